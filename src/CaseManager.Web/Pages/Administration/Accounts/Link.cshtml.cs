using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Requests a new password link. Earlier links no longer work once it is confirmed.</summary>
public sealed class LinkModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    protected override bool IsApplicable(AccountProfile account) => base.IsApplicable(account) && account.IsActive;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        RequestAsync(new(AccountRequestKind.PasswordLink, Account.Id), cancellationToken);
}
