using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Figures;

/// <summary>Figures of the cases that the caller may see; each links to the list of its cases.</summary>
[Needs(Permission.ViewOfficeFigures)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private IReadOnlyList<FigureTotal> _totals = [];

    /// <summary>Unvalidated query value.</summary>
    [FromQuery(Name = "year")]
    public string? Asked { get; set; }

    public YearChoice Choice => YearChoice.Of(Asked, Today, texts);

    public int Year => Choice.Year;

    public DateOnly Today => user.Sign().Day;

    public IReadOnlyList<FigureSection> Sections => FigureSection.For(user.Role);

    public async Task OnGetAsync(CancellationToken cancellationToken) => _totals = await db.OwnFiguresAsync(Year, Today, cancellationToken);

    /// <summary>Total of a figure in a year; zero if there is no data.</summary>
    public FigureTotal Total(Figure figure, int year) => _totals.FirstOrDefault(t => t.Figure == figure && t.Year == year) ?? new(figure, year, 0, [], null);

    /// <summary>Bars of a section: numbers, or for durations the median.</summary>
    public IReadOnlyList<Bar> Bars(FigureSection section) => [.. section.Figures.Select(f => Total(f, Year)).Select(t => section.OfTimes
        ? new Bar(texts.Of(t.Figure), t.Median, texts.Middle(t))
        : new Bar(texts.Of(t.Figure), t.Number, texts.Number(t.Number)))];
}
