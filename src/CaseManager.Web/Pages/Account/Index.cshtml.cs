using CaseManager.Data;
using CaseManager.Data.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account;

/// <summary>The signed-in sessions of the caller; other sessions can be ended, for example after the loss of a laptop.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    public IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    public FailedAttempts Attempts { get; private set; } = new(0, default);

    public bool IsThisOne(OwnSession session) => session.Id == user.SessionId;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sessions = await db.ReadOwnSessionsAsync(cancellationToken);
        Attempts = await db.ReadOwnFailedAttemptsAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid session, CancellationToken cancellationToken)
    {
        await db.EndOwnSessionAsync(session, cancellationToken);
        return Ended();
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellationToken)
    {
        await db.EndOtherSessionsAsync(cancellationToken);
        return Ended();
    }

    private RedirectResult Ended()
    {
        TempData["Notice"] = texts["account.ended"];
        return Redirect("/account");
    }
}
