using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

public static class OutcomeTexts
{
    /// <summary>One decimal; rounds down where rounding up would show a mean below the threshold as having reached it.</summary>
    public static string FormatMean(this TextLocalizer texts, decimal mean, RestoredThreshold? threshold)
    {
        var rounded = Math.Round(mean, 1, MidpointRounding.AwayFromZero);
        return (mean < threshold?.DomainMean && rounded >= threshold.DomainMean ? Math.Floor(mean * 10) / 10 : rounded).ToString("0.0", texts.Culture);
    }

    /// <summary>Score with its label, which an item may override.</summary>
    public static string DescribeScore(this TextLocalizer texts, InstrumentDefinition instrument, OutcomeItem? item, int score) =>
        texts["outcomes.point", score, (item?.Anchors?.FirstOrDefault(a => a.Value == score) ?? instrument.Scale.First(a => a.Value == score)).Label];

    public static string FormatTitle(this TextLocalizer texts, OutcomeAssessment assessment) =>
        texts["outcomes.title.text", texts.Describe(assessment.Occasion), texts.FormatDate(assessment.AssessedOn)];

    /// <summary>Number of assessments and result of the latest, in one sentence.</summary>
    public static string DescribeLatest(this TextLocalizer texts, InstrumentLine line) => line.Latest is not { } last ? texts["outcomes.lead.none"]
        : last.Assessment.Result == OutcomeResult.Restored
        ? texts.Count("outcomes.lead.restored", line.Assessments.Count, texts.DescribeOccasion(last.Assessment))
        : last.MissingCount > 0 ? texts.Count("outcomes.lead.incomplete", line.Assessments.Count, texts.DescribeOccasion(last.Assessment))
        : texts.Count("outcomes.lead", line.Assessments.Count, texts.DescribeOccasion(last.Assessment));

    public static string DescribeDueDate(this TextLocalizer texts, InstrumentLine line, DateOnly today) => line.DueOn is not { } due
        ? texts[line.NextOccasion == OutcomeOccasion.Intake ? "outcomes.due.first" : "outcomes.due.none"]
        : due < today ? texts.Count("outcomes.due.overdue", today.DayNumber - due.DayNumber, texts.Describe(line.NextOccasion), texts.FormatDate(due))
        : texts["outcomes.due", texts.Describe(line.NextOccasion), texts.FormatDate(due)];

    /// <summary>Text alternative of the chart of a domain.</summary>
    public static string DescribeTrend(this TextLocalizer texts, DomainTrend trend)
    {
        var (name, means) = (trend.Domain.Name, trend.Means.Where(m => m.Mean is not null).ToArray());
        var own = trend.Means.LastOrDefault(m => m.Own is not null);
        var text = means switch
        {
            [] => texts["outcomes.trend.none", name],
            [var only] => texts["outcomes.trend.single", name, Mean(only.Moment, only.Mean), texts.DescribeOccasion(only.Moment.Assessment)],
            [var first, .., var last] when first.Mean == last.Mean =>
                texts["outcomes.trend.same", name, Mean(first.Moment, first.Mean), texts.DescribeOccasion(first.Moment.Assessment),
                    texts.DescribeOccasion(last.Moment.Assessment)],
            [var first, .., var last] =>
                texts["outcomes.trend.changed", name, Mean(first.Moment, first.Mean), texts.DescribeOccasion(first.Moment.Assessment),
                    Mean(last.Moment, last.Mean), texts.DescribeOccasion(last.Moment.Assessment)],
        };
        return own.Own is null
            ? text : $"{text} {texts["outcomes.trend.survivorScore", Mean(own.Moment, own.Own), texts.DescribeOccasion(own.Moment.Assessment)]}";

        string Mean(AssessedOutcome at, decimal? mean) => texts.FormatMean(mean!.Value, at.Definition.Threshold);
    }

    /// <summary>Reasons for the result of an assessment, one sentence each.</summary>
    public static IEnumerable<string> DescribeReasons(this TextLocalizer texts, AssessedOutcome assessed)
    {
        if (assessed.Definition.Threshold is not { } threshold)
        {
            return [texts["outcomes.explanation.noThreshold"]];
        }

        string[] below = [.. assessed.Scores.DomainsBelowThreshold.SelectMany(d => texts.DescribeShortfalls(assessed, threshold, d))];
        return
        [
            .. texts.DescribeThreshold(assessed.Definition),
            .. assessed.MissingCount > 0 ? [texts.Count("outcomes.explanation.missing", assessed.MissingCount)] : Array.Empty<string>(),
            .. below.Length > 0 ? below : [texts["outcomes.explanation.aboveThreshold"]],
            .. assessed.Assessment.Result == OutcomeResult.Restored ? [texts["outcomes.explanation.restored"]]
                : assessed.Assessment.Occasion is OutcomeOccasion.Closure or OutcomeOccasion.FollowUp ? Array.Empty<string>()
                : [texts["outcomes.explanation.tooEarly"]],
        ];
    }

    /// <summary>Conditions for the result "restored", one sentence each.</summary>
    public static IEnumerable<string> DescribeThreshold(this TextLocalizer texts, InstrumentDefinition instrument) => instrument.Threshold is not { } threshold
        ? [texts["outcomes.explanation.noThreshold"]]
        :
        [
            texts["outcomes.explanation.threshold", texts.FormatMean(threshold.DomainMean, null)],
            .. threshold.Floors.Select(f => texts["outcomes.explanation.minimum", instrument.Domains.First(d => d.Code == f.Domain).Name, f.Score]),
        ];

    private static IEnumerable<string> DescribeShortfalls(this TextLocalizer texts, AssessedOutcome assessed, RestoredThreshold threshold,
        OutcomeDomain domain) =>
    [
        .. assessed.Scores.GetMean(domain) is { } mean && mean < threshold.DomainMean
            ? [texts["outcomes.explanation.mean", domain.Name, texts.FormatMean(mean, threshold), texts.FormatMean(threshold.DomainMean, null)]]
            : Array.Empty<string>(),
        .. assessed.Scores.GetItemsBelowFloor(domain).Select(i => texts["outcomes.explanation.item", domain.Name, i.Name, assessed.Scores.GetScore(i)]),
    ];

    // Occasions that can repeat include their date.
    private static string DescribeOccasion(this TextLocalizer texts, OutcomeAssessment assessment)
    {
        var at = texts[$"outcomes.occasionPhrase.{assessment.Occasion}"];
        return assessment.Occasion is OutcomeOccasion.Intake or OutcomeOccasion.SixMonths or OutcomeOccasion.Closure
            ? at : texts["outcomes.occasionOn", at, texts.FormatDate(assessment.AssessedOn)];
    }
}
