using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Records a critical incident; the case lead gets a task to review the risk on the same day.</summary>
public sealed class IncidentModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : IncidentPage(db, documents, user, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(null, cancellationToken);
}
