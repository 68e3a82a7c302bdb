using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Reactivates a closed account with its previous password.</summary>
public sealed class ReopenModel(CaseManagerDb db, CurrentUser user, Texts texts) : ChangePage(db, user, texts)
{
    protected override bool IsFor(AccountSheet account) => base.IsFor(account) && account.Active == false;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.SetActiveAsync(Account.Id, true, cancellationToken);
        return Done(Texts["accounts.reopened"]);
    }
}
