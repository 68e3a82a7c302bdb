using CaseManager.Domain;
using CaseManager.Domain.Law;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Says in words how a date was reckoned, so that anyone can reckon it again by hand.</summary>
public static class ReckoningTexts
{
    private static readonly LegalEvent[] _firstDecision = [LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision];
    private static readonly LegalEvent[] _finalDecision = [LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision];

    /// <summary>How a date was reckoned; no full stop at its end.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="rule">The rule, in the version that reckoned it.</param>
    /// <param name="from">When that was, what it is reckoned from.</param>
    /// <param name="due">The date.</param>
    /// <param name="least">The date that the length alone gives.</param>
    /// <param name="notBefore">The day before which it does not end; null where there is none yet.</param>
    /// <param name="leftOut">The public holidays that were not counted.</param>
    /// <param name="isGiven">Whether an authority said until when.</param>
    /// <param name="runsOn">Whether it runs on until something else happens.</param>
    public static string Explain(
        this Texts texts, DateRule rule, ApproximateDate from, DateOnly due, DateOnly least, DateOnly? notBefore, IReadOnlyList<DateOnly> leftOut, bool isGiven, bool runsOn)
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
            { } at when at == due && at > least => texts["lawBook.how.later", said, texts.Either(rule.NotBefore), texts.Date(at)],
            { } at => texts["lawBook.how.notLater", said, texts.Either(rule.NotBefore), texts.Date(at)],
            null when runsOn => texts["lawBook.how.runsOn", said, texts.Either(rule.NotBefore)],
            _ => said,
        };
        return from.Exact is null ? texts["lawBook.how.dayNotKnown", said, texts.Date(from.Earliest)] : said;
    }

    /// <summary>How long after something, or beginning with it.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="rule">A rule with a length.</param>
    /// <param name="from">What it is reckoned from, in words.</param>
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

    /// <summary>Any of several things that may happen, in words.</summary>
    internal static string Either(this Texts texts, IReadOnlyList<LegalEvent> events) =>
        IsBoth(events, _firstDecision) ? texts["lawBook.how.firstDecision"]
        : IsBoth(events, _finalDecision) ? texts["lawBook.how.finalDecision"]
        : texts.Join("lawBook.how.or", events.Select(e => texts["lawBook.how.event", texts.Of(e)]));

    /// <summary>Several things in a row: a, b and c.</summary>
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
