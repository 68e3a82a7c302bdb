using CaseManager.Domain.Statistics;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.Statistics.International;

/// <summary>A row with the figures of each column: none, one, or several if a figure is repeated.</summary>
public sealed record InternationalRow(string Name, IReadOnlyList<IReadOnlyList<InternationalFigure>> Cells);

/// <summary>Figures of a country as a table; <paramref name="ChartColumn"/> is the index of the column that is shown as bars.</summary>
public sealed record InternationalTable(IReadOnlyList<string> Columns, IReadOnlyList<InternationalRow> Rows, int ChartColumn)
{
    private static readonly (InternationalSex Sex, InternationalAge Age)[] _sexAndAgeGroups =
    [
        (InternationalSex.Total, InternationalAge.Total), (InternationalSex.Female, InternationalAge.Total), (InternationalSex.Male, InternationalAge.Total),
        (InternationalSex.Other, InternationalAge.Total),
        (InternationalSex.Total, InternationalAge.Child), (InternationalSex.Total, InternationalAge.Adult),
        (InternationalSex.Unknown, InternationalAge.Unknown),
    ];

    public bool HasRepeatedFigures => Rows.Any(row => row.Cells.Any(cell => cell.Count > 1));

    /// <summary>One row per year; columns for the total, then by sex and age as far as reported.</summary>
    public static InternationalTable ByYear(IReadOnlyList<InternationalFigure> figures, TextLocalizer texts)
    {
        var recorded = _sexAndAgeGroups.Where(person => person == _sexAndAgeGroups[0] || figures.Any(f => (f.Sex, f.Age) == person)).ToList();
        return new(
            [.. recorded.Select(person => texts.DescribeGroup(person.Sex, person.Age))],
            [.. figures.GroupBy(f => f.Year).OrderBy(year => year.Key)
                .Select(year => new InternationalRow(FormatYear(year.Key),
                    [.. recorded.Select(person => year.Where(f => (f.Sex, f.Age) == person).ToList())]))],
            0);
    }

    /// <summary>One row per group, ordered by the latest year; one column per year, of which the latest is drawn.</summary>
    public static InternationalTable ByGroup(IReadOnlyList<InternationalFigure> figures)
    {
        InternationalFigure[] whole = [.. figures.Where(f => f is { Sex: InternationalSex.Total, Age: InternationalAge.Total })];
        int[] years = [.. whole.Select(f => f.Year).Distinct().Order()];
        return new(
            [.. years.Select(FormatYear)],
            [.. whole.GroupBy(f => f.Category)
                .Select(group => new InternationalRow(group.Key, [.. years.Select(year => group.Where(f => f.Year == year).ToList())]))
                .OrderByDescending(row => row.Cells[^1].Count > 0).ThenByDescending(row => row.Cells[^1].Max(f => f.Value) ?? 0)
                .ThenBy(row => row.Name, StringComparer.Ordinal)],
            years.Length - 1);
    }

    /// <summary>Values under five and repeated figures have text and no bar.</summary>
    public IReadOnlyList<ChartBar> CreateBars(TextLocalizer texts) =>
        [.. Rows.Where(row => row.Cells[ChartColumn].Count > 0)
            .Select(row => new ChartBar(row.Name, row.Cells[ChartColumn] is [var only] ? only.Value : null, texts.Describe(row.Cells[ChartColumn])))];

    private static string FormatYear(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
