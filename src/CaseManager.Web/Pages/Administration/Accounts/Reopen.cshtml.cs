using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Reactivates a closed account with its previous password.</summary>
public sealed class ReopenModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    protected override bool IsApplicable(AccountProfile account) => base.IsApplicable(account) && account.IsActive == false;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.SetActiveAsync(Account.Id, true, cancellationToken);
        return RedirectWithNotice(Texts["accounts.reopened"]);
    }
}
