using CaseManager.Domain.Cases;

namespace CaseManager.Domain.People;

/// <summary>Readers of a location, among those with access to the safety compartment. Enforced by row security.</summary>
public enum LocationConfidentiality
{
    /// <summary>Everyone with access to the safety compartment.</summary>
    Open,

    /// <summary>Those who work in the office of the case, and the author.</summary>
    OfficeOnly,

    /// <summary>The case lead, the deputy, the office lead and the author.</summary>
    Sealed,
}

/// <summary>
/// Place where a survivor stays from a date. Immutable: a later record supersedes it. The confidentiality is unencrypted for row security; the
/// account is encrypted and never searched.
/// </summary>
public sealed class Location : SealedRecord<LocationAccount>, IPartOfCase
{
    private Location()
    {
    }

    internal Location(Guid id, CaseId caseId, VictimId victimId, LocationConfidentiality confidentiality, LocationAccount account, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Confidentiality) = (id, caseId, victimId, confidentiality);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(account);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public LocationConfidentiality Confidentiality { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted account of a stay: the place, no more exact than necessary; its start, null where unknown; the move and who is aware of it.</summary>
public sealed record LocationAccount(string Place, ApproximateDate? StartedOn, string? MoveDetails);
