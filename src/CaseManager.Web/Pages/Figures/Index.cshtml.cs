using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Figures;

/// <summary>What the cases come to that the reader may know of: each number leads to its list.</summary>
[Needs(Permission.ViewOfficeFigures)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private IReadOnlyList<FigureNumber> _numbers = [];

    /// <summary>The year that the address asks for.</summary>
    [FromQuery(Name = "year")]
    public string? Asked { get; set; }

    public YearChoice Choice => YearChoice.Of(Asked, Today, texts);

    /// <summary>The year that is told.</summary>
    public int Year => Choice.Year;

    public DateOnly Today => user.Sign().Day;

    public IReadOnlyList<FigureSection> Sections => FigureSection.For(user.Role);

    public async Task OnGetAsync(CancellationToken cancellationToken) => _numbers = await db.OwnFiguresAsync(Year, Today, cancellationToken);

    /// <summary>How many there are of a figure in a year.</summary>
    public int Number(Figure figure, int year) => _numbers.FirstOrDefault(n => n.Figure == figure && n.Year == year)?.Number ?? 0;
}
