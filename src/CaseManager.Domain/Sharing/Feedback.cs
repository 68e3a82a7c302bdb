using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Sharing;

public enum FeedbackKind
{
    /// <summary>Praise, criticism or wishes.</summary>
    Opinion,

    /// <summary>Misconduct or failure of the programme or of a partner.</summary>
    Complaint,
}

/// <summary>Survivor's feedback on the support received, and the answer. Dates are unencrypted; the text is encrypted.</summary>
public sealed class Feedback : SealedRecord<FeedbackAccount>, IPartOfCase
{
    private Feedback()
    {
    }

    internal Feedback(Guid id, CaseId caseId, VictimId victimId, FeedbackDetails details, Guid taskId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, Kind, ReceivedOn, AnswerDueOn) = (id, caseId, victimId, details.Kind, details.ReceivedOn, details.AnswerDueOn);
        (TaskId, RecordedBy, RecordedAt) = (taskId, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(details.Text, details.PreferredAnswerMethod));
    }

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public FeedbackKind Kind { get; private init; }

    public DateOnly ReceivedOn { get; private init; }

    /// <summary>Date by which an answer was promised.</summary>
    public DateOnly AnswerDueOn { get; private init; }

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

    internal void RecordAnswer(FeedbackAnswer answer, AuditStamp stamp)
    {
        AnsweredAt = stamp.OccurredAt;
        SetContent((Content ?? throw new InvalidOperationException("What was said has not been opened.")) with { Answer = answer });
    }
}

/// <summary>Encrypted feedback, as close to the survivor's own words as possible, and how and by whom they want, or do not want, to be answered.</summary>
public sealed record FeedbackAccount(string Text, string? PreferredAnswerMethod)
{
    /// <summary>Null while the answer is outstanding.</summary>
    public FeedbackAnswer? Answer { get; init; }
}

/// <summary>Answer given to the survivor, including resulting changes.</summary>
public sealed record FeedbackAnswer(DateOnly AnsweredOn, string Text);

public sealed record FeedbackDetails(FeedbackKind Kind, DateOnly ReceivedOn, DateOnly AnswerDueOn, string Text, string? PreferredAnswerMethod);
