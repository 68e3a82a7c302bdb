using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Cases;

/// <content>Legal deadlines. Assigning an owner needs the members loaded with their staff records.</content>
public sealed partial class Case
{
    private readonly List<Deadline> _deadlines = [];

    public IReadOnlyList<Deadline> Deadlines => EnsureLoaded(_deadlines);

    /// <summary>Adds a deadline triggered outside an identification procedure. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.DateNotCalculable"/>: the deciding authority sets the date.</exception>
    public Deadline AddDeadline(Victim victim, Guid id, LegalReferenceEntry rule, ApproximateDate from, LegalReferenceData law, AuditStamp stamp)
    {
        return Deadlines.FirstOrDefault(d => d.Id == id) ?? CalculateDeadline(victim, id, rule, from, law, null, stamp);
    }

    private Deadline CalculateDeadline(Victim victim, Guid id, LegalReferenceEntry rule, ApproximateDate from, LegalReferenceData law, CompensationClaim? claim,
        AuditStamp stamp)
    {
        var calculated = ((DateRule)rule.Details).Calculate(from.Earliest, law.GetWorkingDays(rule.Jurisdiction))
            ?? throw new BusinessRuleException(BusinessRule.DateNotCalculable);
        var owner = GetDefaultOwner(Deadline.GetCompartment((DateRule)rule.Details), stamp);
        return AppendDeadline(new(id, Id, victim.Id, null, rule, DeadlineDates.FromCalculation(from, null, calculated), owner, null,
            stamp)
        { ClaimId = claim?.Id }, stamp);
    }

    /// <summary>Only an open deadline can be changed.</summary>
    public BusinessRule? BlockerToChangingDeadline(Guid deadline) =>
        Deadlines.FirstOrDefault(d => d.Id == deadline) is { State: DeadlineState.Open } ? null : BusinessRule.DeadlineClosed;

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.DeadlineClosed"/>.</exception>
    public void MeetDeadline(Guid deadline, DateOnly date, string method, AuditStamp stamp) =>
        EndDeadline(GetOpenDeadline(deadline), DeadlineState.Met, date, null, method, EventCode.DeadlineMet, stamp);

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.DeadlineClosed"/>.</exception>
    public void WaiveDeadline(Guid deadline, string reason, AuditStamp stamp) =>
        EndDeadline(GetOpenDeadline(deadline), DeadlineState.Waived, null, null, reason, EventCode.DeadlineWaived, stamp);

    /// <summary>The owner works on the case and can write the compartment.</summary>
    public BusinessRule? BlockerToOwningDeadline(StaffId owner, Compartment compartment, AuditStamp stamp) =>
        Members.Any(m => m.StaffId == owner && m.StartedAt <= stamp.OccurredAt && !m.HasEnded(stamp.OccurredAt) && m.Staff is { IsActive: true } staff
            && staff.Role.GetLevel(compartment) == Level.Write)
            ? null
            : BusinessRule.CannotOwnDeadline;

    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.DeadlineClosed"/> or <see cref="BusinessRule.CannotOwnDeadline"/>.</exception>
    public void TransferDeadline(Guid deadline, StaffId owner, AuditStamp stamp)
    {
        var handed = GetOpenDeadline(deadline);
        ThrowIf(owner == stamp.ActorId ? null : BlockerToOwningDeadline(owner, handed.Compartment, stamp));
        handed.AssignOwner(owner);
        AddEvent(handed, EventCode.DeadlineTransferred, stamp, owner);
    }

    // Recalculates deadlines after a procedure step, by the rule version that first set each one while it is in force; a state that a user set is kept.
    private void UpdateDeadlines(IdentificationProcedure procedure, Victim victim, IdentificationStep step, LegalReferenceData law, AuditStamp stamp)
    {
        var (happened, workingDays) = (procedure.ActiveSteps, law.GetWorkingDays(procedure.Country));
        var earlier = GetLatestDeadlines(procedure);
        foreach (var deadline in earlier)
        {
            if (happened.FirstOrDefault(s => s.Number == procedure.FindStepNumber(deadline.StepId)) is { } anchor && anchor.Event == deadline.TriggerEvent)
            {
                var first = law.Find(deadline.RuleCode, deadline.RuleVersion);
                var rule = first.IsInForceOn(anchor.OccurredOn.Earliest) ? first : law.FindInForce(deadline.RuleCode, anchor.OccurredOn.Earliest) ?? first;
                if (DeadlineProgress.Calculate((DateRule)rule.Details, anchor, happened.Where(s => s.Number > anchor.Number), workingDays) is { } course)
                {
                    Apply(deadline, rule, course, step, stamp);
                    continue;
                }
            }

            if (deadline.State != DeadlineState.Superseded)
            {
                EndDeadline(deadline, DeadlineState.Superseded, null, step.Id, null, EventCode.DeadlineSuperseded, stamp); // the triggering step was voided
            }
        }

        var day = step.OccurredOn.Earliest;
        foreach (var (entry, rule) in law.FindDateRules(procedure.Country, step.Event, day).Where(r => victim.IsSubjectTo(r.Rule, day)))
        {
            if (!earlier.Exists(d => d.RuleCode == entry.Code && procedure.FindStepNumber(d.StepId) == step.Number && d.TriggerEvent == step.Event)
                && DeadlineProgress.Calculate(rule, step, happened.Where(s => s.Number > step.Number),
                    workingDays) is { State: not DeadlineState.Superseded } course)
            {
                var before = Deadlines.LastOrDefault(d => d.ProcedureId == procedure.Id && d.RuleCode == entry.Code && d.EndedByStepId == step.Id
                    && !IsSuperseded(d));
                StartDeadline(procedure, entry, course, GetDefaultOwner(Deadline.GetCompartment(rule), stamp), before, stamp);
            }
        }
    }

