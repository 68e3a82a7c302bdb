using CaseManager.Data.Persistence;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Administration.LegalReference.Forms;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.LegalReference;

/// <summary>A page about one entry of legal reference data; 404 if there is none.</summary>
public abstract class LegalReferencePage(CaseManagerDb db) : PageModel
{
    public LegalReferenceEntry Latest => Versions[0];

    /// <summary>Latest version first.</summary>
    public IReadOnlyList<LegalReferenceEntry> Versions { get; private set; } = [];

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

    protected async Task LoadAsync(string? code, CancellationToken cancellationToken) => Versions = LegalReferenceForm.IsCode(code)
        ? await db.LegalReferences.AsNoTracking().Where(e => e.Code == code).OrderByDescending(e => e.Version).ToListAsync(cancellationToken)
        : [];
}
