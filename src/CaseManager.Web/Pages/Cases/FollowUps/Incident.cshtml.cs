using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Records a critical incident; the case lead gets a task to review the risk on the same day.</summary>
public sealed class IncidentModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : IncidentPage(db, documents, user, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(null, cancellationToken);
}
