using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using static CaseManager.Data.Seeding.Background;
using static CaseManager.Data.Seeding.DemoPeople;
using static CaseManager.Data.Seeding.StoryParts;

namespace CaseManager.Data.Seeding;

/// <summary>A demo case; <c>Found</c> adds what becomes known after opening.</summary>
internal sealed record DemoCase(Func<DateOnly, IntakeAnswers> Story, Staff Lead, int DaysAgo, CaseStatus Status, Staff[] Team, Action<Case, Signature> Found);

/// <summary>
/// About fifty generated cases, so that lists have a realistic length. They are built deterministically from backgrounds and patterns; none
/// describes a real person.
/// </summary>
internal static class DemoCases
{
    private static readonly string[] _coverNames =
    [
        "Alder", "Aspen", "Birch", "Bramble", "Briar", "Brook", "Cedar", "Clover", "Coral", "Dahlia", "Dune", "Ember", "Fern", "Finch", "Flint", "Gale", "Ginger", "Hazel",
        "Heather", "Holly", "Indigo", "Ivy", "Jasper", "Juniper", "Kestrel", "Lark", "Laurel", "Linden", "Lotus", "Maple", "Marlow", "Meadow", "Merle", "Mistral", "Myrtle",
        "Nettle", "Oak", "Olive", "Onyx", "Opal", "Pearl", "Poppy", "Quince", "Reed", "Robin", "Rowan", "Sage", "Sorrel", "Tansy", "Thistle", "Wren", "Yarrow",
    ];

    // Each office with its caseworkers, other staff, and the backgrounds of its cases.
    private static readonly (Staff[] Leads, Staff[] Others, string Country, Background[] Meets)[] _offices =
    [
        ([Mihai, Cristina, Mihai, Cristina, Ana], [Irina, Mihaela, Dan], "RO", [Romania, Moldova, Ukraine, Romania]),
        ([Grace, Daniel, Daniel], [Owen, Ruth, Tom], "GB", [Vietnam, Albania, Britain, Nigeria]),
        ([Sanne], [Irina, Ruth], "NL", [Bulgaria, Nigeria, Philippines]),
        ([Jonas, Leyla], [Owen, Mihaela], "DE", [Poland, Bulgaria, Vietnam, Ukraine]),
    ];

    private static readonly CaseStatus[] _statuses =
        [CaseStatus.Active, CaseStatus.Active, CaseStatus.FollowUp, CaseStatus.Active, CaseStatus.OnHold, CaseStatus.Intake, CaseStatus.FollowUp];

    /// <summary>Longest open first.</summary>
    public static IReadOnlyList<DemoCase> All { get; } = [.. _coverNames.Select(Case).OrderByDescending(c => c.DaysAgo)];

    private static DemoCase Case(string coverName, int number)
    {
        var office = _offices[number % 9 < 4 ? 0 : number % 9 < 7 ? 1 : number % 9 == 7 ? 2 : 3];
        var status = _statuses[number % _statuses.Length];
        return new(
            today => Story(coverName, number, office.Country, office.Meets[number / 3 % office.Meets.Length], today),
            office.Leads[number % office.Leads.Length],
            status == CaseStatus.Intake ? 1 + (number % 6) : 5 + (number * 37 % 320),
            status,
            [.. office.Others.Where((_, index) => (number + index) % 3 == 0)],
            (opened, by) => DemoVictims.Found(opened, number, office.Country, by));
    }

    private static IntakeAnswers Story(string coverName, int number, string country, Background from, DateOnly today)
    {
        var pattern = Pattern.All[number * 5 % Pattern.All.Length];
        var sex = number % 5 < 3 ? Sex.Female : Sex.Male;
        var (isChild, source) = (number % 8 == 2, number % 4 == 1 ? IndicatorSource.Document : IndicatorSource.Survivor);
        var began = today.AddMonths(-6 - (number % 20));
        return new()
        {
            Arrival = new(Enum.GetValues<ReferralChannel>()[number % 9], Silence.NotAsked, ApproximateDate.On(today.AddDays(-(number % 4)))),
            Person = Someone(coverName, from.Name(sex, number), Born(number, isChild, today), sex, from.Country, from.Language),
            Acts = Signs([.. pattern.Acts.Select(a => Said(a.Act, source, a.Said))]),
            Means = number % 7 == 3 ? Silent(Silence.Declined) : Signs([.. pattern.Means.Select((m, index) => Said(m.Means, index == 0 ? source : IndicatorSource.Survivor, m.Said))]),
            Purpose = Form(pattern.Form, source),
            Places = new(
                Codes(from.Country), Silence.NotAsked, Codes(country == "RO" && number % 2 == 0 ? "GB" : country),
                new ApproximateDate(began.Year, began.Month), number % 3 == 0 ? Silence.NotKnown : new ApproximateDate(today.Year), pattern.Place),
            Danger = new(
                number % 6 == 4 ? DangerNow.Yes : DangerNow.No, Silence.NotAsked, number % 3 == 0 ? Silence.Declined : "In a shelter",
                Needs(Enum.GetValues<ImmediateNeed>()[number % 8]), Silence.NotAsked),
            Contact = new(Channels(Enum.GetValues<ContactChannel>()[number % 6]), number % 2 == 0 ? "Weekdays, 9 to 12" : Silence.NotAsked, pattern.SafeWords, Silence.NotAsked, Silence.NotKnown),
            Consent = Agreed(today, from.Language, number % 3 == 0 ? ConsentState.Given : number % 3 == 1 ? ConsentState.Refused : ConsentState.NotAsked),
        };
    }

    private static BirthDate Born(int number, bool isChild, DateOnly today) => isChild
        ? BirthDate.Estimated(14, 17, today)
        : number % 2 == 0 ? BirthDate.Approximate(new(1975 + (number * 7 % 30))) : BirthDate.Exact(new(1978 + (number * 5 % 27), 1 + (number % 12), 1 + (number % 28)));
}
