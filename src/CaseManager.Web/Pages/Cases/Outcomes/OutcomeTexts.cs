using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Outcomes;

public static class OutcomeTexts
{
    /// <summary>One decimal; rounds down where rounding up would show a mean below the threshold as having reached it.</summary>
    public static string Mean(this Texts texts, decimal mean, RestoredThreshold? threshold)
    {
        var rounded = Math.Round(mean, 1, MidpointRounding.AwayFromZero);
        return (mean < threshold?.DomainMean && rounded >= threshold.DomainMean ? Math.Floor(mean * 10) / 10 : rounded).ToString("0.0", texts.Culture);
    }

    /// <summary>Score with its label, which an item may override.</summary>
    public static string Point(this Texts texts, InstrumentDefinition instrument, OutcomeItem? item, int score) =>
        texts["outcomes.point", score, (item?.Anchors?.FirstOrDefault(a => a.Value == score) ?? instrument.Scale.First(a => a.Value == score)).Words];

    public static string Title(this Texts texts, OutcomeAssessment assessment) => texts["outcomes.one", texts.Of(assessment.Occasion), texts.Date(assessment.On)];

    /// <summary>Number of assessments and result of the latest, in one sentence.</summary>
    public static string Lead(this Texts texts, InstrumentLine line) => line.Latest is not { } last ? texts["outcomes.lead.none"]
        : last.Assessment.Result == OutcomeResult.Restored ? texts.Count("outcomes.lead.restored", line.Assessed.Count, texts.When(last.Assessment))
        : last.Missing > 0 ? texts.Count("outcomes.lead.incomplete", line.Assessed.Count, texts.When(last.Assessment))
        : texts.Count("outcomes.lead", line.Assessed.Count, texts.When(last.Assessment));

    public static string Due(this Texts texts, InstrumentLine line, DateOnly today) => line.Due is not { } due
        ? texts[line.Next == OutcomeOccasion.Intake ? "outcomes.due.first" : "outcomes.due.none"]
        : due < today ? texts.Count("outcomes.due.over", today.DayNumber - due.DayNumber, texts.Of(line.Next), texts.Date(due))
        : texts["outcomes.due", texts.Of(line.Next), texts.Date(due)];

    /// <summary>Text alternative of the chart of a domain.</summary>
    public static string Sentence(this Texts texts, DomainTrend trend)
    {
        var (name, means) = (trend.Domain.Name, trend.Means.Where(m => m.Mean is not null).ToArray());
        var own = trend.Means.LastOrDefault(m => m.Own is not null);
        var said = means switch
        {
            [] => texts["outcomes.trend.none", name],
            [var only] => texts["outcomes.trend.one", name, Mean(only.At, only.Mean), texts.When(only.At.Assessment)],
            [var first, .., var last] when first.Mean == last.Mean => texts["outcomes.trend.same", name, Mean(first.At, first.Mean), texts.When(first.At.Assessment), texts.When(last.At.Assessment)],
            [var first, .., var last] => texts["outcomes.trend.went", name, Mean(first.At, first.Mean), texts.When(first.At.Assessment), Mean(last.At, last.Mean), texts.When(last.At.Assessment)],
        };
        return own.Own is null ? said : $"{said} {texts["outcomes.trend.own", Mean(own.At, own.Own), texts.When(own.At.Assessment)]}";

        string Mean(AssessedOutcome at, decimal? mean) => texts.Mean(mean!.Value, at.Asked.Threshold);
    }

    /// <summary>Reasons for the result of an assessment, one sentence each.</summary>
    public static IEnumerable<string> Why(this Texts texts, AssessedOutcome assessed)
    {
        if (assessed.Asked.Threshold is not { } threshold)
        {
            return [texts["outcomes.why.noThreshold"]];
        }

        string[] below = [.. assessed.Scores.BelowThreshold.SelectMany(d => texts.Below(assessed, threshold, d))];
        return
        [
            .. texts.Threshold(assessed.Asked),
            .. assessed.Missing > 0 ? [texts.Count("outcomes.why.missing", assessed.Missing)] : Array.Empty<string>(),
            .. below.Length > 0 ? below : [texts["outcomes.why.above"]],
            .. assessed.Assessment.Result == OutcomeResult.Restored ? [texts["outcomes.why.restored"]]
                : assessed.Assessment.Occasion is OutcomeOccasion.Closure or OutcomeOccasion.FollowUp ? Array.Empty<string>()
                : [texts["outcomes.why.tooEarly"]],
        ];
    }

    /// <summary>Conditions for the result "restored", one sentence each.</summary>
    public static IEnumerable<string> Threshold(this Texts texts, InstrumentDefinition instrument) => instrument.Threshold is not { } threshold
        ? [texts["outcomes.why.noThreshold"]]
        :
        [
            texts["outcomes.why.threshold", texts.Mean(threshold.DomainMean, null)],
            .. threshold.Floors.Select(f => texts["outcomes.why.floor", instrument.Domains.First(d => d.Code == f.Domain).Name, f.Score]),
        ];

    private static IEnumerable<string> Below(this Texts texts, AssessedOutcome assessed, RestoredThreshold threshold, OutcomeDomain domain) =>
    [
        .. assessed.Scores.MeanOf(domain) is { } mean && mean < threshold.DomainMean
            ? [texts["outcomes.why.mean", domain.Name, texts.Mean(mean, threshold), texts.Mean(threshold.DomainMean, null)]] : Array.Empty<string>(),
        .. assessed.Scores.BelowFloorIn(domain).Select(i => texts["outcomes.why.item", domain.Name, i.Name, assessed.Scores.Counted(i)]),
    ];

    // Occasions that can repeat include their date.
    private static string When(this Texts texts, OutcomeAssessment assessment)
    {
        var at = texts[$"outcomes.at.{assessment.Occasion}"];
        return assessment.Occasion is OutcomeOccasion.Intake or OutcomeOccasion.SixMonths or OutcomeOccasion.Closure ? at : texts["outcomes.at", at, texts.Date(assessment.On)];
    }
}
