using CaseManager.Data.Persistence;
using CaseManager.Data.Security.History;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>
/// Header of a case page. <paramref name="Deputy"/> is the current deputy, if any; <paramref name="MergedInto"/> is the case that this one was merged into,
/// null if none or not visible to the caller.
/// </summary>
public sealed record CaseHeader(CaseId Id, CaseReference Reference, string CoverName, CaseStatus Status, StaffId LeadId, string Lead, string? Deputy,
    CaseReference? MergedInto)
{
    /// <summary>Person to contact: the current deputy, otherwise the lead.</summary>
    public string ContactName => Deputy ?? Lead;
}

/// <summary>A page of a case; 404 for callers who may not see the case.</summary>
public abstract class CasePage(CaseManagerDb db) : PageModel
{
    public CaseHeader Case { get; private set; } = null!;

    /// <summary>Code of the section in the menu and in the access log.</summary>
    public abstract string Section { get; }

    /// <summary>Section that the menu highlights, if it differs from <see cref="Section"/>.</summary>
    public virtual string MenuSection => Section;

    protected CaseManagerDb Db { get; } = db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (CaseReference.TryParse((string?)RouteData.Values["reference"], out var reference)
            && await FindAsync(reference, HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), HttpContext.RequestAborted) is { } found)
        {
            Case = found;
            ViewData["Title"] = reference.Value;
            ViewData["Area"] = "cases";
            context.Result = await LoadAsync(HttpContext.RequestAborted);
            if (context.Result is null)
            {
                await Db.RecordViewAsync(found.Id, Section, HttpContext.RequestAborted); // access without an audit entry is not allowed
                await next();
            }
        }
        else
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Loads the data of the page; null if the caller may see the page, otherwise the response that refuses it.</summary>
    protected virtual Task<IActionResult?> LoadAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    private Task<CaseHeader?> FindAsync(CaseReference reference, DateTimeOffset now, CancellationToken cancellationToken) => (
        from opened in Db.Cases.AsNoTracking()
        where opened.Reference == reference
        from lead in opened.Members
        where lead.CaseRole == CaseRole.Lead && lead.EndsAt == null
        select new CaseHeader(
            opened.Id, opened.Reference, opened.CoverName, opened.Status, lead.StaffId, lead.Staff!.Name,
            opened.Members.AsQueryable().Where(CaseMember.IsActiveAt(now)).Where(m => m.CaseRole == CaseRole.Deputy).OrderBy(m => m.StartedAt)
                .Select(m => m.Staff!.Name).FirstOrDefault(),
            Db.Merges.Where(m => m.CaseId == opened.Id && m.UndoneAt == null)
                .Join(Db.Cases, m => m.TargetCaseId, other => other.Id, (_, other) => (CaseReference?)other.Reference).FirstOrDefault()))
        .SingleOrDefaultAsync(cancellationToken);
}
