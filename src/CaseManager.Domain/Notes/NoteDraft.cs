namespace CaseManager.Domain.Notes;

/// <summary>Autosaved form of an unsaved note, readable only by its owner.</summary>
public sealed class NoteDraft : SealedRecord<UnfinishedForm>
{
    private NoteDraft()
    {
    }

    public NoteDraft(CaseId caseId, Guid? corrects, StaffId owner) => (Id, CaseId, CorrectedNoteId, OwnerId) = (Guid.CreateVersion7(), caseId, corrects, owner);

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public StaffId OwnerId { get; private init; }

    /// <summary>The note to be corrected; null for a new note.</summary>
    public Guid? CorrectedNoteId { get; private init; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <inheritdoc/>
    public override Guid SealedFor => CaseId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;

    public void Save(UnfinishedForm form)
    {
        SetContent(form);
        SavedAt = form.SavedAt;
    }
}
