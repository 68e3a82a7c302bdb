using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Notes;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>A page for writing a note; the unfinished text is saved as a draft every few seconds.</summary>
[Needs(Permission.AddNotes)]
public abstract class NoteWritingPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    public override string Section => "notes";

    [BindProperty]
    public NoteForm Input { get; set; } = new();

    /// <summary>Draft that was never submitted; null if there is none.</summary>
    public UnfinishedForm? Unfinished { get; private set; }

    /// <summary>Id of the note that is corrected; null for a new note.</summary>
    protected abstract Guid? CorrectedNoteId { get; }

    protected CurrentUser CurrentUser => user;

    protected TextLocalizer Texts => texts;

    protected RecordDecryptor Decryptor => documents;

    protected string ListUrl => $"/cases/{Case.Reference}/notes";

    private IQueryable<NoteDraft> Drafts => Db.NoteDrafts.Where(d => d.CaseId == Case.Id && d.CorrectedNoteId == CorrectedNoteId);

    /// <summary>Saves the draft without validation, or discards it.</summary>
    [SavesUnfinishedForm]
    public async Task<IActionResult> OnPostSaveDraftAsync(bool forget, CancellationToken cancellationToken)
    {
        if (forget)
        {
            await Drafts.ExecuteDeleteAsync(cancellationToken);
            return Redirect(Request.Path);
        }

        if (UnfinishedForms.Read(Request.Form, user.UtcNow) is not { } written)
        {
            return BadRequest();
        }

        var draft = await Drafts.SingleOrDefaultAsync(cancellationToken) ?? Db.Add(new NoteDraft(Case.Id, CorrectedNoteId, user.Id)).Entity;
        draft.Save(written);
        await Db.SaveIdempotentAsync(cancellationToken); // if another window created the draft first, the next call finds it
        return Content(texts.DescribeSavedAt(written.SavedAt, user.TimeZone));
    }

    /// <summary>Fills the form from the draft, if there is one.</summary>
    protected async Task FillFromDraftAsync(CancellationToken cancellationToken)
    {
        if (await Drafts.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } draft)
        {
            await documents.DecryptAsync([draft], cancellationToken);
            Unfinished = draft.Content!;
            Input = new();
            await TryUpdateModelAsync(Input, nameof(Input), Unfinished.ToValueProvider());
        }
    }

    /// <summary>Saves the note and deletes its draft in one transaction.</summary>
    protected async Task<IActionResult> SaveAsync(string notice, CancellationToken cancellationToken)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);
        if (await Db.SaveIdempotentAsync(cancellationToken))
        {
            await Drafts.ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        TempData["Notice"] = texts[notice];
        return Redirect(ListUrl);
    }
}
