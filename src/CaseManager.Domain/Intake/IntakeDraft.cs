namespace CaseManager.Domain.Intake;

/// <summary>
/// What a worker has taken down so far towards opening a case. Sealed, saved at each step, and its owner's alone. Its id becomes the
/// case's; its key dies with it, so that what was taken down is erased with the person it is about.
/// </summary>
public sealed class IntakeDraft : SealedRecord<IntakeAnswers>
{
    private IntakeDraft()
    {
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose it is.</summary>
    public StaffId OwnerId { get; private init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When something was last written.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => Id;

    /// <summary>Begins one. Whoever asks twice with one id has begun one.</summary>
    public static IntakeDraft Start(Guid id, Signature by)
    {
        var draft = new IntakeDraft { Id = id, OwnerId = by.Who, StartedAt = by.When };
        draft.Save(new IntakeAnswers(), by);
        return draft;
    }

    /// <summary>Replaces the answers of one part.</summary>
    public void Answer(Func<IntakeAnswers, IntakeAnswers> part, Signature by) =>
        Save(part(Content ?? throw new InvalidOperationException("The draft has not been opened.")), by);

    private void Save(IntakeAnswers answers, Signature by)
    {
        Write(answers);
        SavedAt = by.When;
    }
}
