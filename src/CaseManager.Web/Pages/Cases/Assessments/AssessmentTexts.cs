using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Web.Pages.Cases.Assessments;

public static class AssessmentTexts
{
    /// <summary>Number of strong, medium and weak indicators answered Yes.</summary>
    public static string Weights(this Texts texts, Tally tally) => Listed(
        (tally.Strong, texts["assessment.tally.strong", tally.Strong]), (tally.Medium, texts["assessment.tally.medium", tally.Medium]), (tally.Weak, texts["assessment.tally.weak", tally.Weak]));

    /// <summary>The minimum numbers that one alternative of the rule requires; the rule names its alternatives by letter.</summary>
    public static string Say(this Texts texts, Letter letter)
    {
        (int Count, string Text)[] parts =
        [
            (letter.Strong, texts["assessment.tally.strong", letter.Strong]), (letter.Medium, texts["assessment.tally.medium", letter.Medium]),
            (letter.Weak, texts["assessment.tally.weak", letter.Weak]), (letter.MediumOrWeak, texts["assessment.tally.mediumOrWeak", letter.MediumOrWeak]),
        ];
        return texts["assessment.tally.letter", letter.Name, parts.Where(p => p.Count > 0).Select(p => p.Text).Aggregate((all, next) => texts["assessment.changes.and", all, next])];
    }

    /// <summary>The reasons for the result, one sentence each.</summary>
    public static IEnumerable<string> Explain(this Texts texts, Assessment assessment)
    {
        if (assessment.Profile.IsForChildren())
        {
            yield return texts[assessment.ActShown ? "assessment.why.act" : "assessment.why.noAct"];
        }

        foreach (var tally in assessment.Tallies)
        {
            yield return tally.IsPositive ? texts["assessment.why.positive", texts.Of(tally.Dimension), string.Join(", ", tally.Fired), texts.Named(tally)]
                : tally.Yes.Count > 0 ? texts["assessment.why.some", texts.Of(tally.Dimension), texts.Named(tally)]
                : texts["assessment.why.none", texts.Of(tally.Dimension)];
        }

        yield return texts[assessment.Profile.IsForChildren() ? "assessment.why.child" : "assessment.why.adult"];
    }

    /// <summary>A change that would alter the result, and the result that would follow.</summary>
    public static string Say(this Texts texts, Change change) => change.Dimension is { } dimension
        ? texts["assessment.changes.dimension", texts.Of(dimension), change.Ways.Select(texts.Way).Distinct().Aggregate((all, next) => texts["assessment.changes.or", all, next]), texts.Of(change.Result)]
        : texts["assessment.changes.act", texts.Of(change.Result)];

    private static string Named(this Texts texts, Tally tally) =>
        texts["assessment.why.named", texts.Weights(tally), string.Join("; ", tally.Yes.Select(code => texts[$"delphi.{code}.label"]))];

    private static string Way(this Texts texts, Letter missing)
    {
        (int Count, string Key)[] parts =
        [
            (missing.Strong, "assessment.changes.strong"), (missing.Medium, "assessment.changes.medium"),
            (missing.Weak, "assessment.changes.weak"), (missing.MediumOrWeak, "assessment.changes.mediumOrWeak"),
        ];
        return parts.Where(p => p.Count > 0).Select(p => texts.Count(p.Key, p.Count)).Aggregate((all, next) => texts["assessment.changes.and", all, next]);
    }

    private static string Listed(params (int Count, string Text)[] parts) =>
        parts.Any(p => p.Count > 0) ? string.Join(", ", parts.Where(p => p.Count > 0).Select(p => p.Text)) : "0";
}
