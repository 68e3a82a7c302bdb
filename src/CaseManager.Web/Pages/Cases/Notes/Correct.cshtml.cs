using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>Only the author can correct a note; the superseded version is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : NoteWritingPage(db, documents, user, texts)
{
    private Case _opened = null!;

    [FromRoute(Name = "note")]
    public Guid NoteId { get; set; }

    public Note Corrected { get; private set; } = null!;

    protected override Guid? Corrects => NoteId;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _opened = await Db.Cases.Include(c => c.Notes.Where(n => n.Id == NoteId || n.Supersedes == NoteId)).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        if (_opened.BlockerToCorrecting(NoteId, Writer.Id) == Rule.NoteNotYours)
        {
            return NotFound();
        }

        Corrected = _opened.Notes.Single(n => n.Id == NoteId);
        return NoteKinds.WrittenBy(Writer.Role).Contains(Corrected.Kind) ? null : NotFound();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Documents.OpenAsync([Corrected], cancellationToken);
        Input = NoteForm.Of(Corrected.Content!);
        await ShowUnfinishedAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (_opened.Notes.Any(n => n.Id == Input.Id && n.Supersedes == NoteId))
        {
            return Redirect(Address); // repeated submission of the form
        }

        _opened.CorrectNote(Input.Id, NoteId, Input.ToText(), Writer.Sign());
        return await SaveAsync("notes.saved.correction", cancellationToken);
    }
}
