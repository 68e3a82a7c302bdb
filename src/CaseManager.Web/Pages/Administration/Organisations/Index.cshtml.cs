using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Administration.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Administration.Organisations;

[Needs(Permission.ManageAccounts)]
public sealed class IndexModel(CaseManagerDb db) : PageModel
{
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Organisations = await WorkplaceForm.ReadAllAsync(db, cancellationToken);
}
