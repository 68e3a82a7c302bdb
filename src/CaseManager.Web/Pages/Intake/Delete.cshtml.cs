using CaseManager.Data;
using CaseManager.Data.RowSecurity;
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
        await db.DiscardAsync(Draft, cancellationToken);
        return Redirect("/cases");
    }
}
