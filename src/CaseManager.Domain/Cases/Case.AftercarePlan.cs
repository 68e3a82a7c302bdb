using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Cases;

/// <content>Aftercare plans and progress. Marking a step needs the current plan decrypted.</content>
public sealed partial class Case
{
    private readonly List<AftercarePlan> _plans = [];
    private readonly List<GoalProgress> _progress = [];

    /// <summary>All versions.</summary>
    public IReadOnlyList<AftercarePlan> Plans => EnsureLoaded(_plans);

    /// <summary>All versions.</summary>
    public IReadOnlyList<GoalProgress> Progress => EnsureLoaded(_progress);

    /// <summary>Current version; null if there is none.</summary>
    public AftercarePlan? FindPlan(VictimId victim) => Plans.Where(p => p.VictimId == victim).Current().SingleOrDefault();

    public BusinessRule? BlockerToPlanning(VictimId victim, PlanContent content, Guid? supersedesId) =>
        FindPlan(victim)?.Id != supersedesId ? BusinessRule.PlanSuperseded : content.Goals.Count == 0 ? BusinessRule.PlanNeedsGoal : null;

    /// <summary>Records a new version, which supersedes the previous one. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PlanSuperseded"/> or <see cref="BusinessRule.PlanNeedsGoal"/>.</exception>
    public AftercarePlan RecordPlan(Victim victim, Guid id, PlanDetails details, Guid? supersedesId, AuditStamp stamp)
    {
        if (Plans.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToPlanning(victim.Id, details.Content, supersedesId));
        var plan = new AftercarePlan(id, Id, victim.Id, details, Plans.FirstOrDefault(p => p.Id == supersedesId), stamp);
        _plans.Add(plan);
        AddEvent(victim.Id, id, EventCode.PlanRecorded, Compartment.Aftercare, stamp, details.Agreement.ToString());
        return plan;
    }

    /// <summary>Latest recorded progress of a step; null if none was recorded.</summary>
    public GoalProgress? FindProgress(VictimId victim, Guid step) => Progress.Where(p => p.VictimId == victim && p.StepId == step).Current().SingleOrDefault();

    public BusinessRule? BlockerToProgress(AftercarePlan plan, Guid step, Guid? supersedesId) =>
        !(plan.Content ?? throw new InvalidOperationException("The plan has not been opened.")).Goals.Any(g => g.Steps.Any(s => s.Id == step))
        ? BusinessRule.PlanStepUnknown
        : FindProgress(plan.VictimId, step)?.Id != supersedesId ? BusinessRule.ProgressSuperseded
        : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PlanStepUnknown"/> or <see cref="BusinessRule.ProgressSuperseded"/>.</exception>
    public void RecordProgress(AftercarePlan plan, Guid step, Guid id, ProgressState state, Guid? supersedesId, AuditStamp stamp)
    {
        if (Progress.Any(p => p.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToProgress(plan, step, supersedesId));
        _progress.Add(new(id, plan, step, state, stamp.Date, Progress.FirstOrDefault(p => p.Id == supersedesId), stamp));
        AddEvent(plan.VictimId, plan.Id, EventCode.PlanProgressRecorded, Compartment.Aftercare, stamp, state.ToString());
    }
}
