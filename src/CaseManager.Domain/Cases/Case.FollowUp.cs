using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Follow-up after return and trial, critical incidents, and health summaries for the case lead.</content>
public sealed partial class Case
{
    private readonly List<FollowUp> _followUps = [];
    private readonly List<CriticalIncident> _incidents = [];
    private readonly List<HealthSummary> _healthSummaries = [];

    /// <summary>Includes superseded records.</summary>
    public IReadOnlyList<FollowUp> FollowUps => Loaded(_followUps);

    /// <summary>Includes superseded records.</summary>
    public IReadOnlyList<CriticalIncident> Incidents => Loaded(_incidents);

    /// <summary>All versions.</summary>
    public IReadOnlyList<HealthSummary> HealthSummaries => Loaded(_healthSummaries);

    /// <summary>Current records, latest first.</summary>
    public IReadOnlyList<FollowUp> FollowUpsOf(VictimId victim) => [.. FollowUps.Where(f => f.VictimId == victim).NotReplaced().OrderByDescending(f => f.On).ThenByDescending(f => f.RecordedAt)];

    public Rule? BlockerToFollowUp(VictimId victim, Guid? instead) => instead is null || FollowUpsOf(victim).Any(f => f.Id == instead) ? null : Rule.FollowUpReplaced;

    /// <summary>
    /// Records a follow-up; if the re-trafficking risk is newly high or critical, assigns the case lead a safety review for today.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
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

    /// <summary>Latest follow-up that reached the survivor; null if none did.</summary>
    public FollowUp? LastReached(VictimId victim) => FollowUpsOf(victim).FirstOrDefault(f => f.Way != ContactWay.NotReached);

    /// <summary>After closure, contact needs the survivor's consent.</summary>
    public bool MayBeContacted(Victim victim, DateOnly day) => Status != CaseStatus.Closed || ConsentOf(victim, ConsentScope.ContactAfterClosure)?.Holds(day) == true;

    /// <summary>Current records, latest first.</summary>
    public IReadOnlyList<CriticalIncident> IncidentsOf(VictimId victim) => [.. Incidents.Where(i => i.VictimId == victim).NotReplaced().OrderByDescending(i => i.On.Latest).ThenByDescending(i => i.RecordedAt)];

    public Rule? BlockerToIncident(VictimId victim, Guid? instead) => instead is null || IncidentsOf(victim).Any(i => i.Id == instead) ? null : Rule.IncidentReplaced;

    /// <summary>
    /// Records an incident and assigns the case lead a safety review for today; a correction does so only if it changes the kind.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
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

    /// <summary>Current summaries, one per provider, latest first; empty if the caller may not see them.</summary>
    public IReadOnlyList<HealthSummary> HealthSummariesOf(VictimId victim) => [.. HealthSummaries.Where(h => h.VictimId == victim).NotReplaced().OrderByDescending(h => h.WrittenAt).ThenByDescending(h => h.Id)];

    /// <summary>Current summary; null if there is none or the caller may not see it.</summary>
    public HealthSummary? HealthSummaryOf(VictimId victim, OrganisationId provider) => HealthSummariesOf(victim).SingleOrDefault(h => h.OrganisationId == provider);

    /// <summary>A summary needs the survivor's consent on that day, and supersedes only the one that the user has seen.</summary>
    public Rule? BlockerToHealthSummary(Victim victim, OrganisationId provider, DateOnly day, Guid? instead) =>
        ConsentOf(victim, ConsentScope.HealthSummary)?.Holds(day) != true ? Rule.HealthSummaryNeedsConsent
        : HealthSummaryOf(victim.Id, provider)?.Id != instead ? Rule.HealthSummaryReplaced
        : null;

    /// <summary>
    /// Records a health summary for the case lead; <paramref name="provider"/> is its author's organisation.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
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
