using CaseManager.Domain.Access;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Proceeding> _proceedings = [];

    public IReadOnlyList<Proceeding> Proceedings => EnsureLoaded(_proceedings);

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    public Proceeding OpenProceeding(Guid id, ProceedingDetails details, AuditStamp stamp)
    {
        if (Proceedings.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        var proceeding = new Proceeding(id, Id, details, stamp);
        _proceedings.Add(proceeding);
        AddEvent(proceeding, EventCode.ProceedingOpened, stamp, details.Kind.ToString());
        return proceeding;
    }

    /// <summary>Overwrites agency, authority, court and reference.</summary>
    public void UpdateProceeding(Proceeding proceeding, OrganisationId? agency, ProceedingAccount account, AuditStamp stamp)
    {
        proceeding.Apply(agency, account);
        AddEvent(proceeding, EventCode.ProceedingChanged, stamp);
    }

    /// <summary>A correction supersedes only a current milestone; "did not happen" is possible only as a correction.</summary>
    public static BusinessRule? BlockerToMilestone(Proceeding proceeding, MilestoneKind kind, Guid? supersedesId) =>
        supersedesId is null ? kind == MilestoneKind.RecordedInError ? BusinessRule.MilestoneSuperseded : null
        : proceeding.ActiveMilestones.Any(m => m.Id == supersedesId) ? null : BusinessRule.MilestoneSuperseded;

    /// <summary>Records a milestone and updates the deadlines it sets, meets or voids. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.MilestoneSuperseded"/>.</exception>
    public Milestone RecordMilestone(Proceeding proceeding, Guid id, MilestoneDetails details, Guid? supersedesId, LegalReferenceData law, AuditStamp stamp)
    {
        if (proceeding.Milestones.FirstOrDefault(m => m.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToMilestone(proceeding, details.Kind, supersedesId));
        var before = proceeding.ActiveMilestones.FirstOrDefault(m => m.Id == supersedesId);
        var milestone = proceeding.Apply(id, details, before, stamp);
        AddEvent(proceeding, before is null ? EventCode.MilestoneRecorded : EventCode.MilestoneCorrected, stamp, details.Kind.ToString());
        SupersedeDeadlines(before?.Id, id, law, stamp);
        if (details.Kind.ToTriggerEvent() is { } calculatedFrom)
        {
            foreach (var suspect in details.SuspectId is not null ? [details.SuspectId] : GetChargedSuspects(proceeding))
            {
                AddDeadlines(proceeding, suspect, calculatedFrom, details.OccurredOn, id, law, stamp);
            }
        }

        MeetDeadlines(proceeding, details.SuspectId, details.Kind.ToFulfilmentEvent(), details.OccurredOn, id, law, stamp);
        VoidDeadlines(proceeding, details.SuspectId, details.Kind.GetVoidedEvents(), id, stamp);
        return milestone;
    }

    // A single null, for no particular suspect, if nobody is charged.
    private Guid?[] GetChargedSuspects(Proceeding proceeding) =>
        [.. Charges.Where(c => c.ProceedingId == proceeding.Id && c.RecordedInErrorAt is null).Select(c => (Guid?)c.SuspectId).Distinct().DefaultIfEmpty()];

    // A correction supersedes the deadlines that the corrected record set, and reopens those that it ended.
    private void SupersedeDeadlines(Guid? corrected, Guid supersedesId, LegalReferenceData law, AuditStamp stamp)
    {
        foreach (var deadline in Deadlines.Where(d => corrected is not null && d.ProceedingId is not null && d.StepId == corrected
            && d.State == DeadlineState.Open).ToList())
        {
            EndDeadline(deadline, DeadlineState.Superseded, null, supersedesId, null, EventCode.DeadlineSuperseded, stamp);
        }

        foreach (var ended in Deadlines.Where(d => corrected is not null && d.ProceedingId is not null && d.EndedByStepId == corrected && d.StepId != corrected
            && !IsSuperseded(d)).ToList())
        {
            EndDeadline(ended, DeadlineState.Superseded, null, supersedesId, null, EventCode.DeadlineSuperseded, stamp);
            AppendDeadline(
                new(Guid.CreateVersion7(stamp.OccurredAt), Id, ended.VictimId, null, law.Find(ended.RuleCode, ended.RuleVersion), ended.Dates, ended.OwnerId,
                    ended.Id, stamp)
                {
                    ProceedingId = ended.ProceedingId,
                    SuspectId = ended.SuspectId,
                },
                stamp);
        }
    }

    // One deadline per victim and date, however many charges name the victim; without charges, for the first victim of the case.
    private void AddDeadlines(Proceeding proceeding, Guid? suspect, LegalEvent happened, ApproximateDate date, Guid source, LegalReferenceData law,
        AuditStamp stamp)
    {
        var named = Charges.Where(c => c.ProceedingId == proceeding.Id && c.RecordedInErrorAt is null && (suspect is null || c.SuspectId == suspect)).ToList()
            .SelectMany(c => c.Victims).Select(v => v.VictimId).Distinct().ToArray();
        foreach (var victim in named.Length > 0 ? named : [.. Victims.OrderBy(v => v.Id.Value).Select(v => v.Id).Take(1)])
        {
            foreach (var (entry, rule) in law.FindDateRules(proceeding.Country, happened, date.Earliest).Where(r => r.Rule.AppliesTo == AppliesTo.Everyone))
            {
                if (rule.Calculate(date.Earliest, law.GetWorkingDays(proceeding.Country)) is { } calculated
                    && !Deadlines.Any(d => d.ProceedingId == proceeding.Id && d.SuspectId == suspect && d.VictimId == victim && d.RuleCode == entry.Code
                        && d.TriggeredOn == date && d.State != DeadlineState.Superseded))
                {
                    AppendDeadline(
                        new(Guid.CreateVersion7(stamp.OccurredAt), Id, victim, null, entry, DeadlineDates.FromCalculation(date, source, calculated),
                            GetDefaultOwner(Deadline.GetCompartment(rule), stamp), null, stamp)
                        {
                            ProceedingId = proceeding.Id,
                            SuspectId = suspect,
                        },
                        stamp);
                }
            }
        }
    }

    // Without a suspect, the deadlines of all suspects are met; the rule lists the events that meet them.
    private void MeetDeadlines(Proceeding proceeding, Guid? suspect, LegalEvent? happened, ApproximateDate date, Guid source, LegalReferenceData law,
        AuditStamp stamp)
    {
        foreach (var deadline in GetOpenDeadlines(proceeding, suspect)
            .FindAll(d => happened is { } kind && ((DateRule)law.Find(d.RuleCode, d.RuleVersion).Details).MetBy.Contains(kind)))
        {
            EndDeadline(deadline, DeadlineState.Met, date.Earliest, source, null, EventCode.DeadlineMet, stamp);
        }
    }

    private void VoidDeadlines(Proceeding proceeding, Guid? suspect, IReadOnlyList<LegalEvent> from, Guid source, AuditStamp stamp)
    {
        foreach (var deadline in GetOpenDeadlines(proceeding, suspect).FindAll(d => from.Contains(d.TriggerEvent)))
        {
            EndDeadline(deadline, DeadlineState.Superseded, null, source, null, EventCode.DeadlineSuperseded, stamp);
        }
    }

    private List<Deadline> GetOpenDeadlines(Proceeding proceeding, Guid? suspect) =>
        Deadlines.Where(d => d.ProceedingId == proceeding.Id && d.State == DeadlineState.Open && (suspect is null || d.SuspectId == suspect)).ToList();

    private void AddEvent(Proceeding proceeding, EventCode code, AuditStamp stamp, params string[] arguments) =>
        AddEvent(null, proceeding.Id, code, Compartment.Proceedings, stamp, arguments);
}
