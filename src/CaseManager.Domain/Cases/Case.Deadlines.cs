using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Legal deadlines. Assigning an owner needs the members loaded with their staff records.</content>
public sealed partial class Case
{
    private readonly List<Deadline> _deadlines = [];

    public IReadOnlyList<Deadline> Deadlines => Loaded(_deadlines);

    /// <summary>Adds a deadline triggered outside an identification procedure. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.DateNotReckoned"/>: the deciding authority sets the date.</exception>
    public Deadline AddDeadline(Victim victim, Guid id, LawEntry rule, ApproximateDate from, LawBook law, Signature by)
    {
        return Deadlines.FirstOrDefault(d => d.Id == id) ?? Reckon(victim, id, rule, from, law, null, by);
    }

    private Deadline Reckon(Victim victim, Guid id, LawEntry rule, ApproximateDate from, LawBook law, CompensationClaim? claim, Signature by)
    {
        var reckoned = ((DateRule)rule.Details).Reckon(from.Earliest, law.WorkingDaysOf(rule.Jurisdiction)) ?? throw new RuleBrokenException(Rule.DateNotReckoned);
        var owner = OwnerOf(Deadline.CompartmentOf((DateRule)rule.Details), by);
        return Set(new(id, Id, victim.Id, null, rule, DeadlineDates.Reckoned(from, null, reckoned), owner, null, by) { ClaimId = claim?.Id }, by);
    }

    /// <summary>Only an open deadline can be changed.</summary>
    public Rule? BlockerToChangingDeadline(Guid deadline) => Deadlines.FirstOrDefault(d => d.Id == deadline) is { State: DeadlineState.Open } ? null : Rule.DeadlineClosed;

    /// <exception cref="RuleBrokenException"><see cref="Rule.DeadlineClosed"/>.</exception>
    public void MeetDeadline(Guid deadline, DateOnly on, string how, Signature by) => End(OpenDeadline(deadline), DeadlineState.Met, on, null, how, EventCode.DeadlineMet, by);

    /// <exception cref="RuleBrokenException"><see cref="Rule.DeadlineClosed"/>.</exception>
    public void WaiveDeadline(Guid deadline, string reason, Signature by) => End(OpenDeadline(deadline), DeadlineState.Waived, null, null, reason, EventCode.DeadlineWaived, by);

    /// <summary>The owner works on the case and can write the compartment.</summary>
    public Rule? BlockerToOwningDeadline(StaffId owner, Compartment compartment, Signature by) =>
        Members.Any(m => m.StaffId == owner && m.Since <= by.When && !m.IsOver(by.When) && m.Staff is { Active: true } staff && staff.Role.LevelIn(compartment) == Level.Write)
            ? null
            : Rule.CannotOwnDeadline;

    /// <exception cref="RuleBrokenException"><see cref="Rule.DeadlineClosed"/> or <see cref="Rule.CannotOwnDeadline"/>.</exception>
    public void HandDeadlineTo(Guid deadline, StaffId owner, Signature by)
    {
        var handed = OpenDeadline(deadline);
        ThrowIf(owner == by.Who ? null : BlockerToOwningDeadline(owner, handed.Compartment, by));
        handed.HandTo(owner);
        Tell(handed, EventCode.DeadlineHandedOver, by, owner);
    }

    // Recalculates deadlines after a procedure step, by the rule version that first set each one while it is in force; a state that a user set is kept.
    private void Follow(IdentificationProcedure procedure, Victim victim, IdentificationStep step, LawBook law, Signature by)
    {
        var (happened, workingDays) = (procedure.Happened, law.WorkingDaysOf(procedure.Country));
        var earlier = LatestOf(procedure);
        foreach (var deadline in earlier)
        {
            if (happened.FirstOrDefault(s => s.Number == procedure.NumberOf(deadline.StepId)) is { } anchor && anchor.What == deadline.From)
            {
                var first = law.Find(deadline.RuleCode, deadline.RuleVersion);
                var rule = first.HoldsOn(anchor.On.Earliest) ? first : law.On(deadline.RuleCode, anchor.On.Earliest) ?? first;
                if (DeadlineCourse.Of((DateRule)rule.Details, anchor, happened.Where(s => s.Number > anchor.Number), workingDays) is { } course)
                {
                    Take(deadline, rule, course, step, by);
                    continue;
                }
            }

            if (deadline.State != DeadlineState.Superseded)
            {
                End(deadline, DeadlineState.Superseded, null, step.Id, null, EventCode.DeadlineSuperseded, by); // the triggering step was voided
            }
        }

        var day = step.On.Earliest;
        foreach (var (entry, rule) in law.RulesFrom(procedure.Country, step.What, day).Where(r => victim.IsUnder(r.Rule, day)))
        {
            if (!earlier.Exists(d => d.RuleCode == entry.Code && procedure.NumberOf(d.StepId) == step.Number && d.From == step.What)
                && DeadlineCourse.Of(rule, step, happened.Where(s => s.Number > step.Number), workingDays) is { State: not DeadlineState.Superseded } course)
            {
                var before = Deadlines.LastOrDefault(d => d.ProcedureId == procedure.Id && d.RuleCode == entry.Code && d.EndedBy == step.Id && !IsFollowed(d));
                Begin(procedure, entry, course, OwnerOf(Deadline.CompartmentOf(rule), by), before, by);
            }
        }
    }

