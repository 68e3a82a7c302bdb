using CaseManager.Data;
using CaseManager.Data.Statistics;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.World;

/// <summary>Figures that a country reported to the United Nations, by one indicator and dimension, and published shares for comparison.</summary>
[Needs(Permission.ViewWorldFigures)]
public sealed class IndexModel(CaseManagerDb db, Texts texts) : PageModel
{
    private const string First = "GB";
    private const int YearsTold = 10; // default if the URL sets no period

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    [FromQuery(Name = "indicator")]
    public string? Indicator { get; set; }

    [FromQuery(Name = "dimension")]
    public string? Dimension { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>Null if nothing was reported.</summary>
    public WorldTable? Table { get; private set; }

    /// <summary>Whether any file has been loaded.</summary>
    public bool HasFigures { get; private set; }

    public string Title => texts["world.chosen", texts.Of(Enum.Parse<WorldIndicator>(Indicator!)), texts.Of(Enum.Parse<WorldDimension>(Dimension!)), texts[$"countries.{Country}"]];

    public IReadOnlyList<FilterChoice> Choices { get; private set; } = [];

    /// <summary>Main result in one sentence.</summary>
    public string Sentence => (Table, Table?.Bars(texts)) switch
    {
        ({ }, [var first, .., var latest]) when Dimension == $"{WorldDimension.Total}" => texts["world.sentence.years", latest.Label, latest.Said, first.Label, first.Said],
        ({ }, [var only]) when Dimension == $"{WorldDimension.Total}" => texts["world.sentence.year", only.Label, only.Said],
        ({ } table, [var largest, ..]) => texts["world.sentence.group", table.Columns[table.Drawn], largest.Label, largest.Said],
        _ => texts["world.none"],
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Country = ProgrammeCountries.ByIso3.Values.Contains(Country) ? Country : First;
        Indicator = Answering.Is<WorldIndicator>(Indicator, out var indicator) ? Indicator : $"{indicator}";
        Dimension = Answering.Is<WorldDimension>(Dimension, out var dimension) ? Dimension : $"{dimension}";
        HasFigures = await db.WorldFigures.AnyAsync(cancellationToken);
        var figures = await db.ReadWorldFiguresAsync(Country!, indicator, dimension, cancellationToken);
        Table = Narrow(figures) is { Count: > 0 } told ? dimension == WorldDimension.Total ? WorldTable.ByYear(told, texts) : WorldTable.ByGroup(told) : null;
        Table = Table is { Rows.Count: > 0 } ? Table : null;
        Offer([.. figures.Select(f => f.Year).Distinct().Order().Select(year => new Option($"{year}", $"{year}"))]);
    }

    private List<WorldFigure> Narrow(IReadOnlyList<WorldFigure> figures)
    {
        var last = YearOr(To, figures.Count > 0 ? figures.Max(f => f.Year) : 0);
        var first = YearOr(From, last - YearsTold + 1);
        (From, To) = ($"{first}", $"{last}");
        return [.. figures.Where(f => f.Year >= Math.Min(first, last) && f.Year <= Math.Max(first, last))];

        int YearOr(string? asked, int otherwise) => figures.FirstOrDefault(f => $"{f.Year}" == asked)?.Year ?? otherwise;
    }

    private void Offer(IReadOnlyList<Option> years) => Choices =
    [
        new("country", texts["world.country"], [.. ProgrammeCountries.ByIso3.Values.Select(c => new Option(c, texts[$"countries.{c}"])).OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))], Country),
        new("indicator", texts["world.indicator"], Option.Each<WorldIndicator>(texts), Indicator),
        new("dimension", texts["world.dimension"], Option.Each<WorldDimension>(texts), Dimension),
        new("from", texts["world.from"], years, From),
        new("to", texts["world.to"], years, To),
    ];
}
