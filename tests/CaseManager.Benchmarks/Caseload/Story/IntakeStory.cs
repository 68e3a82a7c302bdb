using CaseManager.Data.Seeding;
using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using static CaseManager.Data.Seeding.StoryParts;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates intake answers from backgrounds and patterns; they are no real person's story.</summary>
internal static class IntakeStory
{
    private static readonly IndicatorSource[] _sources = [IndicatorSource.Survivor, IndicatorSource.Survivor, IndicatorSource.Document, IndicatorSource.ThirdParty, IndicatorSource.Observation];

    public static IntakeDraft Draft(Office office, Signature by, Dice dice)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, by);
        draft.Answer(_ => Tell(office, by.Day, dice), by);
        return draft;
    }

    private static IntakeAnswers Tell(Office office, DateOnly today, Dice dice)
    {
        var (from, pattern, sex) = (dice.Of(Survivors.Backgrounds), dice.Of(Pattern.All), dice.Falls(0.63) ? Sex.Female : Sex.Male);
        var began = today.AddMonths(-dice.Between(6, 40));
        return new()
        {
            Arrival = new(dice.Any<ReferralChannel>(), Silence.NotAsked, ApproximateDate.On(today.AddDays(-dice.Between(0, 5)))),
            Person = Someone(CoverNames.One(dice), Survivors.Name(from, sex, dice), Born(today, dice), sex, from.Country, from.Language),
            Acts = Signs([.. pattern.Acts.Select(a => Said(a.Act, dice.Of(_sources), a.Said))]),
            Means = dice.Falls(0.12) ? Silent(Silence.Declined) : Signs([.. pattern.Means.Select(m => Said(m.Means, dice.Of(_sources), m.Said))]),
            Purpose = Form(pattern.Form, dice.Of(_sources)),
            Places = new(
                Codes(from.Country), dice.Falls(0.3) ? Codes("HU", "AT") : Silence.NotAsked, Codes(dice.Falls(0.6) ? office.Country : dice.Of(["GB", "DE", "NL", "IT", "ES", "FR"])),
                new ApproximateDate(began.Year, began.Month), dice.Falls(0.3) ? Silence.NotKnown : new ApproximateDate(today.Year), pattern.Place),
            Danger = new(
                dice.Falls(0.2) ? DangerNow.Yes : DangerNow.No, Silence.NotAsked, dice.Falls(0.3) ? Silence.Declined : "In a shelter", Needs(dice.Any<ImmediateNeed>()), Silence.NotAsked),
            Contact = new(Channels(dice.Any<ContactChannel>()), "Weekdays, 9 to 12", pattern.SafeWords, Silence.NotAsked, Silence.NotKnown),
            Consent = Agreed(today, from.Language, dice.Falls(0.5) ? ConsentState.Given : ConsentState.NotAsked),
        };
    }

    private static BirthDate Born(DateOnly today, Dice dice) => dice.Falls(0.18)
        ? BirthDate.Estimated(14, 17, today)
        : dice.Falls(0.5) ? BirthDate.Approximate(new(today.Year - dice.Between(19, 52))) : BirthDate.Exact(today.AddYears(-dice.Between(19, 52)).AddDays(-dice.Between(0, 364)));
}
