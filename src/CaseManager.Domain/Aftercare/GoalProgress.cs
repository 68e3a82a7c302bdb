using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>How far a step of a plan is.</summary>
public enum ProgressState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Left, since it is not wanted or not needed any more.</summary>
    Dropped,
}

/// <summary>How far a step of a plan is, as someone took it down. Never changed: a later one takes its place. It holds no words, and the plan's stay sealed.</summary>
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

    /// <summary>Whose plan it is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Which step, in every version of the plan.</summary>
    public Guid StepId { get; private init; }

    /// <summary>How far it is.</summary>
    public ProgressState State { get; private init; }

    /// <summary>Since which day.</summary>
    public DateOnly On { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
}
