using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Preparation before the first question, and how the answers are used.</summary>
[Needs(Permission.OpenCases)]
public sealed class StartModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    /// <summary>Set when the page is rendered, so that a repeated submission creates one draft.</summary>
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
            db.Add(IntakeDraft.Start(DraftId, user.CreateStamp()));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // A concurrent repeat finds the draft; if the id belongs to another owner, the caller gets a new one.
                return Redirect(await db.Drafts.AnyAsync(d => d.Id == DraftId, cancellationToken) ? $"/intake/{DraftId}" : "/intake");
            }
        }

        return Redirect($"/intake/{DraftId}");
    }
}
