using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

[Needs(Permission.ViewCases)]
public sealed class NoteModel(CaseManagerDb db, RecordDecryptor documents) : CasePage(db)
{
    public override string Section => "notes";

    public NoteWithAuthor LoadedNote { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid note, CancellationToken cancellationToken)
    {
        if (await Db.GetNote(Case.Id, note).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        await documents.DecryptAsync([found.Note], cancellationToken);
        LoadedNote = found;
        return Page();
    }
}
