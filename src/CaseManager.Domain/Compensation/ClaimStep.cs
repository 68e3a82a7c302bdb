using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Compensation;

/// <summary>
/// An event of a claim, without free text, so that everyone who may read the state may read it. Immutable: a correction adds a record that supersedes it.
/// </summary>
public sealed class ClaimStep : IPartOfCase, ISupersedable
{
    private ClaimStep()
    {
    }

    internal ClaimStep(Guid id, CompensationClaim claim, int number, ClaimStepDetails details, ClaimStep? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ClaimId, Number, SupersedesId) = (id, claim.CaseId, claim.VictimId, claim.Id, number, supersedesId?.Id);
        (Event, OccurredOn, RecordedBy, RecordedAt) = (details.Event, details.OccurredOn, stamp.ActorId, stamp.OccurredAt);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>Sequence number among the steps of the claim, from 1; a correction keeps the number of the step that it supersedes.</summary>
    public int Number { get; private init; }

    public ClaimEvent Event { get; private init; }

    public ApproximateDate OccurredOn { get; private init; } = null!;

    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}
