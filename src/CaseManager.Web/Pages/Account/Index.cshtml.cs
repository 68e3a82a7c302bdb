using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account;

/// <summary>The signed-in sessions of the caller; other sessions can be ended, for example after the loss of a laptop.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    public IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    public FailedAttempts Attempts { get; private set; } = new(0, default);

    public bool IsCurrent(OwnSession session) => session.Id == user.SessionId;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sessions = await db.ReadOwnSessionsAsync(cancellationToken);
        Attempts = await db.ReadOwnFailedAttemptsAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid session, CancellationToken cancellationToken)
    {
        await db.EndOwnSessionAsync(session, cancellationToken);
        return RedirectWithNotice();
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellationToken)
    {
        await db.EndOtherSessionsAsync(cancellationToken);
        return RedirectWithNotice();
    }

    private RedirectResult RedirectWithNotice()
    {
        TempData["Notice"] = texts["account.ended"];
        return Redirect("/account");
    }
}
