using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using static CaseManager.Demo.IntakeParts;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates fictitious intake answers from backgrounds and patterns.</summary>
internal static class IntakeGenerator
{
    private static readonly IndicatorSource[] _sources = [IndicatorSource.Survivor, IndicatorSource.Survivor, IndicatorSource.Document,
        IndicatorSource.ThirdParty, IndicatorSource.Observation];

    // Share of people for whom an attribute is not known, because real intake records are incomplete.
    private const double NotKnown = 0.12;

    /// <param name="isRecent">Whether the case is so recent that danger may continue.</param>
    /// <param name="toldPolice">Whether a police liaison joins the team, for which the survivor agreed to tell the police.</param>
    public static IntakeDraft CreateDraft(Office office, AuditStamp stamp, bool isRecent, bool toldPolice, RandomSource random)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, stamp);
        var answers = CreateAnswers(office, stamp.Date, isRecent, random);
        draft.UpdateAnswers(
            _ => toldPolice ? answers with { Consent = CreateConsent(stamp.Date, answers.Consent!.Support.Language!, ConsentState.Given) } : answers, stamp);
        return draft;
    }

    private static IntakeAnswers CreateAnswers(Office office, DateOnly today, bool isRecent, RandomSource random)
    {
        var (from, pattern, sex) = (random.Pick(SurvivorNames.GetBackgrounds(office.Country)), PatternFor(random), random.NextBool(0.63)
            ? Sex.Female : Sex.Male);
        var began = today.AddMonths(-random.NextInt(6, 40));
        return new()
        {
            Arrival = new(random.PickEnum<ReferralChannel>(), NonResponse.NotAsked, ApproximateDate.FromDate(today.AddDays(-random.NextInt(0, 5)))),
            Person = CreatePerson(CoverNames.Generate(random), SurvivorNames.Pick(from, sex, random), CreateBirthDate(today, random), sex, from.Country,
                from.Language) with
            {
                Citizenships = random.NextBool(NotKnown) ? NonResponse.NotKnown : CreateCodes(from.Country),
            },
            Acts = CreateSigns([.. pattern.Acts.Select(a => CreateSign(a.Act, random.Pick(_sources), a.Text))]),
            Means = random.NextBool(0.12) ? CreateUnansweredSigns(NonResponse.Declined)
            : CreateSigns([.. pattern.Means.Select(m => CreateSign(m.Means, random.Pick(_sources), m.Text))]),
            Purpose = random.NextBool(NotKnown) ? new(NonResponse.NotKnown, NonResponse.NotKnown) : CreatePurpose(pattern.Form, random.Pick(_sources)),
            Places = new(
                random.NextBool(NotKnown) ? NonResponse.NotKnown : CreateCodes(from.Country),
                random.NextBool(0.3) ? CreateCodes("HU", "AT") : NonResponse.NotAsked, CreateCodes(ExploitedIn(office.Country, random)),
                new ApproximateDate(began.Year, began.Month), random.NextBool(0.3) ? NonResponse.NotKnown : new ApproximateDate(today.Year), pattern.Place),
            Danger = new(
                random.NextBool(isRecent ? 0.2 : 0.03) ? DangerNow.Yes : DangerNow.No, NonResponse.NotAsked,
                random.NextBool(0.3) ? NonResponse.Declined : "In a shelter", CreateNeeds(random.PickEnum<ImmediateNeed>()), NonResponse.NotAsked),
            Contact = new(CreateChannels(random.PickEnum<ContactChannel>()), "Weekdays, 9 to 12", pattern.SafePhrase, NonResponse.NotAsked,
                NonResponse.NotKnown),
            Consent = CreateConsent(today, from.Language, random.NextBool(0.5) ? ConsentState.Given : ConsentState.NotAsked),
        };
    }

    // The Romanian office often receives people who return from exploitation abroad; the others mostly receive people exploited in their own country.
    private static string ExploitedIn(string country, RandomSource random) =>
        country == "RO" && random.NextBool(0.4) ? random.Pick(["GB", "GB", "DE", "IT", "ES"]) : random.NextBool(0.9)
        ? country : random.Pick(["IT", "ES", "FR"]);

    // Sexual exploitation and forced labour are the most frequent.
    private static ExploitationPattern PatternFor(RandomSource random)
    {
        var frequent = random.NextBool(0.5) ? ExploitationForm.SexualExploitation : ExploitationForm.ForcedLabour;
        return random.Pick(random.NextBool(0.55) ? [.. ExploitationPattern.All.Where(p => p.Form == frequent)] : ExploitationPattern.All);
    }

    private static BirthDate CreateBirthDate(DateOnly today, RandomSource random) => random.NextBool(0.18)
        ? BirthDate.FromEstimatedAge(14, 17, today)
        : random.NextBool(0.5) ? BirthDate.FromApproximateDate(new(today.Year - random.NextInt(19, 52)))
        : BirthDate.FromExactDate(today.AddYears(-random.NextInt(19, 52)).AddDays(-random.NextInt(0, 364)));
}
