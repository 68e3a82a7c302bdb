using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

public sealed class CancelLinkModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(Guid link, CancellationToken cancellationToken)
    {
        var cancelled = await Db.CancelLinkAsync(link, cancellationToken);
        return RedirectWithNotice(Texts[cancelled ? "accounts.links.cancelled" : "accounts.links.inactive"]);
    }
}
