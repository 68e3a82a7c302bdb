using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

/// <summary>What kind of thing someone says of us.</summary>
public enum FeedbackKind
{
    /// <summary>What was good, what was not, what they wish for.</summary>
    Opinion,

    /// <summary>That they were wronged, by us or by others who work with us.</summary>
    Complaint,
}

/// <summary>What a survivor says of the help they get, and what we answered. The days stand in the clear; the words are sealed.</summary>
public sealed class Feedback : SealedRecord<FeedbackAccount>, IPartOfCase
{
    private Feedback()
    {
    }

    internal Feedback(Guid id, CaseId caseId, VictimId victimId, FeedbackFacts facts, Guid taskId, Signature by)
    {
        (Id, CaseId, VictimId, Kind, ReceivedOn, AnswerBy) = (id, caseId, victimId, facts.Kind, facts.ReceivedOn, facts.AnswerBy);
        (TaskId, RecordedBy, RecordedAt) = (taskId, by.Who, by.When);
        Write(new(facts.Words, facts.HowToAnswer));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>Who said it.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>What kind of thing it is.</summary>
    public FeedbackKind Kind { get; private init; }

    /// <summary>The day on which it was said.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>The day by which an answer was promised.</summary>
    public DateOnly AnswerBy { get; private init; }

    /// <summary>The task of answering.</summary>
    public Guid TaskId { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When the answer was taken down; null while it is owed.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    internal void Answer(FeedbackAnswer answer, Signature by)
    {
        AnsweredAt = by.When;
        Write((Content ?? throw new InvalidOperationException("What was said has not been opened.")) with { Answer = answer });
    }
}

/// <summary>What was said, and what was answered.</summary>
/// <param name="Words">As near to their own words as can be.</param>
/// <param name="HowToAnswer">How they want to be answered, and by whom not.</param>
public sealed record FeedbackAccount(string Words, string? HowToAnswer)
{
    /// <summary>The answer; null while it is owed.</summary>
    public FeedbackAnswer? Answer { get; init; }
}

/// <summary>What was answered.</summary>
/// <param name="On">The day on which they were told.</param>
/// <param name="Words">What they were told, and what changed.</param>
public sealed record FeedbackAnswer(DateOnly On, string Words);

/// <summary>What is taken down of someone's opinion or complaint.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="ReceivedOn">The day on which it was said.</param>
/// <param name="AnswerBy">The day by which an answer was promised.</param>
/// <param name="Words">As near to their own words as can be.</param>
/// <param name="HowToAnswer">How they want to be answered, and by whom not.</param>
public sealed record FeedbackFacts(FeedbackKind Kind, DateOnly ReceivedOn, DateOnly AnswerBy, string Words, string? HowToAnswer);
