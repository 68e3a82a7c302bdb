using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Before the first question: what to have ready, and what becomes of the answers.</summary>
[Needs(Permission.OpenCases)]
public sealed class StartModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    /// <summary>Chosen when the page is shown, so that pressing twice begins one draft.</summary>
    [BindProperty]
    public Guid DraftId { get; set; }

    public void OnGet() => DraftId = CaseId.New().Value;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (DraftId == Guid.Empty)
        {
            return Redirect("/intake");
        }

        if (!await db.Drafts.AnyAsync(d => d.Id == DraftId, cancellationToken))
        {
            db.Add(IntakeDraft.Start(DraftId, user.Sign()));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // Sent twice at once it is there by now; someone else's leads to being given another.
                return Redirect(await db.Drafts.AnyAsync(d => d.Id == DraftId, cancellationToken) ? $"/intake/{DraftId}" : "/intake");
            }
        }

        return Redirect($"/intake/{DraftId}");
    }
}
