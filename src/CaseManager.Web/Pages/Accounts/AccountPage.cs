using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

[Needs(Permission.ManageAccounts)]
public abstract class AccountPage(CaseManagerDb db) : PageModel
{
    public AccountSheet Account { get; private set; } = null!;

    protected CaseManagerDb Db { get; } = db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Guid.TryParse(RouteData.Values["id"] as string, out var id)
            && await Db.ReadAccountAsync(new(id), HttpContext.RequestAborted) is { } account && IsFor(account))
        {
            Account = account;
            (ViewData["Title"], ViewData["Area"]) = (Texts["accounts.one"], "accounts");
            await PrepareAsync(HttpContext.RequestAborted);
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    protected abstract Texts Texts { get; }

    /// <summary>Whether the page applies to this account; if not, the response is 404.</summary>
    protected virtual bool IsFor(AccountSheet account) => true;

    /// <summary>Loads additional data before every handler.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A page that changes an account; administrators cannot change their own.</summary>
[NeedsFreshProof]
public abstract class ChangePage(CaseManagerDb db, CurrentUser user, Texts texts) : AccountPage(db)
{
    protected sealed override Texts Texts => texts;

    protected override bool IsFor(AccountSheet account) => account.Id != user.Id;

    protected RedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"/accounts/{Account.Id.Value}");
    }
}
