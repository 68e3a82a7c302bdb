using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Deactivates an account. Takes effect with the person's next request, even if they lead cases.</summary>
public sealed class CloseModel(CaseManagerDb db, CurrentUser user, Texts texts) : ChangePage(db, user, texts)
{
    protected override bool IsFor(AccountSheet account) => base.IsFor(account) && account.Active == true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.SetActiveAsync(Account.Id, false, cancellationToken);
        return Done(Texts["accounts.closed"]);
    }
}