    // The latest deadline per rule and triggering step.
    private List<Deadline> GetLatestDeadlines(IdentificationProcedure procedure)
    {
        List<Deadline> all = Deadlines.Where(d => d.ProcedureId == procedure.Id).ToList();
        return all.FindAll(d =>
            !all.Exists(later => later.SupersedesId == d.Id && procedure.FindStepNumber(later.StepId) == procedure.FindStepNumber(d.StepId)));
    }

    private bool IsSuperseded(Deadline deadline) => Deadlines.Any(d => d.SupersedesId == deadline.Id);

    private void Apply(Deadline deadline, LegalReferenceEntry rule, DeadlineProgress course, IdentificationStep step, AuditStamp stamp)
    {
        var isSaid = deadline is { State: DeadlineState.Met or DeadlineState.Waived, EndedByStepId: null };
        var isSame = deadline.HasSameDates(course.Dates);
        if (isSaid || (isSame && (deadline.State, deadline.EndedOn, deadline.EndedByStepId) == (course.State, course.EndedOn, course.EndedByStepId)))
        {
            return;
        }

        if (isSame && course.State != DeadlineState.Open)
        {
            EndDeadline(deadline, course.State, course.EndedOn, course.EndedByStepId, null, GetEventCode(course.State), stamp);
            return;
        }

        if (deadline.State != DeadlineState.Superseded)
        {
            EndDeadline(deadline, DeadlineState.Superseded, null, step.Id, null, EventCode.DeadlineSuperseded, stamp);
        }

        StartDeadline(Procedures.Single(p => p.Id == deadline.ProcedureId), rule, course, deadline.OwnerId, IsSuperseded(deadline) ? null : deadline, stamp);
    }

    private void StartDeadline(IdentificationProcedure procedure, LegalReferenceEntry rule, DeadlineProgress course, StaffId owner, Deadline? earlier,
        AuditStamp stamp)
    {
        var started = AppendDeadline(new(Guid.CreateVersion7(stamp.OccurredAt), Id, procedure.VictimId, procedure.Id, rule, course.Dates, owner, earlier?.Id,
            stamp), stamp);
        if (course.State != DeadlineState.Open)
        {
            EndDeadline(started, course.State, course.EndedOn, course.EndedByStepId, null, GetEventCode(course.State), stamp);
        }
    }

    private static EventCode GetEventCode(DeadlineState state) => state switch
    {
        DeadlineState.Met => EventCode.DeadlineMet,
        DeadlineState.EndedEarly => EventCode.DeadlineEndedEarly,
        _ => EventCode.DeadlineSuperseded,
    };

    private Deadline AppendDeadline(Deadline deadline, AuditStamp stamp)
    {
        _deadlines.Add(deadline);
        AddEvent(deadline, EventCode.DeadlineSet, stamp, deadline.OwnerId);
        return deadline;
    }

    private Deadline GetOpenDeadline(Guid deadline)
    {
        ThrowIf(BlockerToChangingDeadline(deadline));
        return Deadlines.Single(d => d.Id == deadline);
    }

    private void EndDeadline(Deadline deadline, DeadlineState state, DateOnly? date, Guid? step, string? notes, EventCode code, AuditStamp stamp)
    {
        deadline.End(state, date, step, notes, stamp);
        AddEvent(deadline, code, stamp);
    }

    // A member who can write the compartment and view deadlines: the case lead, the caller, or any other if the caller is a member; else the caller.
    private StaffId GetDefaultOwner(Compartment compartment, AuditStamp stamp)
    {
        var able = Members.Where(m => BlockerToOwningDeadline(m.StaffId, compartment, stamp) is null && m.Staff!.Role.HasPermission(Permission.ViewDeadlines))
            .ToList();
        return (able.Find(m => m.CaseRole == CaseRole.Lead && !m.HasEnded(stamp.OccurredAt)) ?? able.Find(m => m.StaffId == stamp.ActorId)
            ?? (Members.Any(m => m.StaffId == stamp.ActorId) ? able.FirstOrDefault() : null))?.StaffId ?? stamp.ActorId;
    }

    private void AddEvent(Deadline deadline, EventCode code, AuditStamp stamp, StaffId? about = null) =>
        _newEvents.Add(new(Id, _newEvents.Count, code, deadline.Compartment, stamp, about, [deadline.RuleCode])
        {
            VictimId = deadline.VictimId,
            SubjectId = deadline.Id
        });
}
