using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>Encrypted details of a claim. Immutable: a later record supersedes it.</summary>
public sealed class ClaimDetails : SealedRecord<ClaimAccount>, IPartOfCase, ISupersedable
{
    private ClaimDetails()
    {
    }

    internal ClaimDetails(Guid id, CompensationClaim claim, ClaimAccount account, Guid? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ClaimId, SupersedesId) = (id, claim.CaseId, claim.VictimId, claim.Id, supersedesId);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
        SetContent(account);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}
