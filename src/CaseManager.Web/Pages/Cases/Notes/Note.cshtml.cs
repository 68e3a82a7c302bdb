using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

[Needs(Permission.ViewCases)]
public sealed class NoteModel(CaseManagerDb db, Documents documents) : CasePage(db)
{
    public override string Section => "notes";

    public WrittenNote Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid note, CancellationToken cancellationToken)
    {
        if (await Db.NoteOf(Case.Id, note).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return NotFound();
        }

        await documents.OpenAsync([found.Note], cancellationToken);
        Found = found;
        return Page();
    }
}
