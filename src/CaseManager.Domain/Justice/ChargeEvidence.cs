using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Justice;

/// <summary>Elements of a trafficking charge that must be proved, and the identity of the perpetrator (Palermo Protocol, art. 3).</summary>
public enum ChargeElement
{
    Act,

    /// <summary>Not required where the victim is a child (Palermo Protocol, art. 3(c)).</summary>
    Means,

    Purpose,

    Perpetrator,
}

/// <summary>How far an item of evidence supports an element.</summary>
public enum EvidenceWeight
{
    None,
    Part,
    Full,
}

/// <summary>
/// The lawyers' assessment of how far an indicator or a document supports an element of a charge: privileged, a working aid and not a legal opinion.
/// Immutable: a later assessment supersedes it.
/// </summary>
public sealed class ChargeEvidence : IPartOfCase, IReplaceable
{
    private ChargeEvidence()
    {
    }

    internal ChargeEvidence(Guid id, Charge charge, EvidenceSource source, ChargeElement element, EvidenceWeight weight, ChargeEvidence? instead, Signature by)
    {
        (Id, CaseId, ChargeId, IndicatorId, DocumentId) = (id, charge.CaseId, charge.Id, source.Indicator, source.Document);
        (Element, Weight, Replaces, WeighedBy, WeighedAt) = (element, weight, instead?.Id, by.Who, by.When);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public Guid ChargeId { get; private init; }

    /// <summary>Null where the source is a document.</summary>
    public Guid? IndicatorId { get; private init; }

    /// <summary>Null where the source is an indicator.</summary>
    public Guid? DocumentId { get; private init; }

    public ChargeElement Element { get; private init; }

    public EvidenceWeight Weight { get; private init; }

    public Guid? Replaces { get; private init; }

    public StaffId WeighedBy { get; private init; }

    public DateTimeOffset WeighedAt { get; private init; }

    public EvidenceSource Source => new(IndicatorId, DocumentId);
}

/// <summary>Either an indicator or a document, never both.</summary>
public sealed record EvidenceSource(Guid? Indicator, Guid? Document);

/// <summary>Number of items of evidence that support an element in full and in part.</summary>
public sealed record ElementShown(ChargeElement Element, int Full, int Part)
{
    /// <summary>Number of items in full support that an element needs to count as shown: a working aid, not a legal standard.</summary>
    public const int FullNeeded = 2;

    public bool IsMissing => Full + Part == 0;

    public bool IsShown => Full >= FullNeeded;

    /// <summary>Counts the current assessments of one charge, for every element in order of <see cref="ChargeElement"/>.</summary>
    public static IReadOnlyList<ElementShown> Of(IEnumerable<ChargeEvidence> weighed)
    {
        ChargeEvidence[] current = [.. weighed.NotReplaced()];
        return [.. Enum.GetValues<ChargeElement>().Select(element => new ElementShown(
            element, current.Count(e => e.Element == element && e.Weight == EvidenceWeight.Full), current.Count(e => e.Element == element && e.Weight == EvidenceWeight.Part)))];
    }
}
