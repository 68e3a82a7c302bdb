using CaseManager.Data;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Law.Forms;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Law;

/// <summary>A page about one entry of legal reference data; 404 if there is none.</summary>
public abstract class LawPage(CaseManagerDb db) : PageModel
{
    public LawEntry Latest => Versions[0];

    /// <summary>Latest version first.</summary>
    public IReadOnlyList<LawEntry> Versions { get; private set; } = [];

    protected CaseManagerDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(RouteData.Values["code"] as string, HttpContext.RequestAborted);
        if (Versions.Count == 0)
        {
            context.Result = NotFound();
            return;
        }

        await PrepareAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Loads additional data before validation and handler.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected async Task LoadAsync(string? code, CancellationToken cancellationToken) => Versions = LawForm.IsCode(code)
        ? await db.Law.AsNoTracking().Where(e => e.Code == code).OrderByDescending(e => e.Version).ToListAsync(cancellationToken)
        : [];
}
