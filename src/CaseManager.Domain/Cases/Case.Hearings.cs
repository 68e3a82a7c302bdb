using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>The hearings, who gives evidence at them, and who is with them.</content>
public sealed partial class Case
{
    private readonly List<Hearing> _hearings = [];
    private readonly List<Testimony> _testimonies = [];
    private readonly List<CourtSupport> _courtSupport = [];

    /// <summary>The hearings, as far as they are loaded.</summary>
    public IReadOnlyList<Hearing> Hearings => Loaded(_hearings);

    /// <summary>Who gives evidence at them.</summary>
    public IReadOnlyList<Testimony> Testimonies => Loaded(_testimonies);

    /// <summary>How people are supported at them.</summary>
    public IReadOnlyList<CourtSupport> CourtSupport => Loaded(_courtSupport);

    /// <summary>Takes down that a hearing will be, or was. Whoever asks twice with one id has taken down one.</summary>
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

    /// <summary>Writes over when a hearing is, what it is for, and what came of it. What it is for must be opened.</summary>
    public void ChangeHearing(Hearing hearing, HearingFacts facts, Signature by)
    {
        hearing.Move(facts);
        hearing.Matter!.Say(facts.Account);
        TellOf(hearing, EventCode.HearingChanged, by, facts.State.ToString());
    }

    /// <summary>Someone's evidence at a hearing as it was last taken down; null where nobody did, or the reader may not know.</summary>
    public Testimony? TestimonyAt(Hearing hearing, VictimId victim) => Testimonies.NotReplaced().SingleOrDefault(t => t.HearingId == hearing.Id && t.VictimId == victim);

    /// <summary>Why an account of someone's evidence cannot be taken down; null where it can: whoever does has seen the one before.</summary>
    public Rule? BlockerToTestimony(Hearing hearing, VictimId victim, Guid? instead) => TestimonyAt(hearing, victim)?.Id == instead ? null : Rule.TestimonyReplaced;

    /// <summary>Takes down that someone gives evidence, and what spares them. Whoever asks twice with one id has taken down one.</summary>
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

    /// <summary>How someone is supported at a hearing, as it was last written; null where nobody did, or the reader may not know.</summary>
    public CourtSupport? SupportAt(Hearing hearing, VictimId victim) => CourtSupport.NotReplaced().SingleOrDefault(s => s.HearingId == hearing.Id && s.VictimId == victim);

    /// <summary>Why a plan of support cannot be written; null where it can: whoever writes it has seen the one before.</summary>
    public Rule? BlockerToCourtSupport(Hearing hearing, VictimId victim, Guid? instead) => SupportAt(hearing, victim)?.Id == instead ? null : Rule.CourtSupportReplaced;

    /// <summary>Writes how someone is prepared for a hearing, and who is with them. Whoever asks twice with one id has written it once.</summary>
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
