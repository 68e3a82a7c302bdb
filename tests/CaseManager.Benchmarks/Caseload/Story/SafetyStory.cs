using CaseManager.Domain;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates the arrival in safety, risk assessments and further indicators.</summary>
internal static class SafetyStory
{
    private const string Review = "Look at the risk and the safety plan again";
    private static readonly RiskLevel[] _levels = [RiskLevel.Low, RiskLevel.Medium, RiskLevel.Medium, RiskLevel.High, RiskLevel.Critical];

    public static void Tell(CaseUnderway told)
    {
        var (opened, victim, dice) = (told.Opened, told.Victim, told.Dice);
        opened.RecordBroughtToSafety(victim, told.NewId(0), new(told.Office.Country, dice.Any<BroughtBy>(), ApproximateDate.On(told.DayOf(0)), new("Brought in the same night, with a bag and no papers")), told.ByLead(0));
        opened.RecordLegalBasis(victim, told.NewId(1), new("LegitimateInterests", "NotForProfit", "Support was asked for; nothing goes to anyone else without a word."), told.ByLead(1));
        opened.RecordCircumstances(victim, Circumstances(dice), told.ByLead(2));
        for (var day = 2; told.Reached(day) && day < 720; day += dice.Between(120, 360))
        {
            opened.AssessRisk(victim, told.NewId(day), new(dice.Of(_levels), told.DayOf(day).AddDays(60), Risk(dice)), Review, told.ByLead(day));
        }

        for (var day = 5; told.Reached(day) && day < 200; day += dice.Between(40, 150))
        {
            Observe(told, day);
        }

        if (told.Reached(60) && dice.Falls(0.6))
        {
            var status = dice.Falls(0.7) ? TraffickingStatus.ActualVictim : TraffickingStatus.PossibleVictim;
            opened.RecordStatus(victim, told.NewId(60), new(status, dice.Any<DecidingBody>(), new("The authority, by letter", ApproximateDate.On(told.DayOf(60)))), told.ByLead(60));
        }
    }

    private static CircumstanceFacts Circumstances(Dice dice) => new(
        Answer.Of(dice.Some(Enum.GetValues<Vulnerability>(), 3)), Answer.Of<IReadOnlyList<Displacement>>([dice.Any<Displacement>()]), Answer.Of<IReadOnlyList<ProtectionStatus>>([dice.Any<ProtectionStatus>()]),
        "Left school early, to earn for others");

    private static RiskAccount Risk(Dice dice) => new(
        dice.Some(Enum.GetValues<RiskSource>(), 2), "Someone asked for them where they used to stay.", "Changes buses on the way. If someone asks, calls us or 112, and we move them the same night.");

    private static void Observe(CaseUnderway told, int day)
    {
        var source = told.Dice.Any<IndicatorSource>();
        var (element, code) = told.Dice.Falls(0.5) ? (Element.Act, told.Dice.Any<Act>().ToString()) : (Element.Means, told.Dice.Any<Means>().ToString());
        told.Opened.RecordIndicator(
            told.Victim, told.NewId(day), new(element, code, source, IndicatorFacts.ConfidenceIn(source), new("Told again later, with a place and a month that agree with what was said at first")), told.ByLead(day));
    }
}
