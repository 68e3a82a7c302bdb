using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;

namespace CaseManager.Demo;

/// <summary>Fictional compensation claims of the demo stories.</summary>
internal static class DemoCompensation
{
    // Claimed in the state of the crime through the assisting authority at home; in time, and paid in two instalments.
    public static void Antonia(Case opened, LawBook law, Signature by)
    {
        var fund = law.On("GB.FUND.CICA", by.Day)!;
        var claim = opened.OpenClaim(
            opened.Victims[0],
            Guid.CreateVersion7(by.When),
            new(CompensationRoute.StateScheme, "GB", fund, null, new(2023, 10, 14)),
            new(((CompensationScheme)fund.Details).Decides, "Assisting authority in Romania, with ANITP", "X/23/114582", "Sent from home; they write to her through us."),
            law,
            by);
        foreach (var (what, on) in new (ClaimEvent, DateOnly)[]
        {
            (ClaimEvent.Submitted, new(2025, 3, 3)), (ClaimEvent.InformationRequested, new(2025, 9, 2)), (ClaimEvent.InformationSent, new(2025, 11, 14)), (ClaimEvent.Awarded, new(2026, 2, 3)),
        })
        {
            AwardFacts? award = what.IsAward() ? new("GBP", [new(HeadOfLoss.PsychologicalHarm, 11_000m), new(HeadOfLoss.Injury, 5_500m), new(HeadOfLoss.LossOfEarnings, 4_000m)]) : null;
            opened.RecordClaimStep(claim, Guid.CreateVersion7(by.When), new(what, ApproximateDate.On(on), award), null, confirmed: false, law, by);
        }

        opened.RecordPayment(claim, Guid.CreateVersion7(by.When), new(new(2026, 4, 20), 12_000m, "GBP", null, "First instalment"), confirmed: false, by);
        opened.RecordPayment(claim, Guid.CreateVersion7(by.When), new(new(2026, 9, 15), 8_500m, "GBP", null, "Second instalment"), confirmed: false, by);
    }
}
