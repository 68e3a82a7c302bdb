using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Web.Pages.Cases.Trafficking.Assessments;

/// <summary>An assessment for display; <paramref name="AnswerUrl"/> gives the address for answering a dimension and is null for read-only users.</summary>
public sealed record AssessmentView(Assessment Assessment, IReadOnlyList<PositiveAnswer> PositiveAnswers, Func<Dimension, string>? AnswerUrl)
{
    /// <summary>Pairs each Yes with the given indicators that support it.</summary>
    public static AssessmentView Create(Assessment assessment, IEnumerable<QuestionReply> replies, IReadOnlyCollection<Indicator> indicators,
        Func<Dimension, string>? answer)
    {
        var byQuestion = replies.ToDictionary(r => r.Question, r => r.SupportingIndicators);
        return new(assessment,
            [.. assessment.Tallies.SelectMany(t => t.YesAnswers).Select(q => new PositiveAnswer(q, [.. indicators.Where(i => byQuestion[q].Contains(i.Id))]))],
            answer);
    }

    /// <summary>Open questions, grouped by dimension.</summary>
    public IEnumerable<IGrouping<Dimension, string>> OpenQuestions => Assessment.Ruleset.GetQuestions(Assessment.Profile)
        .Where(q => Assessment.OpenQuestions.Contains(q.Code)).GroupBy(q => q.Dimension, q => q.Code);
}

/// <summary>A question answered Yes, with the indicators that support it.</summary>
public sealed record PositiveAnswer(string Question, IReadOnlyList<Indicator> Indicators);
