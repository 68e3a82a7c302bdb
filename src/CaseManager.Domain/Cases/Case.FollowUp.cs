using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>How the survivors are after return and after trial, what befalls them, and what the lead may know of their health.</content>
public sealed partial class Case
{
    private readonly List<FollowUp> _followUps = [];
    private readonly List<CriticalIncident> _incidents = [];
    private readonly List<HealthSummary> _healthSummaries = [];

    /// <summary>The times when someone was in touch with them, as far as they are loaded, corrections among them.</summary>
    public IReadOnlyList<FollowUp> FollowUps => Loaded(_followUps);

    /// <summary>The harm and danger that came to them, corrections among it.</summary>
    public IReadOnlyList<CriticalIncident> Incidents => Loaded(_incidents);

    /// <summary>What the lead may know of their health, in all versions.</summary>
    public IReadOnlyList<HealthSummary> HealthSummaries => Loaded(_healthSummaries);

    /// <summary>The times when someone was in touch with a person, as they stand, the latest first.</summary>
    public IReadOnlyList<FollowUp> FollowUpsOf(VictimId victim) => [.. FollowUps.Where(f => f.VictimId == victim).NotReplaced().OrderByDescending(f => f.On).ThenByDescending(f => f.RecordedAt)];

    /// <summary>Why a correction of a follow-up cannot be taken down; null where it can.</summary>
    public Rule? BlockerToFollowUp(VictimId victim, Guid? instead) => instead is null || FollowUpsOf(victim).Any(f => f.Id == instead) ? null : Rule.FollowUpReplaced;

