using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Intake;

/// <summary>Deletes a draft permanently.</summary>
public sealed class DeleteModel(IntakeDrafts drafts, CaseManagerDb db) : IntakePage(drafts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await db.DeleteDraftAsync(Draft, cancellationToken);
        return Redirect("/cases");
    }
}
