using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Demo;

/// <summary>Fictional compensation claims of the demo stories.</summary>
internal static class DemoCompensation
{
    // The claim is made in the state of the crime through the assisting authority at home; it is in time and paid in two instalments.
    public static void Antonia(Case caseFile, LegalReferenceData law, AuditStamp stamp)
    {
        var fund = law.FindInForce("GB.FUND.CICA", stamp.Date)!;
        var claim = caseFile.OpenClaim(
            caseFile.Victims[0],
            Guid.CreateVersion7(stamp.OccurredAt),
            new(CompensationRoute.StateScheme, "GB", fund, null, new(2023, 10, 14)),
            new(((CompensationScheme)fund.Details).DecidingAuthority, "Assisting authority in Romania, with ANITP", "X/23/114582",
                "Sent from home; they write to her through us."),
            law,
            stamp);
        foreach (var (kind, date) in new (ClaimEvent, DateOnly)[]
        {
            (ClaimEvent.Submitted, new(2025, 3, 3)), (ClaimEvent.InformationRequested, new(2025, 9, 2)), (ClaimEvent.InformationSent, new(2025, 11, 14)),
            (ClaimEvent.Awarded, new(2026, 2, 3)),
        })
        {
            AwardDetails? award = kind.IsAward()
                ? new("GBP", [new(HeadOfLoss.PsychologicalHarm, 11_000m), new(HeadOfLoss.Injury, 5_500m), new(HeadOfLoss.LossOfEarnings, 4_000m)]) : null;
            caseFile.RecordClaimStep(claim, Guid.CreateVersion7(stamp.OccurredAt), new(kind, ApproximateDate.FromDate(date), award), null,
                confirmed: false, law, stamp);
        }

        caseFile.RecordPayment(claim, Guid.CreateVersion7(stamp.OccurredAt), new(new(2026, 4, 20), 12_000m, "GBP", null, "First instalment"),
            confirmed: false, stamp);
        caseFile.RecordPayment(claim, Guid.CreateVersion7(stamp.OccurredAt), new(new(2026, 9, 15), 8_500m, "GBP", null, "Second instalment"),
            confirmed: false, stamp);
    }
}
