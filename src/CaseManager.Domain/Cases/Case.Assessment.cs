using CaseManager.Domain.Access;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>Assessment of the recorded evidence. The exploitation record must be loaded, or the age group counts as not known.</content>
public sealed partial class Case
{
    /// <summary>Answers questions of one dimension; unchanged answers are skipped.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.YesNeedsIndicator"/> or <see cref="Rule.AnsweredMeanwhile"/>.</exception>
    /// <exception cref="ArgumentException">The dimension has no such question.</exception>
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

    /// <summary>A "yes" cites current indicators of this victim; an answer supersedes only the one that the user has seen.</summary>
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

    /// <summary>Children are assessed by the lists for children, adults by the lists for adults.</summary>
    public static Rule? BlockerToKeeping(Victim victim, Profile profile) => profile.Fits(victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown) ? null : Rule.ListOfAnotherAge;

    /// <summary>Saves a snapshot of the current assessment. A repeated id is rejected by the primary key on save, not here.</summary>
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

    /// <summary>Calculates the assessment by the ruleset in force.</summary>
    public static Assessment Weigh(Victim victim, Profile profile) => Assessment.Weigh(
        Ruleset.Current, profile, victim.Indicators.Current().Any(i => i is { Element: Element.Act, Stands: true }), victim.AssessmentAnswers.Replies(victim.Indicators));

    // An answer equal to the current one, or to the one the user has seen, changes nothing: a concurrent answer is kept.
    private static bool Changes(Victim victim, QuestionReply reply) =>
        !reply.IsSameAs(victim.AssessmentAnswers.Counted(reply.Question, victim.Indicators))
        && !(reply.Seen is { } seen && victim.AssessmentAnswers.FirstOrDefault(a => a.Id == seen && a.Question == reply.Question) is { } before
            && reply.IsSameAs(before.Counted(victim.Indicators)))
        && !(reply is { Seen: null, Reply: Reply.NotAsked });
}
