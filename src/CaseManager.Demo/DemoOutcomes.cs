using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;

namespace CaseManager.Demo;

/// <summary>Fictional self-assessments of recovery in the demo stories.</summary>
internal static class DemoOutcomes
{
    // Antonia assessed herself twice on a three-point scale, half a year apart; by then she lived with her aunt and had begun a course.
    public static void Antonia(Case caseFile, Instrument coreOutcomes, AuditStamp stamp)
    {
        Assess(OutcomeOccasion.Intake, new(2025, 5, 12), [1, 2, 2, 2, 1, 1, 2], "I sleep with the light on.");
        Assess(OutcomeOccasion.SixMonths, new(2025, 11, 17), [3, 2, 3, 3, 2, 3, 3], "My aunt’s dog sleeps at my door. I want the certificate.");

        void Assess(OutcomeOccasion occasion, DateOnly date, int[] own, string text) => caseFile.AssessOutcome(
            caseFile.Victims[0],
            Guid.CreateVersion7(stamp.OccurredAt),
            coreOutcomes,
            new(occasion, date, [.. coreOutcomes.Definition.Items.Zip(own, (item, score) => new Rating(item.Code, null, score, IsNotApplicable: false))],
                new(text, null)),
            null,
            stamp);
    }
}
