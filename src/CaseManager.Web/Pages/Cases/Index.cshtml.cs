using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : PageModel
{
    [FromQuery]
    public CaseQuery Query { get; set; } = new();

    public CaseFilter Filter { get; private set; } = null!;

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public Place? Next { get; private set; }

    public Place? Previous { get; private set; }

    public IReadOnlyList<IntakeDraft> Drafts { get; private set; } = [];

    public IReadOnlyList<Option> Leads { get; private set; } = [];

    public IReadOnlyList<CaseScope> Scopes => ScopesOf(user.Role);

    /// <summary>Whether to offer filters that require access to the indicators.</summary>
    public bool MayFilterByExploitation => user.Role.Reads(Compartment.Indicators);

    public bool MayOpen => user.May(Permission.OpenCases);

    public string CountInWords => Count > CaseList.CountLimit
        ? texts["cases.count.more", CaseList.CountLimit.ToString("N0", texts.Culture)]
        : texts.Count("cases.count", Count);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = Query.Read(Scopes);
        var found = db.Find(Filter, user.Id, [.. user.Offices.Select(o => o.Id)], user.Now);
        var (after, before) = (Place.Parse(Query.After), Place.Parse(Query.Before));
        (Rows, var goesOn) = await found.PageAsync(after, before, cancellationToken);
        Count = await found.CountUpToLimitAsync(cancellationToken);
        Leads = await LeadsAsync(cancellationToken);
        if (MayOpen && after is null && before is null)
        {
            Drafts = await db.OpenDraftsAsync(documents, cancellationToken);
        }

        if (Rows is [var first, ..] && Rows[^1] is var last)
        {
            Next = before is not null || goesOn ? new(last.OpenedAt, last.Id.Value) : null;
            Previous = after is not null || (before is not null && goesOn) ? new(first.OpenedAt, first.Id.Value) : null;
        }
    }

    private static CaseScope[] ScopesOf(Role role) => role switch
    {
        Role.OfficeLead => [CaseScope.Office, CaseScope.Mine, CaseScope.Team],
        Role.Caseworker => [CaseScope.Mine, CaseScope.Team],
        _ => [CaseScope.Team],
    };

    // An office lead selects among the staff of the office; others among the leads of cases that they may see.
    private async Task<IReadOnlyList<Option>> LeadsAsync(CancellationToken cancellationToken)
    {
        OrganisationId[] offices = [.. user.Offices.Select(o => o.Id)];
        var leads = user.Role == Role.OfficeLead
            ? db.Staff.Where(s => s.Offices.Any(o => offices.Contains(o.OfficeId)))
            : db.Staff.Where(s => db.Members.Any(m => m.StaffId == s.Id && m.Capacity == Capacity.Lead && m.Until == null));
        var found = await leads.OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).Take(200).ToListAsync(cancellationToken);
        return [.. found.Select(s => new Option($"{s.Id.Value}", s.Name))];
    }
}
