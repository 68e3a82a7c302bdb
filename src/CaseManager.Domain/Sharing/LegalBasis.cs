using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>
/// On what law the file about someone is kept: another question than what they agreed to. Never changed; a later one takes its place. The codes
/// stand in the clear, the reasons are sealed.
/// </summary>
public sealed class LegalBasis : SealedRecord<LegalBasisAccount>, IPartOfCase
{
    private LegalBasis()
    {
    }

    internal LegalBasis(Guid id, CaseId caseId, VictimId victimId, LegalBasisFacts facts, Signature by)
    {
        (Id, CaseId, VictimId) = (id, caseId, victimId);
        (Ordinary, Special, Edition) = (facts.Ordinary, facts.Special, LegalBases.Current.Version);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
        Write(new(facts.Reason));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose facts are kept.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Code of the basis for facts of every kind, of <see cref="LegalBases.Ordinary"/>.</summary>
    public string Ordinary { get; private init; } = "";

    /// <summary>Code of the basis for what is guarded more closely, of <see cref="LegalBases.Special"/>; null where nothing of that kind is kept.</summary>
    public string? Special { get; private init; }

    /// <summary>The edition of <see cref="LegalBases"/> it was chosen from.</summary>
    public string Edition { get; private init; } = "";

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Why that basis.</summary>
/// <param name="Reason">In words.</param>
public sealed record LegalBasisAccount(string Reason);

/// <summary>What is taken down of a legal basis.</summary>
/// <param name="Ordinary">Code, of <see cref="LegalBases.Ordinary"/>.</param>
/// <param name="Special">Code, of <see cref="LegalBases.Special"/>, or null.</param>
/// <param name="Reason">Why that basis.</param>
public sealed record LegalBasisFacts(string Ordinary, string? Special, string Reason);
