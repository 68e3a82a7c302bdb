using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using static CaseManager.Demo.StoryParts;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates intake answers from backgrounds and patterns; they are no real person's story.</summary>
internal static class IntakeStory
{
    private static readonly IndicatorSource[] _sources = [IndicatorSource.Survivor, IndicatorSource.Survivor, IndicatorSource.Document, IndicatorSource.ThirdParty, IndicatorSource.Observation];

    // Share of the people of whom an attribute is not known: some accounts are incomplete.
    private const double NotKnown = 0.12;

    /// <param name="isRecent">Whether the case is so recent that danger may continue.</param>
    public static IntakeDraft Draft(Office office, Signature by, bool isRecent, RandomSource random)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, by);
        draft.Answer(_ => Answers(office, by.Day, isRecent, random), by);
        return draft;
    }

    private static IntakeAnswers Answers(Office office, DateOnly today, bool isRecent, RandomSource random)
    {
        var (from, pattern, sex) = (random.Pick(Survivors.BackgroundsIn(office.Country)), PatternFor(random), random.Chance(0.63) ? Sex.Female : Sex.Male);
        var began = today.AddMonths(-random.Between(6, 40));
        return new()
        {
            Arrival = new(random.PickEnum<ReferralChannel>(), Silence.NotAsked, ApproximateDate.On(today.AddDays(-random.Between(0, 5)))),
            Person = Someone(CoverNames.One(random), Survivors.Name(from, sex, random), Born(today, random), sex, from.Country, from.Language) with
            {
                Citizenships = random.Chance(NotKnown) ? Silence.NotKnown : Codes(from.Country),
            },
            Acts = Signs([.. pattern.Acts.Select(a => Said(a.Act, random.Pick(_sources), a.Said))]),
            Means = random.Chance(0.12) ? Silent(Silence.Declined) : Signs([.. pattern.Means.Select(m => Said(m.Means, random.Pick(_sources), m.Said))]),
            Purpose = random.Chance(NotKnown) ? new(Silence.NotKnown, Silence.NotKnown) : Form(pattern.Form, random.Pick(_sources)),
            Places = new(
                random.Chance(NotKnown) ? Silence.NotKnown : Codes(from.Country), random.Chance(0.3) ? Codes("HU", "AT") : Silence.NotAsked, Codes(ExploitedIn(office.Country, random)),
                new ApproximateDate(began.Year, began.Month), random.Chance(0.3) ? Silence.NotKnown : new ApproximateDate(today.Year), pattern.Place),
            Danger = new(
                random.Chance(isRecent ? 0.2 : 0.03) ? DangerNow.Yes : DangerNow.No, Silence.NotAsked, random.Chance(0.3) ? Silence.Declined : "In a shelter", Needs(random.PickEnum<ImmediateNeed>()), Silence.NotAsked),
            Contact = new(Channels(random.PickEnum<ContactChannel>()), "Weekdays, 9 to 12", pattern.SafeWords, Silence.NotAsked, Silence.NotKnown),
            Consent = Agreed(today, from.Language, random.Chance(0.5) ? ConsentState.Given : ConsentState.NotAsked),
        };
    }

    // People from Romania were often exploited abroad, and return; the other offices mostly meet those exploited in their own country.
    private static string ExploitedIn(string country, RandomSource random) =>
        country == "RO" && random.Chance(0.4) ? random.Pick(["GB", "GB", "DE", "IT", "ES"]) : random.Chance(0.9) ? country : random.Pick(["IT", "ES", "FR"]);

    // Sexual exploitation and forced labour are the most frequent.
    private static Pattern PatternFor(RandomSource random)
    {
        var frequent = random.Chance(0.5) ? ExploitationForm.SexualExploitation : ExploitationForm.ForcedLabour;
        return random.Pick(random.Chance(0.55) ? [.. Pattern.All.Where(p => p.Form == frequent)] : Pattern.All);
    }

    private static BirthDate Born(DateOnly today, RandomSource random) => random.Chance(0.18)
        ? BirthDate.Estimated(14, 17, today)
        : random.Chance(0.5) ? BirthDate.Approximate(new(today.Year - random.Between(19, 52))) : BirthDate.Exact(today.AddYears(-random.Between(19, 52)).AddDays(-random.Between(0, 364)));
}
