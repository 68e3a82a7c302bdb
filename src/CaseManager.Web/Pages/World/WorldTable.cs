using CaseManager.Domain.Statistics;
using CaseManager.Web.TagHelpers;

namespace CaseManager.Web.Pages.World;

/// <summary>A row of numbers: for each column what is told, which may be nothing, and may be more than one number.</summary>
public sealed record WorldRow(string Name, IReadOnlyList<IReadOnlyList<WorldFigure>> Cells);

/// <summary>What a country reported of one thing: a table, and one column of it as bars.</summary>
/// <param name="Columns">What the columns are called.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Drawn">Which column is drawn.</param>
public sealed record WorldTable(IReadOnlyList<string> Columns, IReadOnlyList<WorldRow> Rows, int Drawn)
{
    private static readonly (WorldSex Sex, WorldAge Age)[] _people =
    [
        (WorldSex.Total, WorldAge.Total), (WorldSex.Female, WorldAge.Total), (WorldSex.Male, WorldAge.Total), (WorldSex.Other, WorldAge.Total),
        (WorldSex.Total, WorldAge.Child), (WorldSex.Total, WorldAge.Adult), (WorldSex.Unknown, WorldAge.Unknown),
    ];

    /// <summary>Whether a cell has more than one number.</summary>
    public bool Repeats => Rows.Any(row => row.Cells.Any(cell => cell.Count > 1));

    /// <summary>Numbers by year, one row each: everyone, then by sex and by age, as far as it is told.</summary>
    public static WorldTable ByYear(IReadOnlyList<WorldFigure> figures, Texts texts)
    {
        var told = _people.Where(who => who == _people[0] || figures.Any(f => (f.Sex, f.Age) == who)).ToList();
        return new(
            [.. told.Select(who => texts.Whom(who.Sex, who.Age))],
            [.. figures.GroupBy(f => f.Year).OrderBy(year => year.Key).Select(year => new WorldRow(Name(year.Key), [.. told.Select(who => year.Where(f => (f.Sex, f.Age) == who).ToList())]))],
            0);
    }

    /// <summary>Numbers of groups, one row each: a column for each year, drawn and ordered by the latest.</summary>
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

    /// <summary>The drawn column as bars. What is under five, or told more than once, has words and no bar.</summary>
    public IReadOnlyList<Bar> Bars(Texts texts) =>
        [.. Rows.Where(row => row.Cells[Drawn].Count > 0).Select(row => new Bar(row.Name, row.Cells[Drawn] is [var only] ? only.Value : null, texts.Say(row.Cells[Drawn])))];

    private static string Name(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
