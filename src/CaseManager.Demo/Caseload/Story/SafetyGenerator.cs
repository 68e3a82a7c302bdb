using CaseManager.Domain;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates the arrival in safety, risk assessments and further indicators.</summary>
internal static class SafetyGenerator
{
    private const string ReviewTitle = "Review risk and safety plan";

    // Most risks decrease in the course of a case.
    private static readonly RiskLevel[][] _levels =
    [
        [RiskLevel.Medium, RiskLevel.High, RiskLevel.High, RiskLevel.Critical],
        [RiskLevel.Low, RiskLevel.Medium, RiskLevel.Medium, RiskLevel.High],
        [RiskLevel.Low, RiskLevel.Low, RiskLevel.Medium],
    ];

    private static readonly string[] _reasons =
    [
        "Someone asked for them where they used to stay.", "The recruiter still calls a relative at home.",
        "A debt is claimed, and the lender knows the family.", "No contact by the exploiters since the move.",
    ];

    private static readonly string[] _plans =
    [
        "Changes buses on the way. If someone asks, calls us or 112, and we move them the same night.",
        "New number and new address, known to the lead only. Calls each evening.",
        "Goes to appointments with a worker. The school and the doctor know what to say.",
    ];

    // A repeated value is chosen more often; the values are few, so that the tables of a small programme are not all suppressed.
    private static readonly Vulnerability[] _vulnerabilities =
    [
        Vulnerability.NoIncome, Vulnerability.NoIncome, Vulnerability.Debt, Vulnerability.Debt, Vulnerability.Language, Vulnerability.Language,
        Vulnerability.NoHome, Vulnerability.Alone,
        Vulnerability.ViolenceAtHome, Vulnerability.NoPapers,
    ];

    private static readonly Displacement[] _displacements =
        [Displacement.Labour, Displacement.Labour, Displacement.Labour, Displacement.None, Displacement.None, Displacement.Irregular, Displacement.Visitor,
            Displacement.Forced];

    public static void Add(GeneratedCase generated)
    {
        var (caseFile, victim, random) = (generated.Case, generated.Victim, generated.Random);
        var safe = random.NextInt(0, 12);
        if (generated.HasReached(safe) && random.NextBool(0.9))
        {
            caseFile.RecordBroughtToSafety(
                victim, generated.NewId(safe),
                new(generated.Office.Country, random.PickEnum<BroughtBy>(), ApproximateDate.FromDate(generated.GetDate(safe)),
                    new("Brought in the same night, with a bag and no papers")),
                generated.CreateLeadStamp(safe));
        }

        caseFile.RecordLegalBasis(
            victim, generated.NewId(1), new("LegitimateInterests", "NotForProfit", "The survivor asked for support; no data is shared without consent."),
            generated.CreateLeadStamp(1));
        caseFile.RecordCircumstances(victim, CreateCircumstances(random), generated.CreateLeadStamp(2));
        AssessRisks(generated);
        for (var day = 5; generated.IsOpenOn(day) && day < 200; day += random.NextInt(40, 150))
        {
            AddIndicator(generated, day);
        }

        var decided = random.NextInt(25, 90);
        if (generated.IsOpenOn(decided) && random.NextBool(0.6))
        {
            var status = random.NextBool(0.7) ? TraffickingStatus.ActualVictim : TraffickingStatus.PossibleVictim;
            caseFile.RecordStatus(
                victim, generated.NewId(decided),
                new(status, random.PickEnum<DecidingBody>(), new("The authority, by letter", ApproximateDate.FromDate(generated.GetDate(decided)))),
                generated.CreateLeadStamp(decided));
        }
    }

    // A review is up to twelve days late.
    private static void AssessRisks(GeneratedCase generated)
    {
        var (day, number) = (2, 0);
        while (generated.IsOpenOn(day))
        {
            var interval = generated.Random.NextInt(75, 160);
            generated.Case.AssessRisk(
                generated.Victim, generated.NewId(day),
                new(generated.Random.Pick(_levels[Math.Min(number, _levels.Length - 1)]), generated.GetDate(day).AddDays(interval), Account(generated.Random)),
                ReviewTitle, generated.CreateLeadStamp(day));
            (day, number) = (day + interval + generated.Random.NextInt(0, 12), number + 1);
        }
    }

    private static CircumstanceDetails CreateCircumstances(RandomSource random) => new(
        Answer.Create(random.PickSome(_vulnerabilities, 3)), Answer.Create<IReadOnlyList<Displacement>>([random.Pick(_displacements)]),
        Answer.Create<IReadOnlyList<ProtectionStatus>>([random.PickEnum<ProtectionStatus>()]), "Left school early, to earn for others");

    private static RiskAccount Account(RandomSource random) =>
        new(random.PickSome(Enum.GetValues<RiskSource>(), 2), random.Pick(_reasons), random.Pick(_plans));

    private static void AddIndicator(GeneratedCase generated, int day)
    {
        var source = generated.Random.PickEnum<IndicatorSource>();
        var (element, code) = generated.Random.NextBool(0.5)
            ? (Element.Act, generated.Random.PickEnum<Act>().ToString()) : (Element.Means, generated.Random.PickEnum<Means>().ToString());
        generated.Case.RecordIndicator(
            generated.Victim, generated.NewId(day),
            new(element, code, source, IndicatorDetails.GetDefaultConfidence(source),
                new("Described again later, with a place and a month that agree with the first account")),
            generated.CreateLeadStamp(day));
    }
}
