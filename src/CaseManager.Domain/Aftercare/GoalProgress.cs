using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

public enum ProgressState
{
    Open,

    Done,

    /// <summary>No longer wanted or needed.</summary>
    Dropped,
}

/// <summary>Progress on one step of a plan. Immutable: a later record supersedes it. Holds no free text, so that the plan's words stay encrypted.</summary>
public sealed class GoalProgress : IPartOfCase, IReplaceable
{
    private GoalProgress()
    {
    }

    internal GoalProgress(Guid id, AftercarePlan plan, Guid stepId, ProgressState state, DateOnly on, GoalProgress? instead, Signature by)
    {
        (Id, CaseId, VictimId, StepId, State, On, Replaces) = (id, plan.CaseId, plan.VictimId, stepId, state, on, instead?.Id);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
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
    public DateOnly On { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}
