using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tasks;

namespace CaseManager.Domain.Cases;

/// <content>Follow-up after return and trial, critical incidents, and health summaries for the case lead.</content>
public sealed partial class Case
{
    private readonly List<FollowUp> _followUps = [];
    private readonly List<CriticalIncident> _incidents = [];
    private readonly List<HealthSummary> _healthSummaries = [];

    /// <summary>Includes superseded records.</summary>
    public IReadOnlyList<FollowUp> FollowUps => EnsureLoaded(_followUps);

    /// <summary>Includes superseded records.</summary>
    public IReadOnlyList<CriticalIncident> Incidents => EnsureLoaded(_incidents);

    /// <summary>All versions.</summary>
    public IReadOnlyList<HealthSummary> HealthSummaries => EnsureLoaded(_healthSummaries);

    /// <summary>Current records, latest first.</summary>
    public IReadOnlyList<FollowUp> GetFollowUps(VictimId victim) =>
        [.. FollowUps.Where(f => f.VictimId == victim).Current().OrderByDescending(f => f.ContactedOn).ThenByDescending(f => f.RecordedAt)];

    public BusinessRule? BlockerToFollowUp(VictimId victim, Guid? supersedesId) =>
        supersedesId is null || GetFollowUps(victim).Any(f => f.Id == supersedesId) ? null : BusinessRule.FollowUpSuperseded;

    /// <summary>
    /// Records a follow-up; if the re-trafficking risk is newly high or critical, assigns the case lead a safety review for today.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.FollowUpSuperseded"/>.</exception>
    public void RecordFollowUp(Victim victim, Guid id, FollowUpDetails details, Guid? supersedesId, string task, AuditStamp stamp)
    {
        if (FollowUps.Any(f => f.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToFollowUp(victim.Id, supersedesId));
        var before = FollowUps.FirstOrDefault(f => f.Id == supersedesId);
        _followUps.Add(new(id, Id, victim.Id, details, before, stamp));
        AddEvent(victim.Id, id, supersedesId is null ? EventCode.FollowUpRecorded : EventCode.FollowUpCorrected, Compartment.Safety, stamp,
            details.Method.ToString());
        if (IsHighRisk(details.Risk) && !IsHighRisk(before?.Risk))
        {
            AddSafetyReviewTask(victim.Id, task, stamp);
        }
    }

    /// <summary>Latest follow-up that reached the survivor; null if none did.</summary>
    public FollowUp? FindLastContact(VictimId victim) => GetFollowUps(victim).FirstOrDefault(f => f.Method != ContactMethod.NotReached);

    /// <summary>After closure, contact needs the survivor's consent.</summary>
    public bool CanBeContacted(Victim victim, DateOnly day) =>
        Status != CaseStatus.Closed || FindConsent(victim, ConsentScope.ContactAfterClosure)?.IsInForceOn(day) == true;

    /// <summary>Current records, latest first.</summary>
    public IReadOnlyList<CriticalIncident> GetIncidents(VictimId victim) =>
        [.. Incidents.Where(i => i.VictimId == victim).Current().OrderByDescending(i => i.OccurredOn.Latest).ThenByDescending(i => i.RecordedAt)];

    public BusinessRule? BlockerToIncident(VictimId victim, Guid? supersedesId) =>
        supersedesId is null || GetIncidents(victim).Any(i => i.Id == supersedesId) ? null : BusinessRule.IncidentSuperseded;

    /// <summary>
    /// Records an incident and assigns the case lead a safety review for today; a correction does so only if it changes the kind.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.IncidentSuperseded"/>.</exception>
    public void RecordIncident(Victim victim, Guid id, IncidentDetails details, Guid? supersedesId, string task, AuditStamp stamp)
    {
        if (Incidents.Any(i => i.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToIncident(victim.Id, supersedesId));
        var before = Incidents.FirstOrDefault(i => i.Id == supersedesId);
        _incidents.Add(new(id, Id, victim.Id, details, before, stamp));
        AddEvent(victim.Id, id, supersedesId is null ? EventCode.IncidentRecorded : EventCode.IncidentCorrected, Compartment.Safety, stamp);
        if (before?.Kind != details.Kind)
        {
            AddSafetyReviewTask(victim.Id, task, stamp);
        }
    }

    /// <summary>Current summaries, one per provider, latest first; empty if the caller may not see them.</summary>
    public IReadOnlyList<HealthSummary> GetHealthSummaries(VictimId victim) =>
        [.. HealthSummaries.Where(h => h.VictimId == victim).Current().OrderByDescending(h => h.RecordedAt).ThenByDescending(h => h.Id)];

    /// <summary>Current summary; null if there is none or the caller may not see it.</summary>
    public HealthSummary? FindHealthSummary(VictimId victim, OrganisationId provider) =>
        GetHealthSummaries(victim).SingleOrDefault(h => h.OrganisationId == provider);

    /// <summary>A summary needs the survivor's consent on that day, and supersedes only the one that the user has seen.</summary>
    public BusinessRule? BlockerToHealthSummary(Victim victim, OrganisationId provider, DateOnly day, Guid? supersedesId) =>
        FindConsent(victim, ConsentScope.HealthSummary)?.IsInForceOn(day) != true ? BusinessRule.HealthSummaryNeedsConsent
        : FindHealthSummary(victim.Id, provider)?.Id != supersedesId ? BusinessRule.HealthSummarySuperseded
        : null;

    /// <summary>
    /// Records a health summary for the case lead; <paramref name="provider"/> is its author's organisation.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.HealthSummaryNeedsConsent"/> or <see
    /// cref="BusinessRule.HealthSummarySuperseded"/>.</exception>
    public void RecordHealthSummary(Victim victim, Guid id, HealthNotes notes, OrganisationId provider, Guid? supersedesId, AuditStamp stamp)
    {
        if (HealthSummaries.Any(h => h.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToHealthSummary(victim, provider, stamp.Date, supersedesId));
        _healthSummaries.Add(new(id, Id, victim.Id, notes, FindConsent(victim, ConsentScope.HealthSummary)!.Id, provider,
            HealthSummaries.FirstOrDefault(h => h.Id == supersedesId), stamp));
        AddEvent(victim.Id, id, EventCode.HealthSummaryRecorded, Compartment.Health, stamp);
    }

    private static bool IsHighRisk(RiskLevel? risk) => risk is RiskLevel.High or RiskLevel.Critical;

    private void AddSafetyReviewTask(VictimId victim, string task, AuditStamp stamp) =>
        AddTask(Guid.CreateVersion7(stamp.OccurredAt),
            new(Compartment.Safety, victim, TaskKind.SafetyReview, GetLeadOrCaller(stamp), stamp.Date, Recurrence.None, task, null), stamp);
}
