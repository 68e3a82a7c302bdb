using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

public enum ProgressState
{
    Open,

    Completed,

    /// <summary>No longer wanted or needed.</summary>
    Dropped,
}

/// <summary>Progress on one step of a plan. Immutable: a later record supersedes it. Holds no free text, so that the plan's words stay encrypted.</summary>
public sealed class GoalProgress : IPartOfCase, ISupersedable
{
    private GoalProgress()
    {
    }

    internal GoalProgress(Guid id, AftercarePlan plan, Guid stepId, ProgressState state, DateOnly date, GoalProgress? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, StepId, State, EffectiveOn, SupersedesId) = (id, plan.CaseId, plan.VictimId, stepId, state, date, supersedesId?.Id);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Stable across versions of the plan.</summary>
    public Guid StepId { get; private init; }

    public ProgressState State { get; private init; }

    /// <summary>Date from which the state applies.</summary>
    public DateOnly EffectiveOn { get; private init; }

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}
