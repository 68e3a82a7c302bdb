using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates aftercare records through the domain, as the given staff.</summary>
public static class AftercareBuilders
{
    /// <summary>Changes the first victim of a case, with the plan loaded.</summary>
    public static Task UpdatePlanAsync(this TestApp app, Staff staff, CaseId id, Action<Case, Victim, AuditStamp> change) =>
        app.UpdateFirstVictimAsync(staff, id, (db, documents, victim) => db.LoadCaseWithPlanAsync(documents, id, victim, CancellationToken.None), change);

    /// <summary>Changes the first victim of a case, with follow-up and health records loaded.</summary>
    public static Task UpdateFollowUpAsync(this TestApp app, Staff staff, CaseId id, Action<Case, Victim, AuditStamp> change) =>
        app.UpdateFirstVictimAsync(staff, id, (db, documents, victim) => db.LoadCaseWithFollowUpAsync(documents, id, victim, CancellationToken.None), change);

    /// <summary>Adds one record of each kind: a plan in two versions with a completed step, a contact and an incident.</summary>
    public static async Task AddAftercareAsync(this TestApp app, Staff staff, CaseId id, int nextContactInDays = 60)
    {
        await app.UpdatePlanAsync(staff, id, (caseFile, victim, stamp) =>
        {
            var step = new GoalStep(Guid.CreateVersion7(), "Ask the kitchen school for a place", "Her worker", stamp.Date.AddDays(20));
            var goal = new Goal(Guid.CreateVersion7(), "I want to cook for people", RecoveryDomain.EconomicEmpowerment, [step]);
            var first = caseFile.RecordPlan(victim, Guid.CreateVersion7(), CreatePlanDetails(goal, stamp), null, stamp);
            var second = caseFile.RecordPlan(victim, Guid.CreateVersion7(), CreatePlanDetails(goal with { Description = "I want a kitchen of my own" }, stamp),
                first.Id, stamp);
            caseFile.RecordProgress(second, step.Id, Guid.CreateVersion7(), ProgressState.Completed, null, stamp);
        });
        await app.UpdateFollowUpAsync(staff, id, (caseFile, victim, stamp) =>
        {
            caseFile.RecordFollowUp(victim, Guid.CreateVersion7(),
                new(ContactMethod.PartnerVisit, stamp.Date.AddDays(-3), RiskLevel.Medium, stamp.Date.AddDays(nextContactInDays),
                    new("A partner", "She sleeps well", "Debts")),
                null, "Look at the risk again", stamp);
            caseFile.RecordIncident(victim, Guid.CreateVersion7(), new(IncidentKind.Threat, new(2026), new("A man asked for her", null)), null,
                "Look at the risk again", stamp);
        });
    }

    /// <summary>Records the survivor's consent, or its refusal, to a health summary for the case lead.</summary>
    public static Task RecordHealthConsentAsync(this TestApp app, Staff staff, CaseId id, ConsentState answer, DateOnly? endsOn = null) =>
        app.UpdateFollowUpAsync(staff, id, (caseFile, victim, stamp) => caseFile.RecordConsent(
        victim, Guid.CreateVersion7(), ConsentScope.HealthSummary, new(answer, stamp.Date, "ro", ConsentForm.Oral) { ExpiresOn = endsOn },
        caseFile.FindConsent(victim, ConsentScope.HealthSummary)?.Id, stamp));

    /// <summary>Adds a health summary; the survivor must have consented to it.</summary>
    public static Task AddHealthSummaryAsync(this TestApp app, Staff staff, CaseId id, string text = "Sees a counsellor each week") =>
        app.UpdateFirstVictimAsync(
        staff, id, (db, documents, victim) => db.LoadCaseWithHealthSummariesAsync(documents, id, victim, CancellationToken.None), (caseFile, victim, stamp) =>
        {
            var workplace = staff.Employment!.OrganisationId;
            caseFile.RecordHealthSummary(victim, Guid.CreateVersion7(), new(text), workplace, caseFile.FindHealthSummary(victim.Id, workplace)?.Id, stamp);
        });

    internal static Task UpdateFirstVictimAsync(this TestApp app, Staff staff, CaseId id, Func<CaseManagerDb, RecordDecryptor, VictimId, Task<Case>> load,
        Action<Case, Victim, AuditStamp> change) => app.RunAsAsync(staff, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var caseFile = await load(db, services.GetRequiredService<RecordDecryptor>(), victim);
        change(caseFile, caseFile.Victims.Single(v => v.Id == victim), staff.CreateStamp());
        return await db.SaveChangesAsync();
    });

    private static PlanDetails CreatePlanDetails(Goal goal, AuditStamp stamp) => new(new([goal]), PlanAgreement.InPerson, stamp.Date, stamp.Date.AddDays(90));
}