    /// <summary>
    /// Takes down how someone was when someone was in touch. Where the risk of being trafficked again is high, and was not before it was corrected, whoever
    /// leads the case is to look at it today. Whoever asks twice with one id has taken down one.
    /// </summary>
    /// <param name="victim">Who it is about.</param>
    /// <param name="id">Names it.</param>
    /// <param name="facts">How they were.</param>
    /// <param name="instead">What it corrects; null for nothing.</param>
    /// <param name="task">What the task says.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.FollowUpReplaced"/>.</exception>
    public void RecordFollowUp(Victim victim, Guid id, FollowUpFacts facts, Guid? instead, string task, Signature by)
    {
        if (FollowUps.Any(f => f.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToFollowUp(victim.Id, instead));
        var before = FollowUps.FirstOrDefault(f => f.Id == instead);
        _followUps.Add(new(id, Id, victim.Id, facts, before, by));
        RecordOf(victim.Id, id, instead is null ? EventCode.FollowUpRecorded : EventCode.FollowUpCorrected, Compartment.Safety, by, facts.Way.ToString());
        if (IsDanger(facts.Risk) && !IsDanger(before?.Risk))
        {
            AskForSafetyReview(victim.Id, task, by);
        }
    }

    /// <summary>The last time that someone reached them; null for never.</summary>
    public FollowUp? LastReached(VictimId victim) => FollowUpsOf(victim).FirstOrDefault(f => f.Way != ContactWay.NotReached);

    /// <summary>Whether someone may be asked how they are: while the case goes on, and after it where they agreed to that.</summary>
    public bool MayBeContacted(Victim victim, DateOnly day) => Status != CaseStatus.Closed || ConsentOf(victim, ConsentScope.ContactAfterClosure)?.Holds(day) == true;

    /// <summary>What befell a person, as it stands, the latest first.</summary>
    public IReadOnlyList<CriticalIncident> IncidentsOf(VictimId victim) => [.. Incidents.Where(i => i.VictimId == victim).NotReplaced().OrderByDescending(i => i.On.Latest).ThenByDescending(i => i.RecordedAt)];

    /// <summary>Why a correction of an incident cannot be taken down; null where it can.</summary>
    public Rule? BlockerToIncident(VictimId victim, Guid? instead) => instead is null || IncidentsOf(victim).Any(i => i.Id == instead) ? null : Rule.IncidentReplaced;

    /// <summary>
    /// Takes down what befell someone. Whoever leads the case is to look at the risk today, and again where a correction says that it was something else. Whoever
    /// asks twice with one id has taken down one.
    /// </summary>
    /// <param name="victim">To whom it came.</param>
    /// <param name="id">Names it.</param>
    /// <param name="facts">What it was.</param>
    /// <param name="instead">The account that it corrects; null for none.</param>
    /// <param name="task">What the task says.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.IncidentReplaced"/>.</exception>
    public void RecordIncident(Victim victim, Guid id, IncidentFacts facts, Guid? instead, string task, Signature by)
    {
        if (Incidents.Any(i => i.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToIncident(victim.Id, instead));
        var before = Incidents.FirstOrDefault(i => i.Id == instead);
        _incidents.Add(new(id, Id, victim.Id, facts, before, by));
        RecordOf(victim.Id, id, instead is null ? EventCode.IncidentRecorded : EventCode.IncidentCorrected, Compartment.Safety, by);
        if (before?.Kind != facts.Kind)
        {
            AskForSafetyReview(victim.Id, task, by);
        }
    }

    /// <summary>What the lead may know of someone's health, as it stands, the latest first: one for each provider; none where the reader may not know.</summary>
    public IReadOnlyList<HealthSummary> HealthSummariesOf(VictimId victim) => [.. HealthSummaries.Where(h => h.VictimId == victim).NotReplaced().OrderByDescending(h => h.WrittenAt).ThenByDescending(h => h.Id)];

    /// <summary>What a provider lets the lead know of someone's health, as it stands; null where there is nothing.</summary>
    public HealthSummary? HealthSummaryOf(VictimId victim, OrganisationId provider) => HealthSummariesOf(victim).SingleOrDefault(h => h.OrganisationId == provider);

    /// <summary>Why someone's health cannot be summed up for the lead; null where it can: the survivor agreed to it on that day, and whoever writes has seen what was written before.</summary>
    public Rule? BlockerToHealthSummary(Victim victim, OrganisationId provider, DateOnly day, Guid? instead) =>
        ConsentOf(victim, ConsentScope.HealthSummary)?.Holds(day) != true ? Rule.HealthSummaryNeedsConsent
        : HealthSummaryOf(victim.Id, provider)?.Id != instead ? Rule.HealthSummaryReplaced
        : null;

    /// <summary>Writes what the lead may know of someone's health. Whoever asks twice with one id has written it once.</summary>
    /// <param name="victim">Whose health it is.</param>
    /// <param name="id">Names it.</param>
    /// <param name="words">What it says.</param>
    /// <param name="provider">For whom its author works.</param>
    /// <param name="instead">The provider's summary that its author has seen; null for none.</param>
    /// <param name="by">Who writes it.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.HealthSummaryNeedsConsent"/> or <see cref="Rule.HealthSummaryReplaced"/>.</exception>
    public void WriteHealthSummary(Victim victim, Guid id, HealthWords words, OrganisationId provider, Guid? instead, Signature by)
    {
        if (HealthSummaries.Any(h => h.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToHealthSummary(victim, provider, by.Day, instead));
        _healthSummaries.Add(new(id, Id, victim.Id, words, ConsentOf(victim, ConsentScope.HealthSummary)!.Id, provider, HealthSummaries.FirstOrDefault(h => h.Id == instead), by));
        RecordOf(victim.Id, id, EventCode.HealthSummaryWritten, Compartment.Health, by);
    }

    private static bool IsDanger(RiskLevel? risk) => risk is RiskLevel.High or RiskLevel.Critical;

    private void AskForSafetyReview(VictimId victim, string task, Signature by) =>
        AddTask(Guid.CreateVersion7(by.When), new(Compartment.Safety, victim, TaskKind.SafetyReview, LeadOr(by), by.Day, Recurrence.None, task, null), by);
}
