using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates compensation claims through the domain, as the given staff.</summary>
public static class CompensationBuilders
{
    /// <summary>Changes the first victim of a case, with everything that compensation needs loaded.</summary>
    public static Task Compensate(this TestApp app, Staff who, CaseId id, Action<Case, Victim, LawBook, Signature> change) => app.InScopeOf(who, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var opened = await db.CaseForCompensationAsync(id, victim, CancellationToken.None);
        change(opened, opened.Victims[0], await db.ReadLawAsync(CancellationToken.None), who.SignNow());
        return await db.SaveChangesAsync();
    });

    /// <summary>Opens a claim to the British fund for an incident on a date.</summary>
    public static Task BeginClaim(this TestApp app, Staff who, CaseId id, DateOnly? incident) => app.Compensate(who, id, (opened, victim, law, by) => opened.ClaimFrom(victim, incident, law, by));

    /// <summary>Opens such a claim that is submitted, awarded and partly paid, with one reversed payment.</summary>
    public static Task PaidClaim(this TestApp app, Staff who, CaseId id) => app.Compensate(who, id, (opened, victim, law, by) =>
    {
        var claim = opened.ClaimFrom(victim, new(2025, 3, 1), law, by);
        opened.RecordClaimStep(claim, Guid.CreateVersion7(), Happens(ClaimEvent.Submitted, new(2026, 1, 10)), null, confirmed: false, law, by);
        opened.RecordClaimStep(claim, Guid.CreateVersion7(), Happens(ClaimEvent.Awarded, new(2026, 2, 3), 20_500m), null, confirmed: false, law, by);
        var payment = opened.RecordPayment(claim, Guid.CreateVersion7(), new(new(2026, 4, 20), 12_000m, "GBP", null, "First instalment"), confirmed: false, by);
        opened.TakePaymentBack(claim, payment.Id, Guid.CreateVersion7(), "The bank sent it back", by);
        opened.RecordPayment(claim, Guid.CreateVersion7(), new(new(2026, 4, 27), 12_000m, "GBP", null, "First instalment, again"), confirmed: false, by);
    });

    /// <summary>A claim step on a date; an award is in pounds, for injury.</summary>
    public static ClaimStepFacts Happens(ClaimEvent what, DateOnly on, decimal? awarded = null) =>
        new(what, ApproximateDate.On(on), awarded is { } amount ? new("GBP", [new(HeadOfLoss.Injury, amount)]) : null);

    private static CompensationClaim ClaimFrom(this Case opened, Victim victim, DateOnly? incident, LawBook law, Signature by) => opened.OpenClaim(
        victim,
        Guid.CreateVersion7(),
        new(CompensationRoute.StateScheme, "GB", law.On("GB.FUND.CICA", by.Day)!, null, incident is { } day ? ApproximateDate.On(day) : null),
        new("Criminal Injuries Compensation Authority", "Assisting authority in Romania", "X/1", null),
        law,
        by);
}
