using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Aftercare plans and progress. Marking a step needs the current plan decrypted.</content>
public sealed partial class Case
{
    private readonly List<AftercarePlan> _plans = [];
    private readonly List<GoalProgress> _progress = [];

    /// <summary>All versions.</summary>
    public IReadOnlyList<AftercarePlan> Plans => Loaded(_plans);

    /// <summary>All versions.</summary>
    public IReadOnlyList<GoalProgress> Progress => Loaded(_progress);

    /// <summary>Current version; null if there is none.</summary>
    public AftercarePlan? PlanOf(VictimId victim) => Plans.Where(p => p.VictimId == victim).NotReplaced().SingleOrDefault();

    public Rule? BlockerToPlanning(VictimId victim, PlanContent content, Guid? instead) =>
        PlanOf(victim)?.Id != instead ? Rule.PlanReplaced : content.Goals.Count == 0 ? Rule.PlanNeedsGoal : null;

    /// <summary>Records a new version, which supersedes the previous one. Idempotent: repeating a call with the same id has no effect.</summary>
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

    /// <summary>Latest recorded progress of a step; null if none was recorded.</summary>
    public GoalProgress? ProgressOf(VictimId victim, Guid step) => Progress.Where(p => p.VictimId == victim && p.StepId == step).NotReplaced().SingleOrDefault();

    public Rule? BlockerToMarking(AftercarePlan plan, Guid step, Guid? instead) =>
        !(plan.Content ?? throw new InvalidOperationException("The plan has not been opened.")).Goals.Any(g => g.Steps.Any(s => s.Id == step)) ? Rule.PlanStepUnknown
        : ProgressOf(plan.VictimId, step)?.Id != instead ? Rule.PlanStepMarked
        : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
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
