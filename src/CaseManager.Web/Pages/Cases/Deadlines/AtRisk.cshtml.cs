using System.Globalization;
using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>Open legal deadlines of the reader's offices that are overdue or due within 30 days.</summary>
[Needs(Permission.ViewCaseloads)]
public sealed class AtRiskModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int DaysAhead = 30;
    private const int OnePage = 50;
    private const string Day = "yyyyMMdd";

    /// <summary>Cursor after which the page starts.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<DeadlineOfCase> Lines { get; private set; } = [];

    /// <summary>Cursor of the next page; null on the last page.</summary>
    public string? Next { get; private set; }

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await db.DeadlinesAtRisk([.. user.Offices.Select(o => o.Id)], Today, Today.AddDays(DaysAhead), Place(), OnePage + 1).ToListAsync(cancellationToken);
        Lines = [.. found.Take(OnePage)];
        Next = found.Count > OnePage ? $"{Lines[^1].Deadline.DueOn.ToString(Day, CultureInfo.InvariantCulture)}-{Lines[^1].Deadline.Id:N}" : null;
    }

    // An invalid cursor is ignored.
    private (DateOnly On, Guid Id)? Place() =>
        After?.Split('-') is [var day, var id] && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParse(id, out var known) ? (on, known) : null;
}
