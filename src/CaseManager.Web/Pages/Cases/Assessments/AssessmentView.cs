using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Web.Pages.Cases.Assessments;

/// <summary>An assessment as a page shows it.</summary>
/// <param name="Assessment">What is shown.</param>
/// <param name="Shown">Each yes in its list, with what shows it.</param>
/// <param name="Answer">The address of the page to answer a dimension on; null for those who only read.</param>
public sealed record AssessmentView(Assessment Assessment, IReadOnlyList<ShownYes> Shown, Func<Dimension, string>? Answer)
{
    /// <summary>What shows the answers of yes, out of these indicators.</summary>
    public static AssessmentView Of(Assessment assessment, IEnumerable<QuestionReply> replies, IReadOnlyCollection<Indicator> indicators, Func<Dimension, string>? answer)
    {
        var byQuestion = replies.ToDictionary(r => r.Question, r => r.ShownBy);
        return new(assessment, [.. assessment.Tallies.SelectMany(t => t.Yes).Select(q => new ShownYes(q, [.. indicators.Where(i => byQuestion[q].Contains(i.Id))]))], answer);
    }

    /// <summary>The open questions of each dimension that has some.</summary>
    public IEnumerable<IGrouping<Dimension, string>> Open => Assessment.Ruleset.QuestionsOf(Assessment.Profile)
        .Where(q => Assessment.Open.Contains(q.Code)).GroupBy(q => q.Dimension, q => q.Code);
}

/// <summary>A yes, and the indicators that show it.</summary>
public sealed record ShownYes(string Question, IReadOnlyList<Indicator> By);
