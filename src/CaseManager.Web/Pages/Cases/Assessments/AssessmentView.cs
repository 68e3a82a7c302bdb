using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>An assessment for display; <paramref name="Answer"/> gives the address for answering a dimension and is null for read-only users.</summary>
public sealed record AssessmentView(Assessment Assessment, IReadOnlyList<ShownYes> Shown, Func<Dimension, string>? Answer)
{
    /// <summary>Pairs each Yes with the given indicators that support it.</summary>
    public static AssessmentView Of(Assessment assessment, IEnumerable<QuestionReply> replies, IReadOnlyCollection<Indicator> indicators, Func<Dimension, string>? answer)
    {
        var byQuestion = replies.ToDictionary(r => r.Question, r => r.ShownBy);
        return new(assessment, [.. assessment.Tallies.SelectMany(t => t.Yes).Select(q => new ShownYes(q, [.. indicators.Where(i => byQuestion[q].Contains(i.Id))]))], answer);
    }

    /// <summary>Open questions, grouped by dimension.</summary>
    public IEnumerable<IGrouping<Dimension, string>> Open => Assessment.Ruleset.QuestionsOf(Assessment.Profile)
        .Where(q => Assessment.Open.Contains(q.Code)).GroupBy(q => q.Dimension, q => q.Code);
}

/// <summary>A question answered Yes, with the indicators that support it.</summary>
public sealed record ShownYes(string Question, IReadOnlyList<Indicator> By);
