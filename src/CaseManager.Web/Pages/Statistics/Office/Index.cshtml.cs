using CaseManager.Data.Persistence;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Statistics.Office;

/// <summary>Figures of the cases that the caller may see; each links to the list of its cases.</summary>
[Needs(Permission.ViewOfficeFigures)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    private IReadOnlyList<FigureTotal> _totals = [];

    /// <summary>Unvalidated query value.</summary>
    [FromQuery(Name = "year")]
    public string? RequestedYear { get; set; }

    public YearChoice Choice => YearChoice.FromRequest(RequestedYear, Today, texts);

    public int Year => Choice.Year;

    public DateOnly Today => user.CreateStamp().Date;

    public IReadOnlyList<FigureSection> Sections => FigureSection.ForRole(user.Role);

    public async Task OnGetAsync(CancellationToken cancellationToken) => _totals = await db.LoadOwnFiguresAsync(Year, Today, cancellationToken);

    /// <summary>Total of a figure in a year; zero if there is no data.</summary>
    public FigureTotal GetTotal(Figure figure, int year) => _totals.FirstOrDefault(t => t.Figure == figure && t.Year == year) ?? new(figure, year, 0, [], null);

    /// <summary>Bars of a section: numbers, or for durations the median.</summary>
    public IReadOnlyList<ChartBar> CreateBars(FigureSection section) => [.. section.Figures.Select(f => GetTotal(f, Year)).Select(t => section.HasDurations
        ? new ChartBar(texts.Describe(t.Figure), t.Median, texts.FormatMedian(t))
        : new ChartBar(texts.Describe(t.Figure), t.Number, texts.FormatNumber(t.Number)))];
}
