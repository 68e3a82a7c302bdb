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
    public static IntakeDraft Start(Guid id, Signature by)
    {
        var draft = new IntakeDraft { Id = id, OwnerId = by.Who, StartedAt = by.When };
        draft.Save(new IntakeAnswers(), by);
        return draft;
    }

    public void Answer(Func<IntakeAnswers, IntakeAnswers> part, Signature by) =>
        Save(part(Content ?? throw new InvalidOperationException("The draft has not been opened.")), by);

    private void Save(IntakeAnswers answers, Signature by)
    {
        Write(answers);
        SavedAt = by.When;
    }
}
