using CaseManager.Data.Justice;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates suspects and proceedings through the domain, as the given staff.</summary>
public static class JusticeBuilders
{
    /// <summary>Changes a case, with its suspects, proceedings and hearings loaded.</summary>
    public static Task UpdateJusticeAsync(this TestApp app, Staff staff, CaseId id, Action<Case, LegalReferenceData, AuditStamp> change) =>
        app.RunAsAsync(staff, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var caseFile = await db.LoadCaseWithProceedingsAsync(id, CancellationToken.None);
        await db.Indicators.Where(i => i.CaseId == id).OrderBy(i => i.Id).LoadAsync();
        await db.CaseDocuments.Where(d => d.CaseId == id).OrderBy(d => d.Id).LoadAsync();
        await db.LoadEveryListAsync(caseFile);
        change(caseFile,
            await db.LoadLegalReferencesAsync(CancellationToken.None, LegalReferenceKind.Offence, LegalReferenceKind.DateRule, LegalReferenceKind.Calendar),
            staff.CreateStamp());
        return await db.SaveChangesAsync();
    });

    public static async Task<Guid> AddSuspect(this TestApp app, Staff staff, CaseId id, OrganisationId? agency = null, string name = "Somebody",
        params string[] aliases)
    {
        var suspect = Guid.CreateVersion7();
        await app.UpdateJusticeAsync(staff, id,
            (caseFile, _, stamp) => caseFile.AddSuspect(suspect, caseFile.Suspects.Count + 1,
                new(agency, [SuspectRole.Recruiter], new(name, aliases, null, null, null)), stamp));
        return suspect;
    }

    /// <summary>
    /// Adds one record of each kind: linked suspects, a proceeding, a trafficking charge with a first-instance conviction, an order, a hearing with
    /// testimony and support, and evidence. The lead records suspects and support, the lawyer the rest.
    /// </summary>
    public static async Task AddCourtProceedingsAsync(this TestApp app, Staff lead, Staff lawyer, CaseId id, OrganisationId? agency = null)
    {
        var day = ApproximateDate.FromDate(new(2026, 1, 5));
        await app.UpdateJusticeAsync(lead, id, (caseFile, _, stamp) =>
        {
            var suspect = caseFile.AddSuspect(Guid.CreateVersion7(), caseFile.Suspects.Count + 1, Facts("First"), stamp);
            var other = caseFile.AddSuspect(Guid.CreateVersion7(), caseFile.Suspects.Count + 1, Facts("Second"), stamp);
            caseFile.RecordSuspectStatus(suspect, Guid.CreateVersion7(), SuspectStatus.UnderInvestigation, day, null, stamp);
            caseFile.LinkSuspect(Guid.CreateVersion7(), suspect, null, caseFile.Victims[0].Id, SuspectLinkKind.Recruited, stamp);
            caseFile.LinkSuspect(Guid.CreateVersion7(), suspect, other, null, SuspectLinkKind.Knows, stamp);
            caseFile.RecordNonPunishment(Guid.CreateVersion7(), other, caseFile.Victims[0], NonPunishmentState.Offered, null, null, stamp);
        });
        await app.UpdateJusticeAsync(lawyer, id, (caseFile, law, stamp) =>
        {
            var proceeding = caseFile.OpenProceeding(Guid.CreateVersion7(),
                new(ProceedingKind.Criminal, "GB", agency, null, new("Prosecutor", "Crown Court", "T1", null)), stamp);
            caseFile.RecordMilestone(proceeding, Guid.CreateVersion7(), new(MilestoneKind.ReportMade, day, null, null), null, law, stamp);
            var suspect = caseFile.Suspects.Where(s => s.AgencyId == agency).OrderBy(s => s.Number).First();
            var charge = caseFile.AddCharge(Guid.CreateVersion7(), proceeding, suspect, law.FindInForce("GB.MSA.2", day.Earliest)!,
                new(day, day, [caseFile.Victims[0].Id]), law, stamp);
            caseFile.RecordVerdict(charge, Guid.CreateVersion7(),
                new(VerdictStage.FirstInstance, VerdictOutcome.Convicted, day, new(IsLife: false, new(5, 0, 0), Term.None, null, null), null, null),
                null, law, stamp);
            caseFile.RecordCourtOrder(charge, Guid.CreateVersion7(), new(CourtOrderKind.Restraint, day, null, null, IsRecordedInError: false),
                null, law, stamp);
            var hearing = caseFile.PlanHearing(Guid.CreateVersion7(), proceeding,
                new(new(2026, 1, 7), null, HearingState.Held, new(HearingKind.Testimony, null, null, null, null)), stamp);
            caseFile.RecordTestimony(Guid.CreateVersion7(), hearing, caseFile.Victims[0],
                new(TestimonyMode.ByLiveLink, true, [new(SpecialMeasure.Screen, MeasureGrant.Granted, WasUsed: true)], null), null, stamp);
            caseFile.AssessEvidence(
                charge, Guid.CreateVersion7(), caseFile.Victims[0].Indicators is [var sign, ..] ? new(sign.Id, null) : new(null, caseFile.Documents[0].Id),
                ChargeElement.Act, EvidenceWeight.Full, null, stamp);
        });
        await app.UpdateJusticeAsync(lead, id, (caseFile, _, stamp) =>
            caseFile.PlanCourtSupport(Guid.CreateVersion7(), caseFile.Hearings.OrderBy(h => h.Id).Last(), caseFile.Victims[0],
                new(IsAttending: false, "A friend", null, IsPrepared: true, null), null, stamp));

        SuspectDetails Facts(string name) => new(agency, [SuspectRole.Recruiter], new(name, [], null, null, null));
    }
}
