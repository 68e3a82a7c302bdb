using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Takes down what befell someone: the lead of the case is to look at the risk today.</summary>
public sealed class IncidentModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : IncidentPage(db, documents, user, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(null, cancellationToken);
}
