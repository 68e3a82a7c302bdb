using CaseManager.Domain;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Explains the calculation of a date so that it can be repeated by hand.</summary>
public static class CalculationTexts
{
    private static readonly LegalEvent[] _firstDecision = [LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision];
    private static readonly LegalEvent[] _finalDecision = [LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision];

    /// <summary>
    /// Explains a date, without a final full stop. <paramref name="country"/> is the jurisdiction of the rule; <paramref name="least"/> is the date that
    /// results from the length alone; <paramref name="notBefore"/> is the earliest end, null if none; <paramref name="leftOut"/> are the skipped holidays;
    /// <paramref name="isGiven"/> is whether an authority set the date.
    /// </summary>
    public static string Explain(
        this TextLocalizer texts, DateRule rule, string country, ApproximateDate from, DateOnly due, DateOnly least, DateOnly? notBefore,
        IReadOnlyList<DateOnly> leftOut, bool isGiven, bool runsOn)
    {
        if (isGiven || rule.Length is null)
        {
            return texts[isGiven ? "legalReference.calculation.setByAuthority" : "legalReference.calculation.noDate"];
        }

        var text = texts.FormatPeriod(rule, texts.FormatDate(from.Earliest));
        text = leftOut.Count > 0 ? texts["legalReference.calculation.excludedHolidays", text, texts.JoinWithAnd(leftOut.Select(texts.FormatDate))] : text;
        text = FindMissingDay(rule, from.Earliest, least) is { } day ? texts["legalReference.calculation.shortened", text, day] : text;
        text = notBefore switch
        {
            { } at when at == due && at > least =>
                texts["legalReference.calculation.laterEvent", text, texts.JoinWithOr(rule.NotBefore, country), texts.FormatDate(at)],
            { } at => texts["legalReference.calculation.noLaterEvent", text, texts.JoinWithOr(rule.NotBefore, country), texts.FormatDate(at)],
            null when runsOn => texts["legalReference.calculation.openEnded", text, texts.JoinWithOr(rule.NotBefore, country)],
            _ => text,
        };
        return from.Exact is null ? texts["legalReference.calculation.dayNotKnown", text, texts.FormatDate(from.Earliest)] : text;
    }

    /// <summary>Length of a period from <paramref name="from"/>; <paramref name="rule"/> must have a length.</summary>
    internal static string FormatPeriod(this TextLocalizer texts, DateRule rule, string from) => texts.Count(
        (rule.Unit, rule.IsFirstDayCounted) switch
        {
            (TimeUnit.Days, false) => "legalReference.calculation.days",
            (TimeUnit.Days, true) => "legalReference.calculation.days.beginning",
            (TimeUnit.WorkingDays, false) => "legalReference.calculation.workingDays",
            (TimeUnit.WorkingDays, true) => "legalReference.calculation.workingDays.beginning",
            (TimeUnit.Months, false) => "legalReference.calculation.months",
            (TimeUnit.Months, true) => "legalReference.calculation.months.beginning",
            (_, false) => "legalReference.calculation.years",
            (_, true) => "legalReference.calculation.years.beginning",
        },
        rule.Length ?? 0,
        from);

    /// <summary>Events joined by "or", in the terms of the country.</summary>
    internal static string JoinWithOr(this TextLocalizer texts, IReadOnlyList<LegalEvent> events, string country) =>
        IsBoth(events, _firstDecision) ? texts.FirstDecision(country)
        : IsBoth(events, _finalDecision) ? texts.FinalDecision(country)
        : texts.Join("legalReference.calculation.disjunction", events.Select(e => texts["legalReference.calculation.event", texts.DescribeStep(e, country)]));

    /// <summary>Items joined by commas and "and".</summary>
    internal static string JoinWithAnd(this TextLocalizer texts, IEnumerable<string> things) => texts.Join("legalReference.calculation.conjunction", things);

    private static string Join(this TextLocalizer texts, string key, IEnumerable<string> things) => things.ToList() switch
    {
        [.. var all, var last] when all.Count > 0 => texts[key, string.Join(", ", all), last],
        var few => string.Concat(few),
    };

    private static bool IsBoth(IReadOnlyList<LegalEvent> events, LegalEvent[] pair) => events.Count == pair.Length && !pair.Except(events).Any();

    private static int? FindMissingDay(DateRule rule, DateOnly from, DateOnly least) =>
        rule.Unit is TimeUnit.Months or TimeUnit.Years && least.AddDays(rule.IsFirstDayCounted ? 1 : 0).Day != from.Day ? from.Day : null;
}
