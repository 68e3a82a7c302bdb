using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>
/// Answer to a question about a person. Append-only: the latest answer to a question counts. The evidence for a yes is kept only in the indicators
/// referenced.
/// </summary>
public sealed class AssessmentAnswer : IPartOfCase
{
    private AssessmentAnswer()
    {
    }

    internal AssessmentAnswer(CaseId caseId, VictimId victimId, QuestionReply reply, AuditStamp stamp)
    {
        (Id, CaseId, VictimId) = (Guid.CreateVersion7(), caseId, victimId);
        (Question, Reply, SupportingIndicators) = (reply.Question, reply.Reply, [.. reply.SupportingIndicators]);
        (AnsweredAt, AnsweredBy) = (stamp.OccurredAt, stamp.ActorId);
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    /// <summary>Code of the question.</summary>
    public string Question { get; private init; } = "";

    public Reply Reply { get; private init; }

    /// <summary>Indicators that support a yes; empty for other answers.</summary>
    public List<Guid> SupportingIndicators { get; private init; } = [];

    public DateTimeOffset AnsweredAt { get; private init; }

    public StaffId AnsweredBy { get; private init; }
}

/// <summary>Answer to a question.</summary>
/// <param name="Question">Code of the question.</param>
/// <param name="Reply">Answer given.</param>
/// <param name="SupportingIndicators">Indicators that support a yes.</param>
/// <param name="LoadedAnswerId">Answer displayed to the caller, for optimistic concurrency; null where there was none.</param>
public sealed record QuestionReply(string Question, Reply Reply, IReadOnlyList<Guid> SupportingIndicators, Guid? LoadedAnswerId = null)
{
    /// <summary>Whether all values are equal; supporting indicators are compared for a yes only.</summary>
    public bool IsSameAs(QuestionReply other) =>
        Reply == other.Reply && (Reply != Reply.Yes || SupportingIndicators.ToHashSet().SetEquals(other.SupportingIndicators));
}

public static class AssessmentAnswers
{
    public static IReadOnlyDictionary<string, AssessmentAnswer> Latest(this IEnumerable<AssessmentAnswer> answers) =>
        answers.GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.OrderBy(a => a.AnsweredAt).ThenBy(a => a.Id).Last());

    /// <summary>Latest answer to a question; null where the question was never asked.</summary>
    public static AssessmentAnswer? FindLatest(this IEnumerable<AssessmentAnswer> answers, string question) => answers.Latest().GetValueOrDefault(question);

    /// <summary>Answers as they currently count, by question.</summary>
    public static IReadOnlyDictionary<string, Reply> GetReplies(this IEnumerable<AssessmentAnswer> answers, IReadOnlyCollection<Indicator> indicators) =>
        answers.Latest().ToDictionary(a => a.Key, a => a.Value.GetEffectiveReply(indicators).Reply);

    /// <summary>Answer as it currently counts; not asked where there is none.</summary>
    public static QuestionReply GetEffectiveReply(this IEnumerable<AssessmentAnswer> answers, string question, IReadOnlyCollection<Indicator> indicators) =>
        answers.FindLatest(question)?.GetEffectiveReply(indicators) ?? new(question, Reply.NotAsked, []);

    /// <summary>Answer as it currently counts. A yes without a supporting indicator that counts, or whose successor counts, becomes not known.</summary>
    public static QuestionReply GetEffectiveReply(this AssessmentAnswer answer, IReadOnlyCollection<Indicator> indicators)
    {
        Guid[] current = [.. answer.GetSupportingIndicators(indicators).Select(i => i.Id)];
        return new(answer.Question, answer.HasLapsed(indicators) ? Reply.NotKnown : answer.Reply, current, answer.Id);
    }

    /// <summary>Whether it is a yes of which no supporting indicator counts any more.</summary>
    public static bool HasLapsed(this AssessmentAnswer answer, IReadOnlyCollection<Indicator> indicators) =>
        answer.Reply == Reply.Yes && !answer.GetSupportingIndicators(indicators).Any();

    /// <summary>Supporting indicators that currently count, successors included.</summary>
    public static IEnumerable<Indicator> GetSupportingIndicators(this AssessmentAnswer answer, IReadOnlyCollection<Indicator> indicators) =>
        indicators.Current()
        .Where(i => i.IsCounted
            && (answer.SupportingIndicators.Contains(i.Id) || indicators.GetSuperseded(i).Any(earlier => answer.SupportingIndicators.Contains(earlier.Id))));
}
