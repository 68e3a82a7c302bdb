using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Cases;

/// <content>Hearings, testimony and court support.</content>
public sealed partial class Case
{
    private readonly List<Hearing> _hearings = [];
    private readonly List<Testimony> _testimonies = [];
    private readonly List<CourtSupport> _courtSupport = [];

    public IReadOnlyList<Hearing> Hearings => EnsureLoaded(_hearings);

    public IReadOnlyList<Testimony> Testimonies => EnsureLoaded(_testimonies);

    public IReadOnlyList<CourtSupport> CourtSupport => EnsureLoaded(_courtSupport);

    /// <summary>Records a future or past hearing. Idempotent: repeating a call with the same id has no effect.</summary>
    public Hearing PlanHearing(Guid id, Proceeding proceeding, HearingDetails details, AuditStamp stamp)
    {
        if (Hearings.FirstOrDefault(h => h.Id == id) is { } already)
        {
            return already;
        }

        var planned = new Hearing(id, proceeding, details, stamp);
        _hearings.Add(planned);
        AddEvent(planned, EventCode.HearingPlanned, stamp);
        return planned;
    }

    /// <summary>Its matter must be loaded.</summary>
    public void UpdateHearing(Hearing hearing, HearingDetails details, AuditStamp stamp)
    {
        hearing.Update(details);
        hearing.Matter!.UpdateAccount(details.Account);
        AddEvent(hearing, EventCode.HearingChanged, stamp, details.State.ToString());
    }

    /// <summary>Current record; null if there is none or the caller may not see it.</summary>
    public Testimony? FindTestimony(Hearing hearing, VictimId victim) =>
        Testimonies.Current().SingleOrDefault(t => t.HearingId == hearing.Id && t.VictimId == victim);

    /// <summary>A record supersedes only the one that the user has seen.</summary>
    public BusinessRule? BlockerToTestimony(Hearing hearing, VictimId victim, Guid? supersedesId) =>
        FindTestimony(hearing, victim)?.Id == supersedesId ? null : BusinessRule.TestimonySuperseded;

    /// <summary>Records how a victim gives evidence, with special measures. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.TestimonySuperseded"/>.</exception>
    public void RecordTestimony(Guid id, Hearing hearing, Victim victim, TestimonyAccount account, Guid? supersedesId, AuditStamp stamp)
    {
        if (Testimonies.Any(t => t.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToTestimony(hearing, victim.Id, supersedesId));
        _testimonies.Add(new(id, hearing, victim.Id, account, Testimonies.FirstOrDefault(t => t.Id == supersedesId), stamp));
        AddEvent(victim.Id, hearing.ProceedingId, EventCode.TestimonyRecorded, Compartment.Proceedings, stamp);
    }

    /// <summary>Current plan; null if there is none or the caller may not see it.</summary>
    public CourtSupport? FindCourtSupport(Hearing hearing, VictimId victim) =>
        CourtSupport.Current().SingleOrDefault(s => s.HearingId == hearing.Id && s.VictimId == victim);

    /// <summary>A plan supersedes only the one that the user has seen.</summary>
    public BusinessRule? BlockerToCourtSupport(Hearing hearing, VictimId victim, Guid? supersedesId) =>
        FindCourtSupport(hearing, victim)?.Id == supersedesId ? null : BusinessRule.CourtSupportSuperseded;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.CourtSupportSuperseded"/>.</exception>
    public void PlanCourtSupport(Guid id, Hearing hearing, Victim victim, SupportPlan plan, Guid? supersedesId, AuditStamp stamp)
    {
        if (CourtSupport.Any(s => s.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToCourtSupport(hearing, victim.Id, supersedesId));
        _courtSupport.Add(new(id, hearing, victim.Id, plan, CourtSupport.FirstOrDefault(s => s.Id == supersedesId), stamp));
        AddEvent(victim.Id, hearing.Id, EventCode.CourtSupportPlanned, Compartment.Aftercare, stamp);
    }

    private void AddEvent(Hearing hearing, EventCode code, AuditStamp stamp, params string[] arguments) =>
        AddEvent(null, hearing.ProceedingId, code, Compartment.HearingDates, stamp, arguments);
}
