using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

public enum FeedbackKind
{
    /// <summary>Praise, criticism or wishes.</summary>
    Opinion,

    /// <summary>Wrong done by the programme or by its partners.</summary>
    Complaint,
}

/// <summary>Survivor's feedback on the support received, and the answer. Dates are unencrypted; the words are encrypted.</summary>
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

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public FeedbackKind Kind { get; private init; }

    public DateOnly ReceivedOn { get; private init; }

    /// <summary>Date by which an answer was promised.</summary>
    public DateOnly AnswerBy { get; private init; }

    /// <summary>Task to answer the feedback.</summary>
    public Guid TaskId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When the answer was recorded; null while it is outstanding.</summary>
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

/// <summary>Encrypted feedback, as close to the survivor's own words as possible, and how they want to be answered, including by whom not.</summary>
public sealed record FeedbackAccount(string Words, string? HowToAnswer)
{
    /// <summary>Null while it is outstanding.</summary>
    public FeedbackAnswer? Answer { get; init; }
}

/// <summary>Answer given to the survivor, including resulting changes.</summary>
public sealed record FeedbackAnswer(DateOnly On, string Words);

public sealed record FeedbackFacts(FeedbackKind Kind, DateOnly ReceivedOn, DateOnly AnswerBy, string Words, string? HowToAnswer);
