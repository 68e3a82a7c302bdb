using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Hearings, testimony and court support.</content>
public sealed partial class Case
{
    private readonly List<Hearing> _hearings = [];
    private readonly List<Testimony> _testimonies = [];
    private readonly List<CourtSupport> _courtSupport = [];

    public IReadOnlyList<Hearing> Hearings => Loaded(_hearings);

    public IReadOnlyList<Testimony> Testimonies => Loaded(_testimonies);

    public IReadOnlyList<CourtSupport> CourtSupport => Loaded(_courtSupport);

    /// <summary>Records a future or past hearing. Idempotent: repeating a call with the same id has no effect.</summary>
    public Hearing PlanHearing(Guid id, Proceeding proceeding, HearingFacts facts, Signature by)
    {
        if (Hearings.FirstOrDefault(h => h.Id == id) is { } already)
        {
            return already;
        }

        var planned = new Hearing(id, proceeding, facts, by);
        _hearings.Add(planned);
        TellOf(planned, EventCode.HearingPlanned, by);
        return planned;
    }

    /// <summary>Its matter must be loaded.</summary>
    public void ChangeHearing(Hearing hearing, HearingFacts facts, Signature by)
    {
        hearing.Move(facts);
        hearing.Matter!.Say(facts.Account);
        TellOf(hearing, EventCode.HearingChanged, by, facts.State.ToString());
    }

    /// <summary>Current record; null if there is none or the caller may not see it.</summary>
    public Testimony? TestimonyAt(Hearing hearing, VictimId victim) => Testimonies.NotReplaced().SingleOrDefault(t => t.HearingId == hearing.Id && t.VictimId == victim);

    /// <summary>A record supersedes only the one that the user has seen.</summary>
    public Rule? BlockerToTestimony(Hearing hearing, VictimId victim, Guid? instead) => TestimonyAt(hearing, victim)?.Id == instead ? null : Rule.TestimonyReplaced;

    /// <summary>Records how a victim gives evidence, with special measures. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TestimonyReplaced"/>.</exception>
    public void RecordTestimony(Guid id, Hearing hearing, Victim victim, TestimonyAccount account, Guid? instead, Signature by)
    {
        if (Testimonies.Any(t => t.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToTestimony(hearing, victim.Id, instead));
        _testimonies.Add(new(id, hearing, victim.Id, account, Testimonies.FirstOrDefault(t => t.Id == instead), by));
        RecordOf(victim.Id, hearing.ProceedingId, EventCode.TestimonyRecorded, Compartment.Proceedings, by);
    }

    /// <summary>Current plan; null if there is none or the caller may not see it.</summary>
    public CourtSupport? SupportAt(Hearing hearing, VictimId victim) => CourtSupport.NotReplaced().SingleOrDefault(s => s.HearingId == hearing.Id && s.VictimId == victim);

    /// <summary>A plan supersedes only the one that the user has seen.</summary>
    public Rule? BlockerToCourtSupport(Hearing hearing, VictimId victim, Guid? instead) => SupportAt(hearing, victim)?.Id == instead ? null : Rule.CourtSupportReplaced;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.CourtSupportReplaced"/>.</exception>
    public void PlanCourtSupport(Guid id, Hearing hearing, Victim victim, SupportPlan plan, Guid? instead, Signature by)
    {
        if (CourtSupport.Any(s => s.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToCourtSupport(hearing, victim.Id, instead));
        _courtSupport.Add(new(id, hearing, victim.Id, plan, CourtSupport.FirstOrDefault(s => s.Id == instead), by));
        RecordOf(victim.Id, hearing.Id, EventCode.CourtSupportPlanned, Compartment.Aftercare, by);
    }

    private void TellOf(Hearing hearing, EventCode code, Signature by, params string[] arguments) =>
        RecordOf(null, hearing.ProceedingId, code, Compartment.HearingDates, by, arguments);
}
