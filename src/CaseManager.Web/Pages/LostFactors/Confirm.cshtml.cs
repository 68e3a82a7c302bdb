using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.LostFactors;

/// <summary>Confirms the reset of a lost second factor; must not be the person who requested it.</summary>
[Needs(Permission.ConfirmFactorReset), NeedsFreshProof]
public sealed class ConfirmModel(CaseManagerDb db, Texts texts) : PageModel
{
    public WaitingReset Reset { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var waiting = await db.ReadWaitingResetsAsync(HttpContext.RequestAborted);
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
        TempData["Notice"] = texts[confirmed ? "accounts.lost.confirmed" : "accounts.lost.late"];
        return Redirect("/lost-factors");
    }
}
