using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

public static class AssessmentTexts
{
    /// <summary>Number of strong, medium and weak indicators answered Yes.</summary>
    public static string DescribeWeights(this TextLocalizer texts, Tally tally) => JoinCounts(
        (tally.Strong, texts["assessments.results.strong", tally.Strong]), (tally.Medium, texts["assessments.results.medium", tally.Medium]),
        (tally.Weak, texts["assessments.results.weak", tally.Weak]));

    /// <summary>The minimum numbers that one alternative of the rule requires; the rule names its alternatives by letter.</summary>
    public static string Describe(this TextLocalizer texts, ScoringRule letter)
    {
        (int Count, string Text)[] parts =
        [
            (letter.Strong, texts["assessments.results.strong", letter.Strong]), (letter.Medium, texts["assessments.results.medium", letter.Medium]),
            (letter.Weak, texts["assessments.results.weak", letter.Weak]),
            (letter.MediumOrWeak, texts["assessments.results.mediumOrWeak", letter.MediumOrWeak]),
        ];
        return texts["assessments.results.letter", letter.Name,
            parts.Where(p => p.Count > 0).Select(p => p.Text).Aggregate((all, next) => texts["assessments.changes.conjunction", all, next])];
    }

    /// <summary>The reasons for the result, one sentence each.</summary>
    public static IEnumerable<string> Explain(this TextLocalizer texts, Assessment assessment)
    {
        if (assessment.Profile.IsForChildren())
        {
            yield return texts[assessment.IsActSupported ? "assessments.explanation.act" : "assessments.explanation.noAct"];
        }

        foreach (var tally in assessment.Tallies)
        {
            yield return tally.IsPositive
                ? texts["assessments.explanation.positive", texts.Describe(tally.Dimension), string.Join(", ", tally.MetRules), texts.DescribeIndicators(tally)]
                : tally.YesAnswers.Count > 0 ? texts["assessments.explanation.notPositive", texts.Describe(tally.Dimension), texts.DescribeIndicators(tally)]
                : texts["assessments.explanation.noYes", texts.Describe(tally.Dimension)];
        }

        yield return texts[assessment.Profile.IsForChildren() ? "assessments.explanation.child" : "assessments.explanation.adult"];
    }

    /// <summary>A change that would alter the result, and the result that would follow.</summary>
    public static string Describe(this TextLocalizer texts, ResultChange change) => change.Dimension is { } dimension
        ? texts["assessments.changes.dimension", texts.Describe(dimension),
            change.Alternatives.Select(texts.DescribeMissing).Distinct().Aggregate((all, next) => texts["assessments.changes.disjunction", all, next]),
            texts.Describe(change.Result)]
        : texts["assessments.changes.act", texts.Describe(change.Result)];

    private static string DescribeIndicators(this TextLocalizer texts, Tally tally) =>
        texts["assessments.explanation.weights", texts.DescribeWeights(tally),
            string.Join("; ", tally.YesAnswers.Select(code => texts[$"delphi.{code}.label"]))];

    private static string DescribeMissing(this TextLocalizer texts, ScoringRule missing)
    {
        (int Count, string Key)[] parts =
        [
            (missing.Strong, "assessments.changes.strong"), (missing.Medium, "assessments.changes.medium"),
            (missing.Weak, "assessments.changes.weak"), (missing.MediumOrWeak, "assessments.changes.mediumOrWeak"),
        ];
        return parts.Where(p => p.Count > 0).Select(p => texts.Count(p.Key, p.Count))
            .Aggregate((all, next) => texts["assessments.changes.conjunction", all, next]);
    }

    private static string JoinCounts(params (int Count, string Text)[] parts) =>
        parts.Any(p => p.Count > 0) ? string.Join(", ", parts.Where(p => p.Count > 0).Select(p => p.Text)) : "0";
}
