using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Deactivates an account. Takes effect with the person's next request, even if they lead cases.</summary>
public sealed class CloseModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    protected override bool IsApplicable(AccountProfile account) => base.IsApplicable(account) && account.IsActive == true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Db.DeactivateAsync(Account.Id, cancellationToken);
        return RedirectWithNotice(Texts["accounts.closed"]);
    }
}
