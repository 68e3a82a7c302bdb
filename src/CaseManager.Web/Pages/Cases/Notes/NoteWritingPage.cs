using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>A page for writing a note; the unfinished text is saved as a draft every few seconds.</summary>
[Needs(Permission.WriteNotes)]
public abstract class NoteWritingPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "notes";

    [BindProperty]
    public NoteForm Input { get; set; } = new();

    /// <summary>Draft that was never submitted; null if there is none.</summary>
    public UnfinishedForm? Unfinished { get; private set; }

    /// <summary>Id of the note that is corrected; null for a new note.</summary>
    protected abstract Guid? Corrects { get; }

    protected CurrentUser Writer => user;

    protected Texts Texts => texts;

    protected Documents Documents => documents;

    protected string Address => $"/cases/{Case.Reference}/notes";

    private IQueryable<NoteDraft> Own => Db.NoteDrafts.Where(d => d.CaseId == Case.Id && d.Corrects == Corrects);

    /// <summary>Saves the draft without validation, or discards it.</summary>
    [KeepsUnfinished]
    public async Task<IActionResult> OnPostKeepAsync(bool forget, CancellationToken cancellationToken)
    {
        if (forget)
        {
            await Own.ExecuteDeleteAsync(cancellationToken);
            return Redirect(Request.Path);
        }

        if (UnfinishedForms.Read(Request.Form, user.Now) is not { } written)
        {
            return BadRequest();
        }

        var draft = await Own.SingleOrDefaultAsync(cancellationToken) ?? Db.Add(new NoteDraft(Case.Id, Corrects, user.Id)).Entity;
        draft.Keep(written);
        await Db.SaveOnceAsync(cancellationToken); // if another window created the draft first, the next call finds it
        return Content(texts.Kept(written.At, user.TimeZone));
    }

    /// <summary>Fills the form from the draft, if there is one.</summary>
    protected async Task ShowUnfinishedAsync(CancellationToken cancellationToken)
    {
        if (await Own.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } draft)
        {
            await documents.OpenAsync([draft], cancellationToken);
            Unfinished = draft.Content!;
            Input = new();
            await TryUpdateModelAsync(Input, nameof(Input), Unfinished.AsValues());
        }
    }

    /// <summary>Saves the note and deletes its draft in one transaction.</summary>
    protected async Task<IActionResult> SaveAsync(string notice, CancellationToken cancellationToken)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);
        if (await Db.SaveOnceAsync(cancellationToken))
        {
            await Own.ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        TempData["Notice"] = texts[notice];
        return Redirect(Address);
    }
}
