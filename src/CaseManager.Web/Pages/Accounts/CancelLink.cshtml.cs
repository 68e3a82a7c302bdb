using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

public sealed class CancelLinkModel(CaseManagerDb db, CurrentUser user, Texts texts) : ChangePage(db, user, texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(Guid link, CancellationToken cancellationToken)
    {
        var cancelled = await Db.CancelLinkAsync(link, cancellationToken);
        return Done(Texts[cancelled ? "accounts.links.cancelled" : "accounts.links.late"]);
    }
}
