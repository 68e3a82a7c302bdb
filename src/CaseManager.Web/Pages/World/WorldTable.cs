using CaseManager.Domain.Statistics;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.World;

/// <summary>A row with the figures of each column: none, one, or several if a figure is repeated.</summary>
public sealed record WorldRow(string Name, IReadOnlyList<IReadOnlyList<WorldFigure>> Cells);

/// <summary>Figures of a country as a table; <paramref name="Drawn"/> is the index of the column that is shown as bars.</summary>
public sealed record WorldTable(IReadOnlyList<string> Columns, IReadOnlyList<WorldRow> Rows, int Drawn)
{
    private static readonly (WorldSex Sex, WorldAge Age)[] _people =
    [
        (WorldSex.Total, WorldAge.Total), (WorldSex.Female, WorldAge.Total), (WorldSex.Male, WorldAge.Total), (WorldSex.Other, WorldAge.Total),
        (WorldSex.Total, WorldAge.Child), (WorldSex.Total, WorldAge.Adult), (WorldSex.Unknown, WorldAge.Unknown),
    ];

    public bool Repeats => Rows.Any(row => row.Cells.Any(cell => cell.Count > 1));

    /// <summary>One row per year; columns for the total, then by sex and age as far as reported.</summary>
    public static WorldTable ByYear(IReadOnlyList<WorldFigure> figures, Texts texts)
    {
        var told = _people.Where(who => who == _people[0] || figures.Any(f => (f.Sex, f.Age) == who)).ToList();
        return new(
            [.. told.Select(who => texts.Whom(who.Sex, who.Age))],
            [.. figures.GroupBy(f => f.Year).OrderBy(year => year.Key).Select(year => new WorldRow(Name(year.Key), [.. told.Select(who => year.Where(f => (f.Sex, f.Age) == who).ToList())]))],
            0);
    }

    /// <summary>One row per group, ordered by the latest year; one column per year, of which the latest is drawn.</summary>
    public static WorldTable ByGroup(IReadOnlyList<WorldFigure> figures)
    {
        WorldFigure[] whole = [.. figures.Where(f => f is { Sex: WorldSex.Total, Age: WorldAge.Total })];
        int[] years = [.. whole.Select(f => f.Year).Distinct().Order()];
        return new(
            [.. years.Select(Name)],
            [.. whole.GroupBy(f => f.Category).Select(group => new WorldRow(group.Key, [.. years.Select(year => group.Where(f => f.Year == year).ToList())]))
                .OrderByDescending(row => row.Cells[^1].Count > 0).ThenByDescending(row => row.Cells[^1].Max(f => f.Value) ?? 0).ThenBy(row => row.Name, StringComparer.Ordinal)],
            years.Length - 1);
    }

    /// <summary>Values under five and repeated figures have text and no bar.</summary>
    public IReadOnlyList<Bar> Bars(Texts texts) =>
        [.. Rows.Where(row => row.Cells[Drawn].Count > 0).Select(row => new Bar(row.Name, row.Cells[Drawn] is [var only] ? only.Value : null, texts.Say(row.Cells[Drawn])))];

    private static string Name(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
