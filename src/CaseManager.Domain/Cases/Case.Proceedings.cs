using CaseManager.Domain.Access;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Proceeding> _proceedings = [];

    public IReadOnlyList<Proceeding> Proceedings => Loaded(_proceedings);

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    public Proceeding OpenProceeding(Guid id, ProceedingFacts facts, Signature by)
    {
        if (Proceedings.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        var opened = new Proceeding(id, Id, facts, by);
        _proceedings.Add(opened);
        TellOf(opened, EventCode.ProceedingOpened, by, facts.Kind.ToString());
        return opened;
    }

    /// <summary>Overwrites agency, authority, court and reference.</summary>
    public void ChangeProceeding(Proceeding proceeding, OrganisationId? agency, ProceedingAccount account, Signature by)
    {
        proceeding.Take(agency, account);
        TellOf(proceeding, EventCode.ProceedingChanged, by);
    }

    /// <summary>A correction supersedes only a current milestone; "did not happen" is possible only as a correction.</summary>
    public static Rule? BlockerToMilestone(Proceeding proceeding, MilestoneKind what, Guid? instead) =>
        instead is null ? what == MilestoneKind.DidNotHappen ? Rule.MilestoneReplaced : null
        : proceeding.Happened.Any(m => m.Id == instead) ? null : Rule.MilestoneReplaced;

    /// <summary>Records a milestone and updates the deadlines it sets, meets or voids. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.MilestoneReplaced"/>.</exception>
    public Milestone RecordMilestone(Proceeding proceeding, Guid id, MilestoneFacts facts, Guid? instead, LawBook law, Signature by)
    {
        if (proceeding.Milestones.FirstOrDefault(m => m.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToMilestone(proceeding, facts.What, instead));
        var before = proceeding.Happened.FirstOrDefault(m => m.Id == instead);
        var milestone = proceeding.Take(id, facts, before, by);
        TellOf(proceeding, before is null ? EventCode.MilestoneRecorded : EventCode.MilestoneCorrected, by, facts.What.ToString());
        DropDatesFrom(before?.Id, id, law, by);
        if (facts.What.AsLegalEvent() is { } reckonedFrom)
        {
            foreach (var suspect in facts.Suspect is not null ? [facts.Suspect] : ChargedIn(proceeding))
            {
                SetDates(proceeding, suspect, reckonedFrom, facts.On, id, law, by);
            }
        }

        MeetDates(proceeding, facts.Suspect, facts.What.Meets(), facts.On, id, law, by);
        VoidDates(proceeding, facts.Suspect, facts.What.Voids(), id, by);
        return milestone;
    }

    // A single null, for no particular suspect, if nobody is charged.
    private Guid?[] ChargedIn(Proceeding proceeding) =>
        [.. Charges.Where(c => c.ProceedingId == proceeding.Id && c.TakenBackAt is null).Select(c => (Guid?)c.SuspectId).Distinct().DefaultIfEmpty()];

    // A correction supersedes the deadlines that the corrected record set, and reopens those that it ended.
    private void DropDatesFrom(Guid? corrected, Guid instead, LawBook law, Signature by)
    {
        foreach (var deadline in Deadlines.Where(d => corrected is not null && d.ProceedingId is not null && d.StepId == corrected && d.State == DeadlineState.Open).ToList())
        {
            End(deadline, DeadlineState.Superseded, null, instead, null, EventCode.DeadlineSuperseded, by);
        }

        foreach (var ended in Deadlines.Where(d => corrected is not null && d.ProceedingId is not null && d.EndedBy == corrected && d.StepId != corrected && !IsFollowed(d)).ToList())
        {
            End(ended, DeadlineState.Superseded, null, instead, null, EventCode.DeadlineSuperseded, by);
            Set(
                new(Guid.CreateVersion7(by.When), Id, ended.VictimId, null, law.Find(ended.RuleCode, ended.RuleVersion), ended.Dates, ended.OwnerId, ended.Id, by)
                {
                    ProceedingId = ended.ProceedingId,
                    SuspectId = ended.SuspectId,
                },
                by);
        }
    }

    // One deadline per victim and date, however many charges name the victim; without charges, for the first victim of the case.
    private void SetDates(Proceeding proceeding, Guid? suspect, LegalEvent happened, ApproximateDate on, Guid source, LawBook law, Signature by)
    {
        var named = Charges.Where(c => c.ProceedingId == proceeding.Id && c.TakenBackAt is null && (suspect is null || c.SuspectId == suspect)).ToList().SelectMany(c => c.Victims).Select(v => v.VictimId).Distinct().ToArray();
        foreach (var victim in named.Length > 0 ? named : [.. Victims.OrderBy(v => v.Id.Value).Select(v => v.Id).Take(1)])
        {
            foreach (var (entry, rule) in law.RulesFrom(proceeding.Country, happened, on.Earliest).Where(r => r.Rule.ForWhom == ForWhom.Everyone))
            {
                if (rule.Reckon(on.Earliest, law.WorkingDaysOf(proceeding.Country)) is { } reckoned
                    && !Deadlines.Any(d => d.ProceedingId == proceeding.Id && d.SuspectId == suspect && d.VictimId == victim && d.RuleCode == entry.Code && d.FromOn == on && d.State != DeadlineState.Superseded))
                {
                    Set(
                        new(Guid.CreateVersion7(by.When), Id, victim, null, entry, DeadlineDates.Reckoned(on, source, reckoned), OwnerOf(Deadline.CompartmentOf(rule), by), null, by)
                        {
                            ProceedingId = proceeding.Id,
                            SuspectId = suspect,
                        },
                        by);
                }
            }
        }
    }

    // Without a suspect, the deadlines of all suspects are met; the rule lists the events that meet them.
    private void MeetDates(Proceeding proceeding, Guid? suspect, LegalEvent? happened, ApproximateDate on, Guid source, LawBook law, Signature by)
    {
        foreach (var deadline in OpenDatesOf(proceeding, suspect).FindAll(d => happened is { } what && ((DateRule)law.Find(d.RuleCode, d.RuleVersion).Details).MetBy.Contains(what)))
        {
            End(deadline, DeadlineState.Met, on.Earliest, source, null, EventCode.DeadlineMet, by);
        }
    }

    private void VoidDates(Proceeding proceeding, Guid? suspect, IReadOnlyList<LegalEvent> from, Guid source, Signature by)
    {
        foreach (var deadline in OpenDatesOf(proceeding, suspect).FindAll(d => from.Contains(d.From)))
        {
            End(deadline, DeadlineState.Superseded, null, source, null, EventCode.DeadlineSuperseded, by);
        }
    }

    private List<Deadline> OpenDatesOf(Proceeding proceeding, Guid? suspect) =>
        Deadlines.Where(d => d.ProceedingId == proceeding.Id && d.State == DeadlineState.Open && (suspect is null || d.SuspectId == suspect)).ToList();

    private void TellOf(Proceeding proceeding, EventCode code, Signature by, params string[] arguments) => RecordOf(null, proceeding.Id, code, Compartment.Proceedings, by, arguments);
}
