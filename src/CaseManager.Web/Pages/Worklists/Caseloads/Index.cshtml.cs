using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Caseloads;

/// <summary>Leads with the number of their cases, including leads who have left.</summary>
[Needs(Permission.ViewCaseloads)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    public IReadOnlyList<Caseload> Caseloads { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Caseloads = await db.Caseloads(user, user.UtcNow).ToListAsync(cancellationToken);
}
