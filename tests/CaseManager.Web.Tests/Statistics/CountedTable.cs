namespace CaseManager.Web.Tests.Statistics;

/// <summary>A table of counts in row order; the last row and the last column are totals.</summary>
internal sealed record CountedTable(IReadOnlyList<int> Numbers, int Height, int Width)
{
    private const double Tolerance = 1e-9;

    /// <summary>Positions of the row totals.</summary>
    public IEnumerable<int> RowTotals => Enumerable.Range(0, Height - 1).Select(row => (row * Width) + Width - 1);

    public static CountedTable FromCells(int[][] inside)
    {
        int[][] rows = [.. inside.Select(r => (int[])[.. r, r.Sum()])];
        return new([.. rows.SelectMany(r => r), .. Enumerable.Range(0, rows[0].Length).Select(c => rows.Sum(r => r[c]))], rows.Length + 1, rows[0].Length);
    }

    /// <summary>A random mix of zeros, small and large counts, which provokes recalculation of suppressed cells.</summary>
    public static CountedTable CreateRandom(Random random)
    {
        var (height, width) = (random.Next(2, 6), random.Next(2, 6));
        return FromCells([.. Enumerable.Range(0, height).Select(_ => CreateCells(random, width))]);
    }

    /// <summary>Random rows with these totals.</summary>
    public static CountedTable CreateRandomWithTotals(Random random, int[] totals, int width) => FromCells([.. totals.Select(total =>
    {
        var cells = new int[width];
        for (var n = 0; n < total; n++)
        {
            cells[random.Next(width)]++;
        }

        return cells;
    })]);

    /// <summary>Cells and line totals that require primary suppression.</summary>
    public IReadOnlySet<int> GetPrimarySuppression(int threshold) =>
        Enumerable.Range(0, Numbers.Count - 1).Where(cell => Numbers[cell] > 0 && Numbers[cell] < threshold).ToHashSet();

    /// <summary>Suppressed cells that can be recalculated by elimination over all known sums.</summary>
    public IReadOnlyList<int> GetDerivableCells(IReadOnlyList<bool> held)
    {
        // A cell in a line with a published total of zero is zero.
        var unknown = Enumerable.Range(0, Numbers.Count).Where(c => held[c]).ToList();
        var noughts = unknown.Where(cell => GetLines().Any(line => line.Contains(cell) && !held[line[^1]] && Numbers[line[^1]] == 0)).ToList();
        unknown = [.. unknown.Except(noughts)];
        double[][] equations = [.. GetLines().Select(line => (double[])[.. unknown.Select(cell => line[^1] == cell ? -1.0 : line.Contains(cell) ? 1.0 : 0.0)])];
        Eliminate(equations, unknown.Count);
        return [.. noughts, .. GetCellsWithEqualBounds(held),
            .. equations.Select(e => Enumerable.Range(0, unknown.Count).Where(c => Math.Abs(e[c]) > Tolerance).ToList()).Where(e => e.Count == 1)
            .Select(e => unknown[e[0]]).Distinct()];
    }

    // Suppressed non-zero cells whose bounds coincide: since no count is negative, sums limit the missing counts.
    private IEnumerable<int> GetCellsWithEqualBounds(IReadOnlyList<bool> held)
    {
        var low = Numbers.Select((n, cell) => held[cell] ? 0 : n).ToArray();
        var high = Numbers.Select((n, cell) => held[cell] ? Numbers[^1] : n).ToArray();
        for (var before = -1; before != low.Sum() - high.Sum();)
        {
            before = low.Sum() - high.Sum();
            foreach (var (line, cell) in GetLines().SelectMany(line => line.Select(cell => (line, cell))))
            {
                var (total, others) = (line[^1], line[..^1].Where(c => c != cell).ToArray());
                var (atLeast, atMost) = cell == total
                    ? (others.Sum(c => low[c]), others.Sum(c => high[c])) : (low[total] - others.Sum(c => high[c]), high[total] - others.Sum(c => low[c]));
                (low[cell], high[cell]) = (Math.Max(low[cell], atLeast), Math.Min(high[cell], atMost));
            }
        }

        return Enumerable.Range(0, Numbers.Count).Where(cell => held[cell] && Numbers[cell] > 0 && low[cell] == high[cell]);
    }

    private static int[] CreateCells(Random random, int width) =>
        [.. Enumerable.Range(0, width).Select(_ => random.Next(4) switch { 0 => 0, 1 => random.Next(1, 5), 2 => random.Next(5, 12), _ => random.Next(5, 80) })];

    // The cells of each line, its total last.
    private IEnumerable<int[]> GetLines() =>
    [
        .. Enumerable.Range(0, Height).Select(y => Enumerable.Range(y * Width, Width).ToArray()),
        .. Enumerable.Range(0, Width).Select(x => Enumerable.Range(0, Height).Select(y => (y * Width) + x).ToArray()),
    ];

    private static void Eliminate(double[][] equations, int unknowns)
    {
        for (int column = 0, done = 0; column < unknowns && done < equations.Length; column++)
        {
            var pivot = Array.FindIndex(equations, done, e => Math.Abs(e[column]) > Tolerance);
            if (pivot < 0)
            {
                continue;
            }

            (equations[done], equations[pivot]) = (equations[pivot], equations[done]);
            var first = equations[done];
            equations[done] = [.. first.Select(v => v / first[column])];
            for (var other = 0; other < equations.Length; other++)
            {
                if (other != done)
                {
                    var factor = equations[other][column];
                    equations[other] = [.. equations[other].Zip(equations[done], (a, b) => a - (factor * b))];
                }
            }

            done++;
        }
    }
}
