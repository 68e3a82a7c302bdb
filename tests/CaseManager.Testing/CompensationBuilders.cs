using CaseManager.Data.Compensation;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates compensation claims through the domain, as the given staff.</summary>
public static class CompensationBuilders
{
    /// <summary>Changes the first victim of a case, with everything that compensation needs loaded.</summary>
    public static Task UpdateCompensationAsync(this TestApp app, Staff staff, CaseId id, Action<Case, Victim, LegalReferenceData, AuditStamp> change) =>
        app.RunAsAsync(staff, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var caseFile = await db.LoadCaseForCompensationAsync(id, victim, CancellationToken.None);
        change(caseFile, caseFile.Victims[0], await db.LoadLegalReferencesAsync(CancellationToken.None), staff.CreateStamp());
        return await db.SaveChangesAsync();
    });

    /// <summary>Opens a claim to the British fund for an incident on a date.</summary>
    public static Task StartClaimAsync(this TestApp app, Staff staff, CaseId id, DateOnly? incident) =>
        app.UpdateCompensationAsync(staff, id, (caseFile, victim, law, stamp) => caseFile.OpenFundClaim(victim, incident, law, stamp));

    /// <summary>Opens a claim to the British fund that is submitted, awarded and partly paid, with one reversed payment.</summary>
    public static Task AddPaidClaimAsync(this TestApp app, Staff staff, CaseId id) => app.UpdateCompensationAsync(staff, id, (caseFile, victim, law, stamp) =>
    {
        var claim = caseFile.OpenFundClaim(victim, new(2025, 3, 1), law, stamp);
        caseFile.RecordClaimStep(claim, Guid.CreateVersion7(), CreateClaimStep(ClaimEvent.Submitted, new(2026, 1, 10)), null, confirmed: false, law, stamp);
        caseFile.RecordClaimStep(claim, Guid.CreateVersion7(), CreateClaimStep(ClaimEvent.Awarded, new(2026, 2, 3), 20_500m), null,
            confirmed: false, law, stamp);
        var payment = caseFile.RecordPayment(claim, Guid.CreateVersion7(), new(new(2026, 4, 20), 12_000m, "GBP", null, "First instalment"),
            confirmed: false, stamp);
        caseFile.ReversePayment(claim, payment.Id, Guid.CreateVersion7(), "The bank sent it back", stamp);
        caseFile.RecordPayment(claim, Guid.CreateVersion7(), new(new(2026, 4, 27), 12_000m, "GBP", null, "First instalment, again"), confirmed: false, stamp);
    });

    /// <summary>A claim step on a date; an award is in pounds, for injury.</summary>
    public static ClaimStepDetails CreateClaimStep(ClaimEvent kind, DateOnly date, decimal? awarded = null) =>
        new(kind, ApproximateDate.FromDate(date), awarded is { } amount ? new("GBP", [new(HeadOfLoss.Injury, amount)]) : null);

    private static CompensationClaim OpenFundClaim(this Case caseFile, Victim victim, DateOnly? incident, LegalReferenceData law, AuditStamp stamp) =>
        caseFile.OpenClaim(
        victim,
        Guid.CreateVersion7(),
        new(CompensationRoute.StateScheme, "GB", law.FindInForce("GB.FUND.CICA", stamp.Date)!, null,
            incident is { } day ? ApproximateDate.FromDate(day) : null),
        new("Criminal Injuries Compensation Authority", "Assisting authority in Romania", "X/1", null),
        law,
        stamp);
}
