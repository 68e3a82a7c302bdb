using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Trafficking;

/// <summary>An observation that points to an element of trafficking. Never overwritten.</summary>
public sealed class Indicator : SealedRecord<IndicatorAccount>, IPartOfCase
{
    private Indicator()
    {
    }

    internal Indicator(CaseId caseId, VictimId victimId, Element element, string code, IndicatorSource source, string? said, Signature by)
    {
        (Id, CaseId, VictimId, Element, Code, Source) = (Guid.CreateVersion7(), caseId, victimId, element, code, source);
        (RecordedAt, RecordedBy) = (by.When, by.Who);
        Write(new IndicatorAccount(said));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it concerns.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Which element it points to.</summary>
    public Element Element { get; private init; }

    /// <summary>Which term of that element: a code of <see cref="Act"/>, <see cref="Means"/> or <see cref="ExploitationForm"/>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Where it comes from.</summary>
    public IndicatorSource Source { get; private init; }

    /// <summary>When it was taken down.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What an indicator says.</summary>
/// <param name="Said">What was said or seen, in the words of whoever said or saw it; null where only the term was ticked.</param>
public sealed record IndicatorAccount(string? Said);
