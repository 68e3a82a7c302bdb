using CaseManager.Data.Persistence;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Statistics.Office;

/// <summary>The entries that a figure counts.</summary>
[Needs(Permission.ViewOfficeFigures)]
public sealed class DetailsModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Unvalidated query value.</summary>
    [FromQuery(Name = "year")]
    public int? RequestedYear { get; set; }

    /// <summary>Number of entries to skip (offset pagination).</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    public Figure Figure { get; private set; }

    public int Year { get; private set; }

    public FigureList List { get; private set; } = new(0, []);

    /// <summary>Whether any entry has more than a person and a date.</summary>
    public bool HasDetail => List.Entries.Any(e => e.Amount is not null || (e.Detail is not null && Figure is Figure.Sentenced or Figure.ClaimMade));

    public DateOnly Today => user.CreateStamp().Date;

    /// <summary>Offset of the next page; null on the last page.</summary>
    public int? NextOffset => Skip + PageSize < List.Number ? Skip + PageSize : null;

    public async Task<IActionResult> OnGetAsync(string figure, CancellationToken cancellationToken)
    {
        if (!FormValues.TryParseCode<Figure>(figure, out var asked) || !FigureSection.ForRole(user.Role).Any(s => s.Figures.Contains(asked)))
        {
            return NotFound();
        }

        (Figure, Year, Skip) = (asked, RequestedYear is >= 1900 and <= 2200 ? RequestedYear.Value : Today.Year, Math.Max(0, Skip));
        List = await db.LoadOwnEntriesAsync(Figure, Year, Today, Skip, PageSize, cancellationToken);
        return Page();
    }
}
