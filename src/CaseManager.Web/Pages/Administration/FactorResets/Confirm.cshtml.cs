using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.FactorResets;

/// <summary>Confirms the reset of a lost second factor; must not be the person who requested it.</summary>
[Needs(Permission.ConfirmFactorReset), NeedsReauthentication]
public sealed class ConfirmModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    public PendingReset Reset { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var waiting = await db.ReadPendingResetsAsync(HttpContext.RequestAborted);
        if (waiting.SingleOrDefault(r => $"{r.Id}" == (RouteData.Values["id"] as string)?.ToLowerInvariant()) is { } reset)
        {
            Reset = reset;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var confirmed = await db.ConfirmFactorResetAsync(Reset.Id, cancellationToken);
        TempData["Notice"] = texts[confirmed ? "accounts.lostFactor.confirmed" : "accounts.lostFactor.expired"];
        return Redirect("/factor-resets");
    }
}
