using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Requests that a closed account is reopened with its previous password.</summary>
public sealed class ReopenModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    protected override bool IsApplicable(AccountProfile account) => base.IsApplicable(account) && account.IsActive == false;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        RequestAsync(new(AccountRequestKind.Reactivation, Account.Id), cancellationToken);
}
