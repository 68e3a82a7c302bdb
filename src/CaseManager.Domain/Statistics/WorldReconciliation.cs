namespace CaseManager.Domain.Statistics;

/// <summary>Breakdown of a total into its parts.</summary>
public enum WorldSplit
{
    Sex,

    Age,

    SexAndAge,

    Form,

    Citizenship,
}

/// <summary>Published total that is not the sum of its published parts.</summary>
public sealed record DifferingTotal(WorldFigure Total, WorldSplit By, int Sum);

/// <summary>Inconsistencies in world figures. Reported and never corrected, since it is unknown which number is wrong.</summary>
public sealed record WorldReconciliation(IReadOnlyList<DifferingTotal> Totals, IReadOnlyList<IReadOnlyList<WorldFigure>> Repeated)
{
    private static readonly WorldSex[] _sexes = [WorldSex.Female, WorldSex.Male, WorldSex.Other];
    private static readonly WorldAge[] _ages = [WorldAge.Child, WorldAge.Adult];

    /// <summary>Compares totals with their parts. Skips totals with fewer than two parts or with a part under five, whose sum is unknown.</summary>
    public static WorldReconciliation Of(IEnumerable<WorldFigure> figures)
    {
        WorldFigure[] all = [.. figures];
        var totals = all.GroupBy(f => (f.Country, f.Indicator, f.Year, f.Dimension, f.Category)).SelectMany(group => WithinOne(group.ToLookup(f => (f.Sex, f.Age))))
            .Concat(all.Where(f => f is { Sex: WorldSex.Total, Age: WorldAge.Total }).GroupBy(f => (f.Country, f.Indicator, f.Year)).SelectMany(group => AcrossGroups(group.ToLookup(f => f.Dimension))));
        var repeated = all.GroupBy(f => f with { Line = 0, Value = null }).Where(same => same.Count() > 1);
        return new([.. totals.OrderBy(t => t.Total.Line).ThenBy(t => t.By)], [.. repeated.Select(same => same.ToList())]);
    }

    private static IEnumerable<DifferingTotal> WithinOne(ILookup<(WorldSex Sex, WorldAge Age), WorldFigure> cells)
    {
        var (whole, unknown) = ((WorldSex.Total, WorldAge.Total), cells[(WorldSex.Unknown, WorldAge.Unknown)]);
        var bySex = _sexes.SelectMany(sex => cells[(sex, WorldAge.Total)]).ToList();
        IEnumerable<DifferingTotal?> found =
        [
            Compare(cells[whole], WorldSplit.Sex, bySex.Concat(unknown)),
            Compare(cells[whole], WorldSplit.Age, _ages.SelectMany(age => cells[(WorldSex.Total, age)]).Concat(unknown)),
            bySex.Count > 0 ? null : Compare(cells[whole], WorldSplit.SexAndAge, _sexes.SelectMany(sex => _ages.SelectMany(age => cells[(sex, age)])).Concat(unknown)),
            .. _sexes.Select(sex => Compare(cells[(sex, WorldAge.Total)], WorldSplit.Age, _ages.SelectMany(age => cells[(sex, age)]))),
            .. _ages.Select(age => Compare(cells[(WorldSex.Total, age)], WorldSplit.Sex, _sexes.SelectMany(sex => cells[(sex, age)]))),
        ];
        return found.OfType<DifferingTotal>();
    }

    private static IEnumerable<DifferingTotal> AcrossGroups(ILookup<WorldDimension, WorldFigure> dimensions) => new[]
    {
        Compare(dimensions[WorldDimension.Total], WorldSplit.Form, dimensions[WorldDimension.Form]),
        Compare(dimensions[WorldDimension.Total], WorldSplit.Citizenship, dimensions[WorldDimension.Citizenship]),
    }.OfType<DifferingTotal>();

    private static DifferingTotal? Compare(IEnumerable<WorldFigure> totals, WorldSplit by, IEnumerable<WorldFigure> parts)
    {
        WorldFigure[] added = [.. parts];
        return totals.ToList() is [{ Value: { } total } only] && added.Length > 1 && Array.TrueForAll(added, part => part.Value is not null)
            && added.Sum(part => part.Value!.Value) is var sum && sum != total
            ? new(only, by, sum)
            : null;
    }
}
