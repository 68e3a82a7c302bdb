using CaseManager.Data.Persistence;
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

namespace CaseManager.Web.Pages.Statistics.International;

/// <summary>Figures that a country reported to the United Nations, by one indicator and dimension, and published shares for comparison.</summary>
[Needs(Permission.ViewInternationalFigures)]
public sealed class IndexModel(CaseManagerDb db, TextLocalizer texts) : PageModel
{
    private const string DefaultCountry = "GB";
    private const int DefaultYearCount = 10; // default if the URL sets no period

    [FromQuery(Name = "country")]
    public string? Country { get; set; }

    [FromQuery(Name = "indicator")]
    public string? Indicator { get; set; }

    [FromQuery(Name = "dimension")]
    public string? Dimension { get; set; }

    [FromQuery(Name = "from")]
    public string? FirstYear { get; set; }

    [FromQuery(Name = "to")]
    public string? LastYear { get; set; }

    /// <summary>Null if nothing was reported.</summary>
    public InternationalTable? Table { get; private set; }

    /// <summary>Whether any file has been loaded.</summary>
    public bool HasFigures { get; private set; }

    public string Title =>
        texts["international.selection", texts.Describe(Enum.Parse<InternationalIndicator>(Indicator!)),
            texts.Describe(Enum.Parse<InternationalDimension>(Dimension!)), texts[$"countries.{Country}"]];

    public IReadOnlyList<FilterChoice> Choices { get; private set; } = [];

    /// <summary>Main result in one sentence.</summary>
    public string Sentence => (Table, Table?.CreateBars(texts)) switch
    {
        ({ }, [var first, .., var latest]) when Dimension == $"{InternationalDimension.Total}" =>
            texts["international.summary.years", latest.Label, latest.Text, first.Label, first.Text],
        ({ }, [var only]) when Dimension == $"{InternationalDimension.Total}" => texts["international.summary.year", only.Label, only.Text],
        ({ } table, [var largest, ..]) => texts["international.summary.group", table.Columns[table.ChartColumn], largest.Label, largest.Text],
        _ => texts["international.none"],
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Country = ProgrammeCountries.ByIso3.Values.Contains(Country) ? Country : DefaultCountry;
        Indicator = FormValues.TryParseCode<InternationalIndicator>(Indicator, out var indicator) ? Indicator : $"{indicator}";
        Dimension = FormValues.TryParseCode<InternationalDimension>(Dimension, out var dimension) ? Dimension : $"{dimension}";
        HasFigures = await db.InternationalFigures.AnyAsync(cancellationToken);
        var figures = await db.ReadInternationalFiguresAsync(Country!, indicator, dimension, cancellationToken);
        Table = FilterByYears(figures) is { Count: > 0 } recorded ? dimension == InternationalDimension.Total
            ? InternationalTable.ByYear(recorded, texts) : InternationalTable.ByGroup(recorded) : null;
        Table = Table is { Rows.Count: > 0 } ? Table : null;
        SetChoices([.. figures.Select(f => f.Year).Distinct().Order().Select(year => new Option($"{year}", $"{year}"))]);
    }

    private List<InternationalFigure> FilterByYears(IReadOnlyList<InternationalFigure> figures)
    {
        var last = YearOr(LastYear, figures.Count > 0 ? figures.Max(f => f.Year) : 0);
        var first = YearOr(FirstYear, last - DefaultYearCount + 1);
        (FirstYear, LastYear) = ($"{first}", $"{last}");
        return [.. figures.Where(f => f.Year >= Math.Min(first, last) && f.Year <= Math.Max(first, last))];

        int YearOr(string? asked, int otherwise) => figures.FirstOrDefault(f => $"{f.Year}" == asked)?.Year ?? otherwise;
    }

    private void SetChoices(IReadOnlyList<Option> years) => Choices =
    [
        new("country", texts["international.country"],
            [.. ProgrammeCountries.ByIso3.Values.Select(c => new Option(c, texts[$"countries.{c}"]))
                .OrderBy(o => o.Text, StringComparer.Create(texts.Culture, ignoreCase: true))], Country),
        new("indicator", texts["international.indicator"], Option.ForAllCodes<InternationalIndicator>(texts), Indicator),
        new("dimension", texts["international.dimension"], Option.ForAllCodes<InternationalDimension>(texts), Dimension),
        new("from", texts["international.startYear"], years, FirstYear),
        new("to", texts["international.endYear"], years, LastYear),
    ];
}
