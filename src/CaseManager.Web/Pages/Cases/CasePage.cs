using CaseManager.Data;
using CaseManager.Data.History;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>What stands above every page of a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="CoverName">The name the survivor is called by.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="LeadId">Who directs it.</param>
/// <param name="Lead">By name.</param>
/// <param name="StandIn">Who stands in for them now, by name; null for no one.</param>
/// <param name="GoesOnIn">The case in which the work goes on, where the reader may know of it; null where it goes on here.</param>
public sealed record CaseHead(CaseId Id, CaseReference Reference, string CoverName, CaseStatus Status, StaffId LeadId, string Lead, string? StandIn, CaseReference? GoesOnIn)
{
    /// <summary>Whom to turn to now.</summary>
    public string ReachThrough => StandIn ?? Lead;
}

/// <summary>A page of a case: there for those who may know of the case, and for no one else.</summary>
public abstract class CasePage(CaseManagerDb db) : PageModel
{
    public CaseHead Case { get; private set; } = null!;

    /// <summary>Which of the case's sections this page is, for the menu.</summary>
    public abstract string Section { get; }

    /// <summary>Under which section the menu has it, where not under its own.</summary>
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
            context.Result = await RefusalAsync(HttpContext.RequestAborted);
            if (context.Result is null)
            {
                await Db.RecordViewAsync(found.Id, Section, HttpContext.RequestAborted); // no record, no data
                await next();
            }
        }
        else
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Why this page is not for someone who may know of the case; null where it is.</summary>
    protected virtual Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    private Task<CaseHead?> FindAsync(CaseReference reference, DateTimeOffset now, CancellationToken cancellationToken) => (
        from opened in Db.Cases.AsNoTracking()
        where opened.Reference == reference
        from lead in opened.Members
        where lead.Capacity == Capacity.Lead && lead.Until == null
        select new CaseHead(
            opened.Id, opened.Reference, opened.CoverName, opened.Status, lead.StaffId, lead.Staff!.Name,
            opened.Members.AsQueryable().Where(CaseMember.LiveAt(now)).Where(m => m.Capacity == Capacity.Cover).OrderBy(m => m.Since).Select(m => m.Staff!.Name).FirstOrDefault(),
            Db.Merges.Where(m => m.CaseId == opened.Id && m.UndoneAt == null).Join(Db.Cases, m => m.IntoId, other => other.Id, (_, other) => (CaseReference?)other.Reference).FirstOrDefault()))
        .SingleOrDefaultAsync(cancellationToken);
}
