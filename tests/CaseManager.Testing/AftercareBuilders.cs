using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates aftercare records through the domain, as the given staff.</summary>
public static class AftercareBuilders
{
    /// <summary>Changes the first victim of a case, with the plan loaded.</summary>
    public static Task Plan(this TestApp app, Staff who, CaseId id, Action<Case, Victim, Signature> change) =>
        app.AboutFirst(who, id, (db, documents, victim) => db.CaseWithPlanAsync(documents, id, victim, CancellationToken.None), change);

    /// <summary>Changes the first victim of a case, with follow-up and health records loaded.</summary>
    public static Task FollowUp(this TestApp app, Staff who, CaseId id, Action<Case, Victim, Signature> change) =>
        app.AboutFirst(who, id, (db, documents, victim) => db.CaseWithFollowUpAsync(documents, id, victim, CancellationToken.None), change);

    /// <summary>Adds one record of each kind: a plan in two versions with a completed step, a contact and an incident.</summary>
    public static async Task CareFor(this TestApp app, Staff who, CaseId id)
    {
        await app.Plan(who, id, (opened, victim, by) =>
        {
            var step = new GoalStep(Guid.CreateVersion7(), "Ask the kitchen school for a place", "Her worker", by.Day.AddDays(20));
            var goal = new Goal(Guid.CreateVersion7(), "I want to cook for people", RecoveryDomain.EconomicEmpowerment, [step]);
            var first = opened.WritePlan(victim, Guid.CreateVersion7(), Planned(goal, by), null, by);
            var second = opened.WritePlan(victim, Guid.CreateVersion7(), Planned(goal with { Words = "I want a kitchen of my own" }, by), first.Id, by);
            opened.MarkStep(second, step.Id, Guid.CreateVersion7(), ProgressState.Done, null, by);
        });
        await app.FollowUp(who, id, (opened, victim, by) =>
        {
            opened.RecordFollowUp(victim, Guid.CreateVersion7(), new(ContactWay.PartnerVisit, by.Day.AddDays(-3), RiskLevel.Medium, by.Day.AddDays(60), new("A partner", "She sleeps well", "Debts")), null, "Look at the risk again", by);
            opened.RecordIncident(victim, Guid.CreateVersion7(), new(IncidentKind.Threat, new(2026), new("A man asked for her", null)), null, "Look at the risk again", by);
        });
    }

    /// <summary>Records the survivor's consent, or its refusal, to a health summary for the case lead.</summary>
    public static Task AnswerOnHealth(this TestApp app, Staff who, CaseId id, ConsentState answer, DateOnly? until = null) => app.FollowUp(who, id, (opened, victim, by) => opened.RecordConsent(
        victim, Guid.CreateVersion7(), ConsentScope.HealthSummary, new(answer, by.Day, "ro", ConsentForm.Oral) { ExpiresOn = until }, opened.ConsentOf(victim, ConsentScope.HealthSummary)?.Id, by));

    /// <summary>Adds a health summary; the survivor must have consented to it.</summary>
    public static Task SumUpHealth(this TestApp app, Staff who, CaseId id, string said = "Sees a counsellor each week") => app.AboutFirst(
        who, id, (db, documents, victim) => db.CaseWithHealthSummariesAsync(documents, id, victim, CancellationToken.None), (opened, victim, by) =>
        {
            var workplace = who.Employment!.OrganisationId;
            opened.WriteHealthSummary(victim, Guid.CreateVersion7(), new(said), workplace, opened.HealthSummaryOf(victim.Id, workplace)?.Id, by);
        });

    internal static Task AboutFirst(this TestApp app, Staff who, CaseId id, Func<CaseManagerDb, Documents, VictimId, Task<Case>> load, Action<Case, Victim, Signature> change) => app.InScopeOf(who, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var opened = await load(db, services.GetRequiredService<Documents>(), victim);
        change(opened, opened.Victims.Single(v => v.Id == victim), who.SignNow());
        return await db.SaveChangesAsync();
    });

    private static PlanFacts Planned(Goal goal, Signature by) => new(new([goal]), PlanAgreement.InPerson, by.Day, by.Day.AddDays(90));
}
