using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
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

namespace CaseManager.Web.Pages.Worklists.Cases;

[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : PageModel
{
    [FromQuery]
    public CaseQuery Query { get; set; } = new();

    public CaseFilter Filter { get; private set; } = null!;

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public PageCursor? NextCursor { get; private set; }

    public PageCursor? PreviousCursor { get; private set; }

    public IReadOnlyList<IntakeDraft> Drafts { get; private set; } = [];

    public IReadOnlyList<Option> Leads { get; private set; } = [];

    public IReadOnlyList<CaseScope> Scopes => GetScopes(user.Role);

    /// <summary>Whether to offer filters that require access to the indicators.</summary>
    public bool CanFilterByExploitation => user.Role.CanRead(Compartment.Indicators);

    public bool CanOpenCase => user.HasPermission(Permission.OpenCases);

    public string CountText => Count > CaseList.CountLimit
        ? texts["cases.count.atLeast", CaseList.CountLimit.ToString("N0", texts.Culture)]
        : texts.Count("cases.count", Count);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = Query.ToFilter(Scopes);
        var found = db.FindCases(Filter, user.Id, [.. user.Offices.Select(o => o.Id)], user.UtcNow);
        var (after, before) = (PageCursor.Parse(Query.AfterCursor), PageCursor.Parse(Query.BeforeCursor));
        (Rows, var mergedInto) = await found.ToPageAsync(after, before, cancellationToken);
        Count = await found.CountUpToLimitAsync(cancellationToken);
        Leads = await LoadLeadOptionsAsync(cancellationToken);
        if (CanOpenCase && after is null && before is null)
        {
            Drafts = await db.LoadDraftsAsync(documents, cancellationToken);
        }

        if (Rows is [var first, ..] && Rows[^1] is var last)
        {
            NextCursor = before is not null || mergedInto ? new(last.OpenedAt, last.Id.Value) : null;
            PreviousCursor = after is not null || (before is not null && mergedInto) ? new(first.OpenedAt, first.Id.Value) : null;
        }
    }

    private static CaseScope[] GetScopes(Role role) => role switch
    {
        Role.OfficeLead => [CaseScope.Office, CaseScope.Mine, CaseScope.Team],
        Role.Caseworker => [CaseScope.Mine, CaseScope.Team],
        _ => [CaseScope.Team],
    };

    // An office lead selects among the staff of the office; others among the leads of cases that they may see.
    private async Task<IReadOnlyList<Option>> LoadLeadOptionsAsync(CancellationToken cancellationToken)
    {
        OrganisationId[] offices = [.. user.Offices.Select(o => o.Id)];
        var leads = user.Role == Role.OfficeLead
            ? db.Staff.Where(s => s.Offices.Any(o => offices.Contains(o.OfficeId)))
            : db.Staff.Where(s => db.Members.Any(m => m.StaffId == s.Id && m.CaseRole == CaseRole.Lead && m.EndsAt == null));
        var found = await leads.OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).Take(200).ToListAsync(cancellationToken);
        return [.. found.Select(s => new Option($"{s.Id.Value}", s.Name))];
    }
}
