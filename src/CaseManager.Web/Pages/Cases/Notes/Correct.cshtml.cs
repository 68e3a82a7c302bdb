using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>Only the author can correct a note; the superseded version is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : NoteWritingPage(db, documents, user, texts)
{
    private Case _caseFile = null!;

    [FromRoute(Name = "note")]
    public Guid NoteId { get; set; }

    public Note CorrectedNote { get; private set; } = null!;

    protected override Guid? CorrectedNoteId => NoteId;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _caseFile = await Db.Cases.Include(c => c.Notes.Where(n => n.Id == NoteId || n.SupersedesId == NoteId))
            .SingleAsync(c => c.Id == Case.Id, cancellationToken);
        if (_caseFile.BlockerToCorrecting(NoteId, CurrentUser.Id) == BusinessRule.NotNoteAuthor)
        {
            return NotFound();
        }

        CorrectedNote = _caseFile.Notes.Single(n => n.Id == NoteId);
        return NoteKinds.GetWritable(CurrentUser.Role).Contains(CorrectedNote.Kind) ? null : NotFound();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Decryptor.DecryptAsync([CorrectedNote], cancellationToken);
        Input = NoteForm.FromText(CorrectedNote.Content!);
        await FillFromDraftAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (_caseFile.Notes.Any(n => n.Id == Input.Id && n.SupersedesId == NoteId))
        {
            return Redirect(ListUrl); // repeated submission of the form
        }

        _caseFile.CorrectNote(Input.Id, NoteId, Input.ToText(), CurrentUser.CreateStamp());
        return await SaveAsync("notes.saved.correction", cancellationToken);
    }
}
