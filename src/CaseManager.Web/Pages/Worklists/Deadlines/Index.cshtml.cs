using System.Globalization;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Deadlines;

/// <summary>Open legal deadlines of the reader's offices that are overdue or due within 30 days.</summary>
[Needs(Permission.ViewCaseloads)]
public sealed class AtRiskModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int DaysAhead = 30;
    private const int PageSize = 50;
    private const string DateFormat = "yyyyMMdd";

    /// <summary>Cursor after which the page starts.</summary>
    [FromQuery(Name = "after")]
    public string? Cursor { get; set; }

    public IReadOnlyList<DeadlineOfCase> Lines { get; private set; } = [];

    /// <summary>Cursor of the next page; null on the last page.</summary>
    public string? NextCursor { get; private set; }

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await db.GetDeadlinesAtRisk([.. user.Offices.Select(o => o.Id)], Today, Today.AddDays(DaysAhead), ParseCursor(), PageSize + 1)
            .ToListAsync(cancellationToken);
        Lines = [.. found.Take(PageSize)];
        NextCursor = found.Count > PageSize ? $"{Lines[^1].Deadline.DueOn.ToString(DateFormat, CultureInfo.InvariantCulture)}-{Lines[^1].Deadline.Id:N}" : null;
    }

    // An invalid cursor is ignored.
    private (DateOnly Date, Guid Id)? ParseCursor() =>
        Cursor?.Split('-') is [var day, var id] && DateOnly.TryParseExact(day, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && Guid.TryParse(id, out var known) ? (date, known) : null;
}
