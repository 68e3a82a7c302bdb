namespace CaseManager.Domain.Intake;

/// <summary>
/// An encrypted draft of a case, saved at each step and readable only by its owner. Its id becomes the id of the case; discarding the draft deletes its key,
/// which erases the data.
/// </summary>
public sealed class IntakeDraft : SealedRecord<IntakeAnswers>
{
    private IntakeDraft()
    {
    }

    public Guid Id { get; private init; }

    public StaffId OwnerId { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => Id;

    /// <summary>A repeated id is rejected by the primary key on save, not here.</summary>
    public static IntakeDraft Start(Guid id, AuditStamp stamp)
    {
        var draft = new IntakeDraft { Id = id, OwnerId = stamp.ActorId, StartedAt = stamp.OccurredAt };
        draft.Save(new IntakeAnswers(), stamp);
        return draft;
    }

    public void UpdateAnswers(Func<IntakeAnswers, IntakeAnswers> part, AuditStamp stamp) =>
        Save(part(Content ?? throw new InvalidOperationException("The draft has not been opened.")), stamp);

    private void Save(IntakeAnswers answers, AuditStamp stamp)
    {
        SetContent(answers);
        SavedAt = stamp.OccurredAt;
    }
}
