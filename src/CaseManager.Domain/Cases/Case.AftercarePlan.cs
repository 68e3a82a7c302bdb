using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>The plans of aftercare, and how far they are. The current one must be decrypted.</content>
public sealed partial class Case
{
    private readonly List<AftercarePlan> _plans = [];
    private readonly List<GoalProgress> _progress = [];

    /// <summary>The plans in all their versions, as far as they are loaded.</summary>
    public IReadOnlyList<AftercarePlan> Plans => Loaded(_plans);

    /// <summary>How far their steps are.</summary>
    public IReadOnlyList<GoalProgress> Progress => Loaded(_progress);

    /// <summary>Someone's plan as it stands; null where there is none.</summary>
    public AftercarePlan? PlanOf(VictimId victim) => Plans.Where(p => p.VictimId == victim).NotReplaced().SingleOrDefault();

    /// <summary>Why a plan cannot be written; null where it can: it has a goal, and whoever writes has seen the version before.</summary>
    public Rule? BlockerToPlanning(VictimId victim, PlanContent content, Guid? instead) =>
        PlanOf(victim)?.Id != instead ? Rule.PlanReplaced : content.Goals.Count == 0 ? Rule.PlanNeedsGoal : null;

    /// <summary>Writes what a survivor wants to reach, in the place of the version before. Whoever asks twice with one id has written it once.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PlanReplaced"/> or <see cref="Rule.PlanNeedsGoal"/>.</exception>
    public AftercarePlan WritePlan(Victim victim, Guid id, PlanFacts facts, Guid? instead, Signature by)
    {
        if (Plans.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToPlanning(victim.Id, facts.Content, instead));
        var plan = new AftercarePlan(id, Id, victim.Id, facts, Plans.FirstOrDefault(p => p.Id == instead), by);
        _plans.Add(plan);
        RecordOf(victim.Id, id, EventCode.PlanWritten, Compartment.Aftercare, by, facts.Agreement.ToString());
        return plan;
    }

    /// <summary>How far a step of a plan is, as it was last taken down; null while it is as it was planned.</summary>
    public GoalProgress? ProgressOf(VictimId victim, Guid step) => Progress.Where(p => p.VictimId == victim && p.StepId == step).NotReplaced().SingleOrDefault();

    /// <summary>Why it cannot be said how far a step is; null where it can: the plan has it, and whoever says so has seen what was said before.</summary>
    public Rule? BlockerToMarking(AftercarePlan plan, Guid step, Guid? instead) =>
        !(plan.Content ?? throw new InvalidOperationException("The plan has not been opened.")).Goals.Any(g => g.Steps.Any(s => s.Id == step)) ? Rule.PlanStepUnknown
        : ProgressOf(plan.VictimId, step)?.Id != instead ? Rule.PlanStepMarked
        : null;

    /// <summary>Takes down how far a step is. Whoever asks twice with one id has taken it down once.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PlanStepUnknown"/> or <see cref="Rule.PlanStepMarked"/>.</exception>
    public void MarkStep(AftercarePlan plan, Guid step, Guid id, ProgressState state, Guid? instead, Signature by)
    {
        if (Progress.Any(p => p.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToMarking(plan, step, instead));
        _progress.Add(new(id, plan, step, state, by.Day, Progress.FirstOrDefault(p => p.Id == instead), by));
        RecordOf(plan.VictimId, plan.Id, EventCode.PlanStepMarked, Compartment.Aftercare, by, state.ToString());
    }
}
