using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Law;

public static class LawWords
{
    /// <summary>Events that legal rules can depend on.</summary>
    public static IReadOnlyList<Option> Events(Texts texts) =>
        [.. Enum.GetValues<LegalEvent>().Where(e => e != LegalEvent.DidNotHappen).Select(e => Option.Of(e, texts))];

    /// <summary>Events that are steps of an identification procedure.</summary>
    public static IReadOnlyList<Option> EventsOfProcedures(Texts texts) => [.. Enum.GetValues<LegalEvent>().Where(e => e.IsOfProcedure()).Select(e => Option.Of(e, texts))];

    /// <summary>Code of EU law in place of a country.</summary>
    public const string Union = "EU";

    private const int HelplineStaysRight = 180; // days after which a verification is out of date
    private const int MonthsOfYear = 12;
    private const int FewCountries = 3;

    public static string Jurisdiction(this Texts texts, string code) => code == Union ? texts["lawBook.eu"] : texts[$"countries.{code}"];

    /// <summary>Content of an entry in sentences; the age of a helpline's verification depends on <paramref name="today"/>.</summary>
    public static string Say(this Texts texts, LawEntry entry, DateOnly today) => string.Join(' ', entry.Details switch
    {
        Scheme scheme => texts.Say(scheme),
        DateRule rule => texts.Say(rule, entry.Jurisdiction),
        NextStep step => texts.Say(step, entry.Jurisdiction),
        WorkingDayCalendar calendar => [texts.Count("lawBook.calendar.holidays", calendar.Holidays.Count), texts["lawBook.calendar.offDays", texts.Weekend(calendar)]],
        Authority authority => [texts["lawBook.sentence", texts.Of(authority.Role)]],
        Offence offence => [texts["lawBook.sentence", offence.Article], texts["lawBook.sentence", texts.Range(offence)], .. offence.MayBeSuspended ? Array.Empty<string>() : [texts["lawBook.offence.notSuspended"]], .. When(offence.Reparation is not null, texts["lawBook.offence.reparation.said", offence.Reparation])],
        CompensationScheme fund => texts.Say(fund),
        NonPunishmentRule rule => [rule.Says],
        Helpline line => [texts["lawBook.helpline.say", line.Number, texts.Seen(line, today)]],
        _ => [],
    });

    public static string Range(this Texts texts, Offence offence)
    {
        var most = offence.MostMonths is { } months ? texts.Time(months) : texts["lawBook.offence.life"];
        return offence.LeastMonths is { } least ? texts["lawBook.offence.between", texts.Time(least), most] : texts["lawBook.offence.upTo", most];
    }

    /// <summary>Latest verification of a helpline, or that it is missing or out of date.</summary>
    public static string Seen(this Texts texts, Helpline line, DateOnly today) => line.VerifiedOn switch
    {
        null => texts["lawBook.helpline.never"],
        { } day when day < today.AddDays(-HelplineStaysRight) => texts["lawBook.helpline.notSince", texts.Date(day)],
        { } day when line.VerifiedBy is { } by => texts["lawBook.helpline.by", texts.Date(day), by],
        { } day => texts["lawBook.helpline.on", texts.Date(day)],
    };

    /// <summary>Length, starting event and minimum of a period, in the terms of the country.</summary>
    public static string HowLong(this Texts texts, DateRule rule, string country)
    {
        var from = texts["lawBook.rule.dayOf", texts.Of(rule.From, country)];
        var said = rule.Length is null ? texts["lawBook.rule.open", from] : texts.Span(rule, from);
        return rule.NotBefore.Count > 0 ? texts["lawBook.rule.until", said, texts.Either(rule.NotBefore, country)] : said;
    }

    /// <summary>Nationalities that a rule excludes, in one sentence; null if none.</summary>
    public static string? NotFor(this Texts texts, DateRule rule) => rule.ExceptCitizensOf.Count switch
    {
        0 => null,
        <= FewCountries => texts["lawBook.rule.notFor", texts.Names(rule.ExceptCitizensOf)],
        var many => texts.Count("lawBook.rule.notForMany", many),
    };

    public static string Names(this Texts texts, IEnumerable<string> countries) => texts.And(countries.Select(code => texts[$"countries.{code}"]));

    public static string Validity(this Texts texts, LawEntry entry) => (entry.ValidFrom, entry.ValidUntil) switch
    {
        ({ } from, { } until) => texts["lawBook.valid.between", texts.Date(from), texts.Date(until)],
        ({ } from, null) => texts["lawBook.valid.from", texts.Date(from)],
        (null, { } until) => texts["lawBook.valid.until", texts.Date(until)],
        _ => texts["lawBook.valid.always"],
    };

    /// <summary>Days of the week that are not working days.</summary>
    public static string Weekend(this Texts texts, WorkingDayCalendar calendar) =>
        calendar.Weekend.Count == 0 ? texts["lawBook.none"] : texts.And(calendar.Weekend.Select(texts.Culture.DateTimeFormat.GetDayName));

    private static IEnumerable<string> Say(this Texts texts, Scheme scheme) =>
    [
        texts["lawBook.decidedBy", scheme.Decides],
        texts[scheme.AdultsAgree ? "lawBook.scheme.adultsAgree" : "lawBook.scheme.adultsToo"],
        .. When(scheme.TakesNotice, texts["lawBook.scheme.takesNotice"]),
        .. When(scheme.ThroughOthers, texts["lawBook.scheme.throughOthers"]),
        texts[scheme.HasFinalDecision ? "lawBook.scheme.twoDecisions" : "lawBook.scheme.oneDecision"],
        .. When(scheme.MayDisqualify, texts["lawBook.scheme.mayDisqualify"]),
    ];

    private static IEnumerable<string> Say(this Texts texts, DateRule rule, string country) =>
    [
        texts["lawBook.sentence", texts.HowLong(rule, country)],
        texts["lawBook.sentence", texts.Of(rule.Force)],
        .. When(rule.ForWhom != ForWhom.Everyone, texts["lawBook.forWhom", texts.Of(rule.ForWhom)]),
        .. When(texts.NotFor(rule)),
        .. When(rule.Note is not null, texts["lawBook.besides", rule.Note]),
    ];

    private static IEnumerable<string> Say(this Texts texts, NextStep step, string country) =>
    [
        step.After is { } after ? texts["lawBook.step.after", texts.Of(after, country)] : texts["lawBook.step.first"],
        .. When(step.Scheme is not null, texts["lawBook.step.in", step.Scheme]),
        texts["lawBook.track", texts.Of(step.Track)],
        .. When(step.ForWhom != ForWhom.Everyone, texts["lawBook.forWhom", texts.Of(step.ForWhom)]),
    ];

    private static IEnumerable<string> Say(this Texts texts, CompensationScheme fund) =>
    [
        texts["lawBook.decidedBy", fund.Decides],
        fund.Limitation is { } code ? texts["lawBook.fund.limitation", code] : texts["lawBook.fund.noLimitation"],
        .. When(fund.Conditions is not null, texts["lawBook.besides", fund.Conditions]),
    ];

    private static string Time(this Texts texts, int months) =>
        months % MonthsOfYear == 0 && months > 0 ? texts.Count("lawBook.years", months / MonthsOfYear) : texts.Count("lawBook.months", months);

    private static IEnumerable<string> When(bool holds, string sentence) => holds ? [sentence] : [];

    private static IEnumerable<string> When(string? sentence) => sentence is null ? [] : [sentence];
}
