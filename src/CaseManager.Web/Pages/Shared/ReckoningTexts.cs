using CaseManager.Domain;
using CaseManager.Domain.Law;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Explains the calculation of a date so that it can be repeated by hand.</summary>
public static class ReckoningTexts
{
    private static readonly LegalEvent[] _firstDecision = [LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision];
    private static readonly LegalEvent[] _finalDecision = [LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision];

    /// <summary>
    /// Explains a date, without a final full stop. <paramref name="country"/> is the jurisdiction of the rule; <paramref name="least"/> results from the length
    /// alone; <paramref name="notBefore"/> is the earliest end, if any; <paramref name="leftOut"/> are skipped holidays; <paramref name="isGiven"/> means that an
    /// authority set the date.
    /// </summary>
    public static string Explain(
        this Texts texts, DateRule rule, string country, ApproximateDate from, DateOnly due, DateOnly least, DateOnly? notBefore, IReadOnlyList<DateOnly> leftOut, bool isGiven, bool runsOn)
    {
        if (isGiven || rule.Length is null)
        {
            return texts[isGiven ? "lawBook.how.given" : "lawBook.how.notSaid"];
        }

        var said = texts.Span(rule, texts.Date(from.Earliest));
        said = leftOut.Count > 0 ? texts["lawBook.how.leftOut", said, texts.And(leftOut.Select(texts.Date))] : said;
        said = DayLacking(rule, from.Earliest, least) is { } day ? texts["lawBook.how.shortened", said, day] : said;
        said = notBefore switch
        {
            { } at when at == due && at > least => texts["lawBook.how.later", said, texts.Either(rule.NotBefore, country), texts.Date(at)],
            { } at => texts["lawBook.how.notLater", said, texts.Either(rule.NotBefore, country), texts.Date(at)],
            null when runsOn => texts["lawBook.how.runsOn", said, texts.Either(rule.NotBefore, country)],
            _ => said,
        };
        return from.Exact is null ? texts["lawBook.how.dayNotKnown", said, texts.Date(from.Earliest)] : said;
    }

    /// <summary>Length of a period from <paramref name="from"/>; <paramref name="rule"/> must have a length.</summary>
    internal static string Span(this Texts texts, DateRule rule, string from) => texts.Count(
        (rule.Unit, rule.FirstDayCounts) switch
        {
            (TimeUnit.Days, false) => "lawBook.how.days",
            (TimeUnit.Days, true) => "lawBook.how.days.beginning",
            (TimeUnit.WorkingDays, false) => "lawBook.how.workingDays",
            (TimeUnit.WorkingDays, true) => "lawBook.how.workingDays.beginning",
            (TimeUnit.Months, false) => "lawBook.how.months",
            (TimeUnit.Months, true) => "lawBook.how.months.beginning",
            (_, false) => "lawBook.how.years",
            (_, true) => "lawBook.how.years.beginning",
        },
        rule.Length ?? 0,
        from);

    /// <summary>Events joined by "or", in the terms of the country.</summary>
    internal static string Either(this Texts texts, IReadOnlyList<LegalEvent> events, string country) =>
        IsBoth(events, _firstDecision) ? texts.FirstDecision(country)
        : IsBoth(events, _finalDecision) ? texts.FinalDecision(country)
        : texts.Join("lawBook.how.or", events.Select(e => texts["lawBook.how.event", texts.Of(e, country)]));

    /// <summary>Items joined by commas and "and".</summary>
    internal static string And(this Texts texts, IEnumerable<string> things) => texts.Join("lawBook.how.and", things);

    private static string Join(this Texts texts, string key, IEnumerable<string> things) => things.ToList() switch
    {
        [.. var all, var last] when all.Count > 0 => texts[key, string.Join(", ", all), last],
        var few => string.Concat(few),
    };

    private static bool IsBoth(IReadOnlyList<LegalEvent> events, LegalEvent[] pair) => events.Count == pair.Length && !pair.Except(events).Any();

    private static int? DayLacking(DateRule rule, DateOnly from, DateOnly least) =>
        rule.Unit is TimeUnit.Months or TimeUnit.Years && least.AddDays(rule.FirstDayCounts ? 1 : 0).Day != from.Day ? from.Day : null;
}
