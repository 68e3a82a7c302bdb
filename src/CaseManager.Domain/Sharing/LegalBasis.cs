using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>
/// Legal basis for keeping a person's file, independent of consent. Immutable: a later one supersedes it. Codes are unencrypted; the reason is
/// encrypted.
/// </summary>
public sealed class LegalBasis : SealedRecord<LegalBasisAccount>, IPartOfCase
{
    private LegalBasis()
    {
    }

    internal LegalBasis(Guid id, CaseId caseId, VictimId victimId, LegalBasisDetails details, AuditStamp stamp)
    {
        (Id, CaseId, VictimId) = (id, caseId, victimId);
        (Ordinary, Special, Edition) = (details.Ordinary, details.Special, LegalBases.Current.Version);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(new(details.Reason));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of <see cref="LegalBases.Ordinary"/>.</summary>
    public string Ordinary { get; private init; } = "";

    /// <summary>Code of <see cref="LegalBases.Special"/>; null where no special categories of data are kept.</summary>
    public string? Special { get; private init; }

    /// <summary>Edition of <see cref="LegalBases"/> that contains the codes.</summary>
    public string Edition { get; private init; } = "";

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

public sealed record LegalBasisAccount(string Reason);

/// <summary>Codes of <see cref="LegalBases.Ordinary"/> and, where needed, <see cref="LegalBases.Special"/>, with the reason.</summary>
public sealed record LegalBasisDetails(string Ordinary, string? Special, string Reason);
