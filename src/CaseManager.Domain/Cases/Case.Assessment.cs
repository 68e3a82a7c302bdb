using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Weighing what is on file about a person. Their indicators and answers must be loaded.</content>
public sealed partial class Case
{
    /// <summary>Answers questions of one dimension. Those whose answer is what it was are passed over.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.YesNeedsIndicator"/>: a yes names an indicator of this person that stands.</exception>
    /// <exception cref="ArgumentException">There is no such question in the dimension.</exception>
    public void AnswerQuestions(Victim victim, Dimension dimension, IReadOnlyList<QuestionReply> replies, Signature by)
    {
        var latest = victim.AssessmentAnswers.Latest();
        QuestionReply[] changed = [.. replies.Where(r => !IsTheSame(latest.GetValueOrDefault(r.Question), r))];
        foreach (var reply in changed)
        {
            if (!Ruleset.Current.Questions.Any(q => q.Code == reply.Question && q.Dimension == dimension))
            {
                throw new ArgumentException($"{dimension} has no question {reply.Question}.", nameof(replies));
            }

            var standing = victim.Indicators.Current().Where(i => i.Stands).Select(i => i.Id);
            ThrowIf(reply.Reply == Reply.Yes && (reply.ShownBy.Count == 0 || reply.ShownBy.Except(standing).Any()) ? Rule.YesNeedsIndicator : null);
            victim.Answer(reply.Reply == Reply.Yes ? reply : reply with { ShownBy = [] }, by);
        }

        if (changed.Length > 0)
        {
            RecordOf(victim.Id, null, EventCode.AssessmentAnswered, Compartment.Indicators, by, dimension.ToString(), $"{changed.Length}");
        }
    }

    /// <summary>Keeps an assessment as it stands now. Whoever asks twice with one id has kept one.</summary>
    public KeptAssessment KeepAssessment(Victim victim, Guid id, Profile profile, Signature by)
    {
        var replies = victim.AssessmentAnswers.Replies(victim.Indicators);
        var kept = new KeptAssessment(id, Id, victim.Id, Weigh(victim, profile), replies, by);
        victim.Keep(kept);
        RecordOf(victim.Id, id, EventCode.AssessmentKept, Compartment.Indicators, by, kept.Result.ToString());
        return kept;
    }

    /// <summary>Weighs what is on file about a person by the rules of today.</summary>
    public static Assessment Weigh(Victim victim, Profile profile) => Assessment.Weigh(
        Ruleset.Current, profile, victim.Indicators.Current().Any(i => i is { Element: Element.Act, Stands: true }), victim.AssessmentAnswers.Replies(victim.Indicators));

    private static bool IsTheSame(AssessmentAnswer? before, QuestionReply now) =>
        before is null ? now.Reply == Reply.NotAsked : before.Reply == now.Reply && (now.Reply != Reply.Yes || before.ShownBy.ToHashSet().SetEquals(now.ShownBy));
}
