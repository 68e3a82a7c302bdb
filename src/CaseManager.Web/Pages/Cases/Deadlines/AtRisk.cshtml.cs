using System.Globalization;
using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>The dates of an office that are over, or come within a month, and that someone has to see to.</summary>
[Needs(Permission.ViewCaseloads)]
public sealed class AtRiskModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int DaysAhead = 30;
    private const int OnePage = 50;
    private const string Day = "yyyyMMdd";

    /// <summary>The place in the list after which it goes on.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<DeadlineOfCase> Lines { get; private set; } = [];

    /// <summary>The place after which more follow; null where none do.</summary>
    public string? Next { get; private set; }

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await db.DeadlinesAtRisk([.. user.Offices.Select(o => o.Id)], Today, Today.AddDays(DaysAhead), Place(), OnePage + 1).ToListAsync(cancellationToken);
        Lines = [.. found.Take(OnePage)];
        Next = found.Count > OnePage ? $"{Lines[^1].Deadline.DueOn.ToString(Day, CultureInfo.InvariantCulture)}-{Lines[^1].Deadline.Id:N}" : null;
    }

    // What makes no sense is left out, not an error.
    private (DateOnly On, Guid Id)? Place() =>
        After?.Split('-') is [var day, var id] && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParse(id, out var known) ? (on, known) : null;
}
