namespace CaseManager.Domain.Cases;

/// <summary>A note that someone is still writing: as it stands in the form, kept until it is saved or thrown away. Its owner's alone.</summary>
public sealed class NoteDraft : SealedRecord<UnfinishedForm>
{
    private NoteDraft()
    {
    }

    /// <summary>Begins one.</summary>
    /// <param name="caseId">The case in which the note is being written.</param>
    /// <param name="corrects">The note that it is to correct; null where it is a new one.</param>
    /// <param name="owner">Who writes.</param>
    public NoteDraft(CaseId caseId, Guid? corrects, StaffId owner) => (Id, CaseId, Corrects, OwnerId) = (Guid.CreateVersion7(), caseId, corrects, owner);

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>The case in which the note is being written.</summary>
    public CaseId CaseId { get; private init; }

    /// <summary>Whose it is.</summary>
    public StaffId OwnerId { get; private init; }

    /// <summary>The note that it is to correct; null where it is a new one.</summary>
    public Guid? Corrects { get; private init; }

    /// <summary>When something was last written.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    /// <summary>Keeps the form as it stands now.</summary>
    public void Keep(UnfinishedForm form)
    {
        Write(form);
        SavedAt = form.At;
    }
}
