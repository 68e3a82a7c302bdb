namespace CaseManager.Domain.Statistics;

/// <summary>Breakdown of a total into its parts.</summary>
public enum InternationalBreakdown
{
    Sex,

    Age,

    SexAndAge,

    Form,

    Citizenship,
}

/// <summary>Published total that is not the sum of its published parts.</summary>
public sealed record DifferingTotal(InternationalFigure Total, InternationalBreakdown Breakdown, int Sum);

/// <summary>Inconsistencies in international figures. Reported and never corrected, since it is unknown which number is wrong.</summary>
public sealed record InternationalReconciliation(IReadOnlyList<DifferingTotal> Totals, IReadOnlyList<IReadOnlyList<InternationalFigure>> RepeatedFigures)
{
    private static readonly InternationalSex[] _sexes = [InternationalSex.Female, InternationalSex.Male, InternationalSex.Other];
    private static readonly InternationalAge[] _ages = [InternationalAge.Child, InternationalAge.Adult];

    /// <summary>Compares totals with their parts. Skips totals with fewer than two parts or with a part under five, whose sum is unknown.</summary>
    public static InternationalReconciliation Create(IEnumerable<InternationalFigure> figures)
    {
        InternationalFigure[] all = [.. figures];
        var totals = all.GroupBy(f => (f.Country, f.Indicator, f.Year, f.Dimension, f.Category))
            .SelectMany(group => CompareWithinGroup(group.ToLookup(f => (f.Sex, f.Age))))
            .Concat(all.Where(f => f is { Sex: InternationalSex.Total, Age: InternationalAge.Total }).GroupBy(f => (f.Country, f.Indicator, f.Year))
                .SelectMany(group => CompareAcrossGroups(group.ToLookup(f => f.Dimension))));
        var repeated = all.GroupBy(f => f with { Line = 0, Value = null }).Where(same => same.Count() > 1);
        return new([.. totals.OrderBy(t => t.Total.Line).ThenBy(t => t.Breakdown)], [.. repeated.Select(same => same.ToList())]);
    }

    private static IEnumerable<DifferingTotal> CompareWithinGroup(ILookup<(InternationalSex Sex, InternationalAge Age), InternationalFigure> cells)
    {
        var (whole, unknown) = ((InternationalSex.Total, InternationalAge.Total), cells[(InternationalSex.Unknown, InternationalAge.Unknown)]);
        var bySex = _sexes.SelectMany(sex => cells[(sex, InternationalAge.Total)]).ToList();
        IEnumerable<DifferingTotal?> found =
        [
            Compare(cells[whole], InternationalBreakdown.Sex, bySex.Concat(unknown)),
            Compare(cells[whole], InternationalBreakdown.Age, _ages.SelectMany(age => cells[(InternationalSex.Total, age)]).Concat(unknown)),
            bySex.Count > 0
                ? null : Compare(cells[whole], InternationalBreakdown.SexAndAge,
                    _sexes.SelectMany(sex => _ages.SelectMany(age => cells[(sex, age)])).Concat(unknown)),
            .. _sexes.Select(sex => Compare(cells[(sex, InternationalAge.Total)], InternationalBreakdown.Age, _ages.SelectMany(age => cells[(sex, age)]))),
            .. _ages.Select(age => Compare(cells[(InternationalSex.Total, age)], InternationalBreakdown.Sex, _sexes.SelectMany(sex => cells[(sex, age)]))),
        ];
        return found.OfType<DifferingTotal>();
    }

    private static IEnumerable<DifferingTotal> CompareAcrossGroups(ILookup<InternationalDimension, InternationalFigure> dimensions) => new[]
    {
        Compare(dimensions[InternationalDimension.Total], InternationalBreakdown.Form, dimensions[InternationalDimension.Form]),
        Compare(dimensions[InternationalDimension.Total], InternationalBreakdown.Citizenship, dimensions[InternationalDimension.Citizenship]),
    }.OfType<DifferingTotal>();

    private static DifferingTotal? Compare(IEnumerable<InternationalFigure> totals, InternationalBreakdown by, IEnumerable<InternationalFigure> parts)
    {
        InternationalFigure[] added = [.. parts];
        return totals.ToList() is [{ Value: { } total } only] && added.Length > 1 && Array.TrueForAll(added, part => part.Value is not null)
            && added.Sum(part => part.Value!.Value) is var sum && sum != total
            ? new(only, by, sum)
            : null;
    }
}
