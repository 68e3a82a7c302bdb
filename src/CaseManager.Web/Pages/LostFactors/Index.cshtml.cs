using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.LostFactors;

/// <summary>Resets of second factors that wait for confirmation by a second person.</summary>
[Needs(Permission.ConfirmFactorReset)]
public sealed class IndexModel(CaseManagerDb db) : PageModel
{
    public IReadOnlyList<WaitingReset> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Waiting = await db.ReadWaitingResetsAsync(cancellationToken);
}
