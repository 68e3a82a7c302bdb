using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>A page about someone's account.</summary>
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

    /// <summary>Whether this page is for this account.</summary>
    protected virtual bool IsFor(AccountSheet account) => true;

    /// <summary>Reads what the page shows besides, whatever it answers.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A page on which an account is changed: for administrators, and never one's own.</summary>
[NeedsFreshProof]
public abstract class ChangePage(CaseManagerDb db, CurrentUser user, Texts texts) : AccountPage(db)
{
    protected sealed override Texts Texts => texts;

    protected override bool IsFor(AccountSheet account) => account.Id != user.Id;

    /// <summary>Goes back to the account, and says there what was done.</summary>
    protected RedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"/accounts/{Account.Id.Value}");
    }
}
