using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Weighing what is on file about a person. What they were exploited for must be loaded.</content>
public sealed partial class Case
{
    /// <summary>Answers questions of one dimension. Those whose answer is what it was are passed over.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.YesNeedsIndicator"/> or <see cref="Rule.AnsweredMeanwhile"/>.</exception>
    /// <exception cref="ArgumentException">There is no such question in the dimension.</exception>
    public void AnswerQuestions(Victim victim, Dimension dimension, IReadOnlyList<QuestionReply> replies, Signature by)
    {
        QuestionReply[] changed = [.. replies.Where(r => Changes(victim, r))];
        foreach (var reply in changed)
        {
            if (!Ruleset.Current.Questions.Any(q => q.Code == reply.Question && q.Dimension == dimension))
            {
                throw new ArgumentException($"{dimension} has no question {reply.Question}.", nameof(replies));
            }

            ThrowIf(BlockerToAnswering(victim, reply));
            victim.Answer(reply.Reply == Reply.Yes ? reply : reply with { ShownBy = [] }, by);
        }

        if (changed.Length > 0)
        {
            RecordOf(victim.Id, null, EventCode.AssessmentAnswered, Compartment.Indicators, by, dimension.ToString(), $"{changed.Length}");
        }
    }

    /// <summary>
    /// Why a question cannot be answered so: a yes names indicators of this person that stand, and no one takes the place of an answer that they have
    /// not seen. Null where it can.
    /// </summary>
    public static Rule? BlockerToAnswering(Victim victim, QuestionReply reply)
    {
        if (!Changes(victim, reply))
        {
            return null;
        }

        var standing = victim.Indicators.Current().Where(i => i.Stands).Select(i => i.Id);
        return victim.AssessmentAnswers.LatestTo(reply.Question)?.Id != reply.Seen ? Rule.AnsweredMeanwhile
            : reply.Reply == Reply.Yes && (reply.ShownBy.Count == 0 || reply.ShownBy.Except(standing).Any()) ? Rule.YesNeedsIndicator
            : null;
    }

    /// <summary>Why an assessment by this list cannot be kept: children are weighed by the lists for children, and adults by theirs. Null where it can.</summary>
    public static Rule? BlockerToKeeping(Victim victim, Profile profile) => profile.Fits(victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown) ? null : Rule.ListOfAnotherAge;

    /// <summary>Keeps an assessment as it stands now. Whoever asks twice with one id has kept one.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ListOfAnotherAge"/>.</exception>
    public KeptAssessment KeepAssessment(Victim victim, Guid id, Profile profile, Signature by)
    {
        ThrowIf(BlockerToKeeping(victim, profile));
        var replies = victim.AssessmentAnswers.Latest().Values.Select(a => a.Counted(victim.Indicators)).ToArray();
        var kept = new KeptAssessment(id, Id, victim.Id, Weigh(victim, profile), replies, by);
        victim.Keep(kept);
        RecordOf(victim.Id, id, EventCode.AssessmentKept, Compartment.Indicators, by, kept.Result.ToString());
        return kept;
    }

    /// <summary>Weighs what is on file about a person by the rules of today.</summary>
    public static Assessment Weigh(Victim victim, Profile profile) => Assessment.Weigh(
        Ruleset.Current, profile, victim.Indicators.Current().Any(i => i is { Element: Element.Act, Stands: true }), victim.AssessmentAnswers.Replies(victim.Indicators));

    // An answer that is what it was, or what whoever gives it saw, changes nothing: what someone else answered meanwhile stays.
    private static bool Changes(Victim victim, QuestionReply reply) =>
        !reply.IsSameAs(victim.AssessmentAnswers.Counted(reply.Question, victim.Indicators))
        && !(reply.Seen is { } seen && victim.AssessmentAnswers.FirstOrDefault(a => a.Id == seen && a.Question == reply.Question) is { } before
            && reply.IsSameAs(before.Counted(victim.Indicators)))
        && !(reply is { Seen: null, Reply: Reply.NotAsked });
}
