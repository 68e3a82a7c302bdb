using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;

namespace CaseManager.Domain.Cases;

/// <content>Assessment of the recorded evidence. The exploitation record must be loaded, or the age group counts as not known.</content>
public sealed partial class Case
{
    /// <summary>Answers questions of one dimension; unchanged answers are skipped.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.YesNeedsIndicator"/> or <see cref="BusinessRule.AnswerSuperseded"/>.</exception>
    /// <exception cref="ArgumentException">The dimension has no such question.</exception>
    public void AnswerQuestions(Victim victim, Dimension dimension, IReadOnlyList<QuestionReply> replies, AuditStamp stamp)
    {
        QuestionReply[] changed = [.. replies.Where(r => IsChanged(victim, r))];
        foreach (var reply in changed)
        {
            if (!Ruleset.Current.Questions.Any(q => q.Code == reply.Question && q.Dimension == dimension))
            {
                throw new ArgumentException($"{dimension} has no question {reply.Question}.", nameof(replies));
            }

            ThrowIf(BlockerToAnswering(victim, reply));
            victim.AddAnswer(reply.Reply == Reply.Yes ? reply : reply with { SupportingIndicators = [] }, stamp);
        }

        if (changed.Length > 0)
        {
            AddEvent(victim.Id, null, EventCode.AssessmentAnswered, Compartment.Indicators, stamp, dimension.ToString(), $"{changed.Length}");
        }
    }

    /// <summary>A "yes" cites current indicators of this victim; an answer supersedes only the one that the user has seen.</summary>
    public static BusinessRule? BlockerToAnswering(Victim victim, QuestionReply reply)
    {
        if (!IsChanged(victim, reply))
        {
            return null;
        }

        var standing = victim.Indicators.Current().Where(i => i.IsCounted).Select(i => i.Id);
        return victim.AssessmentAnswers.FindLatest(reply.Question)?.Id != reply.LoadedAnswerId ? BusinessRule.AnswerSuperseded
            : reply.Reply == Reply.Yes && (reply.SupportingIndicators.Count == 0 || reply.SupportingIndicators.Except(standing).Any())
            ? BusinessRule.YesNeedsIndicator
            : null;
    }

    /// <summary>Children are assessed by the lists for children, adults by the lists for adults.</summary>
    public static BusinessRule? BlockerToSavingAssessment(Victim victim, Profile profile) =>
        profile.IsForAgeGroup(victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown) ? null : BusinessRule.AgeGroupMismatch;

    /// <summary>Saves a snapshot of the current assessment. A repeated id is rejected by the primary key on save, not here.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.AgeGroupMismatch"/>.</exception>
    public AssessmentSnapshot SaveAssessment(Victim victim, Guid id, Profile profile, AuditStamp stamp)
    {
        ThrowIf(BlockerToSavingAssessment(victim, profile));
        var replies = victim.AssessmentAnswers.Latest().Values.Select(a => a.GetEffectiveReply(victim.Indicators)).ToArray();
        var saved = new AssessmentSnapshot(id, Id, victim.Id, CalculateAssessment(victim, profile), replies, stamp);
        victim.AddSnapshot(saved);
        AddEvent(victim.Id, id, EventCode.AssessmentSaved, Compartment.Indicators, stamp, saved.Result.ToString());
        return saved;
    }

    /// <summary>Calculates the assessment by the ruleset in force.</summary>
    public static Assessment CalculateAssessment(Victim victim, Profile profile) => Assessment.Calculate(
        Ruleset.Current, profile, victim.Indicators.Current().Any(i => i is { Element: Element.Act, IsCounted: true }),
        victim.AssessmentAnswers.GetReplies(victim.Indicators));

    // An answer equal to the current one, or to the one the user has seen, changes nothing: a concurrent answer is kept.
    private static bool IsChanged(Victim victim, QuestionReply reply) =>
        !reply.IsSameAs(victim.AssessmentAnswers.GetEffectiveReply(reply.Question, victim.Indicators))
        && !(reply.LoadedAnswerId is { } seen && victim.AssessmentAnswers.FirstOrDefault(a => a.Id == seen && a.Question == reply.Question) is { } before
            && reply.IsSameAs(before.GetEffectiveReply(victim.Indicators)))
        && !(reply is { LoadedAnswerId: null, Reply: Reply.NotAsked });
}