    // The latest deadline per rule and triggering step.
    private List<Deadline> LatestOf(IdentificationProcedure procedure)
    {
        List<Deadline> all = Deadlines.Where(d => d.ProcedureId == procedure.Id).ToList();
        return all.FindAll(d => !all.Exists(later => later.Follows == d.Id && procedure.NumberOf(later.StepId) == procedure.NumberOf(d.StepId)));
    }

    private bool IsFollowed(Deadline deadline) => Deadlines.Any(d => d.Follows == deadline.Id);

    private void Take(Deadline deadline, LawEntry rule, DeadlineCourse course, IdentificationStep step, Signature by)
    {
        var isSaid = deadline is { State: DeadlineState.Met or DeadlineState.Waived, EndedBy: null };
        var isSame = deadline.Has(course.Dates);
        if (isSaid || (isSame && (deadline.State, deadline.EndedOn, deadline.EndedBy) == (course.State, course.EndedOn, course.EndedBy)))
        {
            return;
        }

        if (isSame && course.State != DeadlineState.Open)
        {
            End(deadline, course.State, course.EndedOn, course.EndedBy, null, CodeOf(course.State), by);
            return;
        }

        if (deadline.State != DeadlineState.Superseded)
        {
            End(deadline, DeadlineState.Superseded, null, step.Id, null, EventCode.DeadlineSuperseded, by);
        }

        Begin(Procedures.Single(p => p.Id == deadline.ProcedureId), rule, course, deadline.OwnerId, IsFollowed(deadline) ? null : deadline, by);
    }

    private void Begin(IdentificationProcedure procedure, LawEntry rule, DeadlineCourse course, StaffId owner, Deadline? earlier, Signature by)
    {
        var begun = Set(new(Guid.CreateVersion7(by.When), Id, procedure.VictimId, procedure.Id, rule, course.Dates, owner, earlier?.Id, by), by);
        if (course.State != DeadlineState.Open)
        {
            End(begun, course.State, course.EndedOn, course.EndedBy, null, CodeOf(course.State), by);
        }
    }

    private static EventCode CodeOf(DeadlineState state) => state switch
    {
        DeadlineState.Met => EventCode.DeadlineMet,
        DeadlineState.EndedEarly => EventCode.DeadlineEndedEarly,
        _ => EventCode.DeadlineSuperseded,
    };

    private Deadline Set(Deadline deadline, Signature by)
    {
        _deadlines.Add(deadline);
        Tell(deadline, EventCode.DeadlineSet, by, deadline.OwnerId);
        return deadline;
    }

    private Deadline OpenDeadline(Guid deadline)
    {
        ThrowIf(BlockerToChangingDeadline(deadline));
        return Deadlines.Single(d => d.Id == deadline);
    }

    private void End(Deadline deadline, DeadlineState state, DateOnly? on, Guid? step, string? words, EventCode code, Signature by)
    {
        deadline.End(state, on, step, words, by);
        Tell(deadline, code, by);
    }

    // A member who can write the compartment and view deadlines: the case lead, the caller, or any other if the caller is a member; else the caller.
    private StaffId OwnerOf(Compartment compartment, Signature by)
    {
        var able = Members.Where(m => BlockerToOwningDeadline(m.StaffId, compartment, by) is null && m.Staff!.Role.May(Permission.ViewDeadlines)).ToList();
        return (able.Find(m => m.Capacity == Capacity.Lead && !m.IsOver(by.When)) ?? able.Find(m => m.StaffId == by.Who) ?? (Members.Any(m => m.StaffId == by.Who) ? able.FirstOrDefault() : null))?.StaffId ?? by.Who;
    }

    private void Tell(Deadline deadline, EventCode code, Signature by, StaffId? about = null) =>
        _unrecorded.Add(new(Id, _unrecorded.Count, code, deadline.Compartment, by, about, [deadline.RuleCode]) { VictimId = deadline.VictimId, SubjectId = deadline.Id });
}
