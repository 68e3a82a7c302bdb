using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Claims of all cases that the reader may see, and limitation dates that are near or have passed.</summary>
[Needs(Permission.RecordCompensation)]
public sealed class ClaimsModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int OnePage = 25;
    private const int DaysAhead = 90;
    private const int MostDates = 50;

    /// <summary>Cursor after which the page starts.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<ClaimRow> Rows { get; private set; } = [];

    /// <summary>Cursor of the next page; null on the last page.</summary>
    public ClaimPlace? Next { get; private set; }

    public IReadOnlyList<DeadlineOfCase> AtRisk { get; private set; } = [];

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await db.ClaimsAsync(ClaimPlace.Parse(After), OnePage + 1, cancellationToken);
        Rows = [.. found.Take(OnePage)];
        Next = found.Count > OnePage ? new(Rows[^1].Claim.State.IsOver(), Rows[^1].Until ?? DateOnly.MaxValue, Rows[^1].Claim.Id) : null;
        AtRisk = await db.LimitationsAtRisk(Today, Today.AddDays(DaysAhead), MostDates).ToListAsync(cancellationToken);
    }
}
