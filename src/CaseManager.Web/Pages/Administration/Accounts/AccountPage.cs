using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Accounts;

[Needs(Permission.ManageAccounts)]
public abstract class AccountPage(CaseManagerDb db) : PageModel
{
    public AccountProfile Account { get; private set; } = null!;

    protected CaseManagerDb Db { get; } = db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Guid.TryParse(RouteData.Values["id"] as string, out var id)
            && await Db.ReadAccountAsync(new(id), HttpContext.RequestAborted) is { } account && IsApplicable(account))
        {
            Account = account;
            (ViewData["Title"], ViewData["Area"]) = (Texts["accounts.account"], "accounts");
            await PrepareAsync(HttpContext.RequestAborted);
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    protected abstract TextLocalizer Texts { get; }

    /// <summary>Whether the page applies to this account; if not, the response is 404.</summary>
    protected virtual bool IsApplicable(AccountProfile account) => true;

    /// <summary>Loads additional data before every handler.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A page that changes an account; administrators cannot change their own.</summary>
[NeedsReauthentication]
public abstract class EditAccountPage(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : AccountPage(db)
{
    protected sealed override TextLocalizer Texts => texts;

    protected override bool IsApplicable(AccountProfile account) => account.Id != user.Id;

    /// <summary>Requests a change that a second person must confirm.</summary>
    protected async Task<IActionResult> RequestAsync(AccountChange change, CancellationToken cancellationToken)
    {
        await Db.RequestAccountChangeAsync(change, cancellationToken);
        return RedirectWithNotice(texts["accountRequests.sent"]);
    }

    protected RedirectResult RedirectWithNotice(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"/accounts/{Account.Id.Value}");
    }
}
