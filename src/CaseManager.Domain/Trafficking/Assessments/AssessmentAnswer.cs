using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>
/// What someone answered to a question about a person. Only ever added: the latest to a question stands. What shows a yes stands in the indicators and
/// nowhere else; this names them.
/// </summary>
public sealed class AssessmentAnswer : IPartOfCase
{
    private AssessmentAnswer()
    {
    }

    internal AssessmentAnswer(CaseId caseId, VictimId victimId, QuestionReply reply, Signature by)
    {
        (Id, CaseId, VictimId) = (Guid.CreateVersion7(), caseId, victimId);
        (Question, Reply, ShownBy) = (reply.Question, reply.Reply, [.. reply.ShownBy]);
        (AnsweredAt, AnsweredBy) = (by.When, by.Who);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Whom it concerns.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Code of the question.</summary>
    public string Question { get; private init; } = "";

    /// <summary>The answer.</summary>
    public Reply Reply { get; private init; }

    /// <summary>The indicators that show a yes; none for any other answer.</summary>
    public List<Guid> ShownBy { get; private init; } = [];

    /// <summary>When it was answered.</summary>
    public DateTimeOffset AnsweredAt { get; private init; }

    /// <summary>Who answered it.</summary>
    public StaffId AnsweredBy { get; private init; }
}

/// <summary>An answer to a question.</summary>
/// <param name="Question">Code of the question.</param>
/// <param name="Reply">The answer.</param>
/// <param name="ShownBy">The indicators that show a yes.</param>
/// <param name="Seen">The answer that whoever gives this one saw in its place; null where there was none.</param>
public sealed record QuestionReply(string Question, Reply Reply, IReadOnlyList<Guid> ShownBy, Guid? Seen = null)
{
    /// <summary>Whether it says the same: what shows it counts for a yes alone.</summary>
    public bool IsSameAs(QuestionReply other) => Reply == other.Reply && (Reply != Reply.Yes || ShownBy.ToHashSet().SetEquals(other.ShownBy));
}

/// <summary>Reads what was answered about one person.</summary>
public static class AssessmentAnswers
{
    /// <summary>The latest answer to each question.</summary>
    public static IReadOnlyDictionary<string, AssessmentAnswer> Latest(this IEnumerable<AssessmentAnswer> answers) =>
        answers.GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.OrderBy(a => a.AnsweredAt).ThenBy(a => a.Id).Last());

    /// <summary>The latest answer to a question; null where it was never asked.</summary>
    public static AssessmentAnswer? LatestTo(this IEnumerable<AssessmentAnswer> answers, string question) => answers.Latest().GetValueOrDefault(question);

    /// <summary>The answers as they count now.</summary>
    public static IReadOnlyDictionary<string, Reply> Replies(this IEnumerable<AssessmentAnswer> answers, IReadOnlyCollection<Indicator> indicators) =>
        answers.Latest().ToDictionary(a => a.Key, a => a.Value.Counted(indicators).Reply);

    /// <summary>The answer to a question as it counts now.</summary>
    public static QuestionReply Counted(this IEnumerable<AssessmentAnswer> answers, string question, IReadOnlyCollection<Indicator> indicators) =>
        answers.LatestTo(question)?.Counted(indicators) ?? new(question, Reply.NotAsked, []);

    /// <summary>
    /// An answer as it counts now. A yes counts as long as one of the indicators that show it stands, or what took its place; else the answer is not
    /// known.
    /// </summary>
    public static QuestionReply Counted(this AssessmentAnswer answer, IReadOnlyCollection<Indicator> indicators)
    {
        Guid[] standing = [.. answer.StandsBy(indicators).Select(i => i.Id)];
        return new(answer.Question, answer.HasLapsed(indicators) ? Reply.NotKnown : answer.Reply, standing, answer.Id);
    }

    /// <summary>Whether it was a yes, and nothing that showed it stands any more.</summary>
    public static bool HasLapsed(this AssessmentAnswer answer, IReadOnlyCollection<Indicator> indicators) => answer.Reply == Reply.Yes && !answer.StandsBy(indicators).Any();

    /// <summary>The indicators that show it and stand now.</summary>
    public static IEnumerable<Indicator> StandsBy(this AssessmentAnswer answer, IReadOnlyCollection<Indicator> indicators) =>
        indicators.Current().Where(i => i.Stands && (answer.ShownBy.Contains(i.Id) || indicators.Before(i).Any(earlier => answer.ShownBy.Contains(earlier.Id))));
}
