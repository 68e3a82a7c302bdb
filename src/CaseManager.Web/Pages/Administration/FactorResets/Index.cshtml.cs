using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.FactorResets;

/// <summary>Resets of second factors that wait for confirmation by a second person.</summary>
[Needs(Permission.ConfirmFactorReset)]
public sealed class IndexModel(CaseManagerDb db) : PageModel
{
    public IReadOnlyList<PendingReset> PendingResets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => PendingResets = await db.ReadPendingResetsAsync(cancellationToken);
}
