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

/// <summary>A page on which a note is written: what is being written is kept every few seconds, until it is saved or thrown away.</summary>
[Needs(Permission.WriteNotes)]
public abstract class NoteWritingPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    public override string Section => "notes";

    [BindProperty]
    public NoteForm Input { get; set; } = new();

    /// <summary>What was being written here and never saved; null where there is nothing of it.</summary>
    public UnfinishedForm? Unfinished { get; private set; }

    /// <summary>The note that is corrected; null where a new one is written.</summary>
    protected abstract Guid? Corrects { get; }

    protected CurrentUser Writer => user;

    protected Texts Texts => texts;

    protected Documents Documents => documents;

    protected string Address => $"/cases/{Case.Reference}/notes";

    private IQueryable<NoteDraft> Own => Db.NoteDrafts.Where(d => d.CaseId == Case.Id && d.Corrects == Corrects);

    /// <summary>Keeps what is being written as it stands, in order or not; or throws it away.</summary>
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
        await Db.SaveOnceAsync(cancellationToken); // where another window was first, the next time finds its draft
        return Content(texts.Kept(written.At, user.TimeZone));
    }

    /// <summary>Shows what was being written, where there is something of it, in place of what the form holds.</summary>
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

    /// <summary>Saves what the domain has written, and lets go of what was kept of it.</summary>
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
