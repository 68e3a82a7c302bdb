using CaseManager.Data.Persistence;
using CaseManager.Domain.Aftercare;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.Providers;

/// <summary>A page about one provider; 404 if there is none.</summary>
public abstract class ProviderPage(CaseManagerDb db) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public Provider Latest => Versions[0];

    /// <summary>Latest version first.</summary>
    public IReadOnlyList<Provider> Versions { get; private set; } = [];

    protected CaseManagerDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(HttpContext.RequestAborted);
        if (Versions.Count == 0)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    protected async Task LoadAsync(CancellationToken cancellationToken) =>
        Versions = await db.Providers.AsNoTracking().Where(p => p.Id == Id).OrderByDescending(p => p.Version).ToListAsync(cancellationToken);
}
