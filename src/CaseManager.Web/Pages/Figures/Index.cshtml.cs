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

/// <summary>What the cases come to that the reader may know of: each number leads to its list.</summary>
[Needs(Permission.ViewOfficeFigures)]
public sealed class IndexModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    private IReadOnlyList<FigureTotal> _totals = [];

    /// <summary>The year that the address asks for.</summary>
    [FromQuery(Name = "year")]
    public string? Asked { get; set; }

    public YearChoice Choice => YearChoice.Of(Asked, Today, texts);

    /// <summary>The year that is told.</summary>
    public int Year => Choice.Year;

    public DateOnly Today => user.Sign().Day;

    public IReadOnlyList<FigureSection> Sections => FigureSection.For(user.Role);

    public async Task OnGetAsync(CancellationToken cancellationToken) => _totals = await db.OwnFiguresAsync(Year, Today, cancellationToken);

    /// <summary>What a figure comes to in a year.</summary>
    public FigureTotal Total(Figure figure, int year) => _totals.FirstOrDefault(t => t.Figure == figure && t.Year == year) ?? new(figure, year, 0, [], null);

    /// <summary>The bars of a section for the year: how many, and of stages how long.</summary>
    public IReadOnlyList<Bar> Bars(FigureSection section) => [.. section.Figures.Select(f => Total(f, Year)).Select(t => section.OfTimes
        ? new Bar(texts.Of(t.Figure), t.Median, texts.Middle(t))
        : new Bar(texts.Of(t.Figure), t.Number, texts.Number(t.Number)))];
}
