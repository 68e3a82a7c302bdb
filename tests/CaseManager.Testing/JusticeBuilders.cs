using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates suspects and proceedings through the domain, as the given staff.</summary>
public static class JusticeBuilders
{
    /// <summary>Changes a case, with its suspects, proceedings and hearings loaded.</summary>
    public static Task Pursue(this TestApp app, Staff who, CaseId id, Action<Case, LawBook, Signature> change) => app.InScopeOf(who, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var opened = await db.CaseWithProceedingsAsync(id, CancellationToken.None);
        await db.Indicators.Where(i => i.CaseId == id).OrderBy(i => i.Id).LoadAsync();
        await db.CaseDocuments.Where(d => d.CaseId == id).OrderBy(d => d.Id).LoadAsync();
        await db.LoadEveryListAsync(opened);
        change(opened, await db.ReadLawAsync(CancellationToken.None, LawKind.Offence, LawKind.DateRule, LawKind.Calendar), who.SignNow());
        return await db.SaveChangesAsync();
    });

    public static async Task<Guid> AddSuspect(this TestApp app, Staff who, CaseId id, OrganisationId? agency = null, string name = "Somebody", params string[] aliases)
    {
        var suspect = Guid.CreateVersion7();
        await app.Pursue(who, id, (opened, _, by) => opened.AddSuspect(suspect, opened.Suspects.Count + 1, new(agency, [SuspectRole.Recruiter], new(name, aliases, null, null, null)), by));
        return suspect;
    }

    /// <summary>
    /// Adds one record of each kind: linked suspects, a proceeding, a trafficking charge with a first-instance conviction, an order, a hearing with
    /// testimony and support, and evidence. The lead records suspects and support, the lawyer the rest.
    /// </summary>
    public static async Task BringBeforeCourt(this TestApp app, Staff lead, Staff lawyer, CaseId id, OrganisationId? agency = null)
    {
        var day = ApproximateDate.On(new(2026, 1, 5));
        await app.Pursue(lead, id, (opened, _, by) =>
        {
            var suspect = opened.AddSuspect(Guid.CreateVersion7(), opened.Suspects.Count + 1, Facts("First"), by);
            var other = opened.AddSuspect(Guid.CreateVersion7(), opened.Suspects.Count + 1, Facts("Second"), by);
            opened.RecordSuspectStatus(suspect, Guid.CreateVersion7(), SuspectStatus.UnderInvestigation, day, null, by);
            opened.LinkSuspect(Guid.CreateVersion7(), suspect, null, opened.Victims[0].Id, SuspectLinkKind.Recruited, by);
            opened.LinkSuspect(Guid.CreateVersion7(), suspect, other, null, SuspectLinkKind.Knows, by);
            opened.RecordNonPunishment(Guid.CreateVersion7(), other, opened.Victims[0], NonPunishmentState.Offered, null, null, by);
        });
        await app.Pursue(lawyer, id, (opened, law, by) =>
        {
            var proceeding = opened.OpenProceeding(Guid.CreateVersion7(), new(ProceedingKind.Criminal, "GB", agency, null, new("Prosecutor", "Crown Court", "T1", null)), by);
            opened.RecordMilestone(proceeding, Guid.CreateVersion7(), new(MilestoneKind.ReportMade, day, null, null), null, law, by);
            var suspect = opened.Suspects.Where(s => s.AgencyId == agency).OrderBy(s => s.Number).First();
            var charge = opened.AddCharge(Guid.CreateVersion7(), proceeding, suspect, law.On("GB.MSA.2", day.Earliest)!, new(day, day, [opened.Victims[0].Id]), law, by);
            opened.RecordVerdict(charge, Guid.CreateVersion7(), new(VerdictStage.FirstInstance, VerdictOutcome.Convicted, day, new(IsLife: false, new(5, 0, 0), Term.None, null, null), null, null), null, law, by);
            opened.RecordCourtOrder(charge, Guid.CreateVersion7(), new(CourtOrderKind.Restraint, day, null, null, IsTakenBack: false), null, law, by);
            var hearing = opened.PlanHearing(Guid.CreateVersion7(), proceeding, new(new(2026, 1, 7), null, HearingState.Held, new(HearingKind.Testimony, null, null, null, null)), by);
            opened.RecordTestimony(Guid.CreateVersion7(), hearing, opened.Victims[0], new(TestimonyMode.ByLiveLink, true, [new(SpecialMeasure.Screen, MeasureGrant.Granted, WasUsed: true)], null), null, by);
            opened.WeighEvidence(
                charge, Guid.CreateVersion7(), opened.Victims[0].Indicators is [var sign, ..] ? new(sign.Id, null) : new(null, opened.Documents[0].Id), ChargeElement.Act, EvidenceWeight.Full, null, by);
        });
        await app.Pursue(lead, id, (opened, _, by) =>
            opened.PlanCourtSupport(Guid.CreateVersion7(), opened.Hearings.OrderBy(h => h.Id).Last(), opened.Victims[0], new(Attends: false, "A friend", null, IsPrepared: true, null), null, by));

        SuspectFacts Facts(string name) => new(agency, [SuspectRole.Recruiter], new(name, [], null, null, null));
    }
}
