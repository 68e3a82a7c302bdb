using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.AccountRequests;

/// <summary>Account changes that await confirmation by a second person.</summary>
[Needs(Permission.ViewAccountRequests)]
public sealed class IndexModel(CaseManagerDb db) : PageModel
{
    public IReadOnlyList<OpenAccountRequest> Requests { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Requests = await db.ReadAccountRequestsAsync(cancellationToken);
}
