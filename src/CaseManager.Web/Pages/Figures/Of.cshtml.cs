using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Figures;

/// <summary>The entries that a figure counts.</summary>
[Needs(Permission.ViewOfficeFigures)]
public sealed class OfModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int OnePage = 50;

    /// <summary>Unvalidated query value.</summary>
    [FromQuery(Name = "year")]
    public int? Asked { get; set; }

    /// <summary>Number of entries to skip (offset pagination).</summary>
    [FromQuery(Name = "skip")]
    public int Skip { get; set; }

    public Figure Figure { get; private set; }

    public int Year { get; private set; }

    public FigureList List { get; private set; } = new(0, []);

    /// <summary>Whether any entry has more than a person and a date.</summary>
    public bool HasDetail => List.Entries.Any(e => e.Amount is not null || (e.Detail is not null && Figure is Figure.Sentenced or Figure.ClaimMade));

    public DateOnly Today => user.Sign().Day;

    /// <summary>Offset of the next page; null on the last page.</summary>
    public int? Next => Skip + OnePage < List.Number ? Skip + OnePage : null;

    public async Task<IActionResult> OnGetAsync(string figure, CancellationToken cancellationToken)
    {
        if (!Answering.Is<Figure>(figure, out var asked) || !FigureSection.For(user.Role).Any(s => s.Figures.Contains(asked)))
        {
            return NotFound();
        }

        (Figure, Year, Skip) = (asked, Asked is >= 1900 and <= 2200 ? Asked.Value : Today.Year, Math.Max(0, Skip));
        List = await db.OwnListAsync(Figure, Year, Today, Skip, OnePage, cancellationToken);
        return Page();
    }
}
