using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Compensation;
using CaseManager.Web.Pages.Cases.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Claims;

/// <summary>Claims of all cases that the reader may see, and limitation dates that are near or have passed.</summary>
[Needs(Permission.RecordCompensation)]
public sealed class ClaimsModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int PageSize = 25;
    private const int DaysAhead = 90;
    private const int MaxDates = 50;

    /// <summary>Cursor after which the page starts.</summary>
    [FromQuery(Name = "after")]
    public string? Cursor { get; set; }

    public IReadOnlyList<ClaimRow> Rows { get; private set; } = [];

    /// <summary>Cursor of the next page; null on the last page.</summary>
    public ClaimCursor? NextCursor { get; private set; }

    public IReadOnlyList<DeadlineOfCase> LimitationsAtRisk { get; private set; } = [];

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await db.LoadClaimRowsAsync(ClaimCursor.Parse(Cursor), PageSize + 1, cancellationToken);
        Rows = [.. found.Take(PageSize)];
        NextCursor = found.Count > PageSize ? new(Rows[^1].Claim.State.IsFinal(), Rows[^1].LimitationDate ?? DateOnly.MaxValue, Rows[^1].Claim.Id) : null;
        LimitationsAtRisk = await db.GetLimitationsAtRisk(Today, Today.AddDays(DaysAhead), MaxDates).ToListAsync(cancellationToken);
    }
}
