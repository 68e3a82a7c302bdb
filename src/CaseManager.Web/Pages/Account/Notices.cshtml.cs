using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account;

/// <summary>Account changes of which the reader is notified.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class NoticesModel(CaseManagerDb db) : PageModel
{
    public IReadOnlyList<OwnAccountNotice> Notices { get; private set; } = [];

    public IReadOnlyList<OpenAccountRequest> Requests { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Notices = await db.ReadAccountNoticesAsync(cancellationToken);
        Requests = await db.ReadAccountRequestsAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await db.MarkAccountNoticesReadAsync(cancellationToken);
        return Redirect("/account/notices");
    }
}
