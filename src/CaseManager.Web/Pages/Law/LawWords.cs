using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Law;

/// <summary>Facts of law in words.</summary>
public static class LawWords
{
    /// <summary>What may happen that the law hangs something on.</summary>
    public static IReadOnlyList<Option> Events(Texts texts) =>
        [.. Enum.GetValues<LegalEvent>().Where(e => e != LegalEvent.DidNotHappen).Select(e => Option.Of(e, texts))];

    /// <summary>What of it happens in a state's procedure.</summary>
    public static IReadOnlyList<Option> EventsOfProcedures(Texts texts) => [.. Enum.GetValues<LegalEvent>().Where(e => e.IsOfProcedure()).Select(e => Option.Of(e, texts))];

    /// <summary>The law of the Union has no country.</summary>
    public const string Union = "EU";

    private const int HelplineStaysRight = 180; // days
    private const int MonthsOfYear = 12;
    private const int FewCountries = 3;

    /// <summary>Whose law it is.</summary>
    public static string Jurisdiction(this Texts texts, string code) => code == Union ? texts["lawBook.eu"] : texts[$"countries.{code}"];

    /// <summary>What an entry says, in a few sentences.</summary>
    /// <param name="texts">The words.</param>
    /// <param name="says">What it says.</param>
    /// <param name="today">The day it is read: a number that nobody has looked at for long says so.</param>
    public static string Say(this Texts texts, LawDetails says, DateOnly today) => string.Join(' ', says switch
    {
        Scheme scheme => texts.Say(scheme),
        DateRule rule => texts.Say(rule),
        NextStep step => texts.Say(step),
        WorkingDayCalendar calendar => [texts.Count("lawBook.calendar.holidays", calendar.Holidays.Count), texts["lawBook.calendar.offDays", texts.Weekend(calendar)]],
        Authority authority => [texts["lawBook.sentence", texts.Of(authority.Role)]],
        Offence offence => [texts["lawBook.sentence", offence.Article], texts["lawBook.sentence", texts.Range(offence)], .. offence.MayBeSuspended ? Array.Empty<string>() : [texts["lawBook.offence.notSuspended"]], .. When(offence.Reparation is not null, texts["lawBook.offence.reparation.said", offence.Reparation])],
        CompensationScheme fund => texts.Say(fund),
        NonPunishmentRule rule => [rule.Says],
        Helpline line => [texts["lawBook.helpline.say", line.Number, texts.Seen(line, today)]],
        _ => [],
    });

    /// <summary>The range of sentence.</summary>
    public static string Range(this Texts texts, Offence offence)
    {
        var most = offence.MostMonths is { } months ? texts.Time(months) : texts["lawBook.offence.life"];
        return offence.LeastMonths is { } least ? texts["lawBook.offence.between", texts.Time(least), most] : texts["lawBook.offence.upTo", most];
    }

    /// <summary>When someone last saw that a number is right, or since when nobody has.</summary>
    public static string Seen(this Texts texts, Helpline line, DateOnly today) => line.VerifiedOn switch
    {
        null => texts["lawBook.helpline.never"],
        { } day when day < today.AddDays(-HelplineStaysRight) => texts["lawBook.helpline.notSince", texts.Date(day)],
        { } day when line.VerifiedBy is { } by => texts["lawBook.helpline.by", texts.Date(day), by],
        { } day => texts["lawBook.helpline.on", texts.Date(day)],
    };

    /// <summary>How long, from what, and until what else at least.</summary>
    public static string HowLong(this Texts texts, DateRule rule)
    {
        var from = texts["lawBook.rule.dayOf", texts.Of(rule.From)];
        var said = rule.Length is null ? texts["lawBook.rule.open", from] : texts.Span(rule, from);
        return rule.NotBefore.Count > 0 ? texts["lawBook.rule.until", said, texts.Either(rule.NotBefore)] : said;
    }

    /// <summary>Whose citizens a rule is not for, in a sentence; null where it is for all.</summary>
    public static string? NotFor(this Texts texts, DateRule rule) => rule.ExceptCitizensOf.Count switch
    {
        0 => null,
        <= FewCountries => texts["lawBook.rule.notFor", texts.Names(rule.ExceptCitizensOf)],
        var many => texts.Count("lawBook.rule.notForMany", many),
    };

    /// <summary>Countries by name.</summary>
    public static string Names(this Texts texts, IEnumerable<string> countries) => texts.And(countries.Select(code => texts[$"countries.{code}"]));

    /// <summary>From when until when it holds.</summary>
    public static string Validity(this Texts texts, LawEntry entry) => (entry.ValidFrom, entry.ValidUntil) switch
    {
        ({ } from, { } until) => texts["lawBook.valid.between", texts.Date(from), texts.Date(until)],
        ({ } from, null) => texts["lawBook.valid.from", texts.Date(from)],
        (null, { } until) => texts["lawBook.valid.until", texts.Date(until)],
        _ => texts["lawBook.valid.always"],
    };

    /// <summary>The days of the week on which nobody works.</summary>
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

    private static IEnumerable<string> Say(this Texts texts, DateRule rule) =>
    [
        texts["lawBook.sentence", texts.HowLong(rule)],
        texts["lawBook.sentence", texts.Of(rule.Force)],
        .. When(rule.ForWhom != ForWhom.Everyone, texts["lawBook.forWhom", texts.Of(rule.ForWhom)]),
        .. When(texts.NotFor(rule)),
        .. When(rule.Note is not null, texts["lawBook.besides", rule.Note]),
    ];

    private static IEnumerable<string> Say(this Texts texts, NextStep step) =>
    [
        step.After is { } after ? texts["lawBook.step.after", texts.Of(after)] : texts["lawBook.step.first"],
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
