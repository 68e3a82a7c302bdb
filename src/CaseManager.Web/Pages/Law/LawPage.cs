using CaseManager.Data;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Law.Forms;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Law;

/// <summary>A page about one fact of law. What is not on file is not there.</summary>
public abstract class LawPage(CaseManagerDb db) : PageModel
{
    /// <summary>The version that counts now.</summary>
    public LawEntry Latest => Versions[0];

    /// <summary>Every version, the latest first.</summary>
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

    /// <summary>Reads what else the page needs, before its rules and its handler.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected async Task LoadAsync(string? code, CancellationToken cancellationToken) => Versions = LawForm.IsCode(code)
        ? await db.Law.AsNoTracking().Where(e => e.Code == code).OrderByDescending(e => e.Version).ToListAsync(cancellationToken)
        : [];
}
