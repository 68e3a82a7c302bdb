namespace CaseManager.Benchmarks.Load;

/// <summary>How one of the three answered for a page.</summary>
internal sealed class Times
{
    private readonly List<double> _milliseconds = [];
    private double _seconds;

    /// <summary>Answers a second.</summary>
    public double Throughput => _seconds == 0 ? 0 : _milliseconds.Count / _seconds;

    /// <summary>Takes in the answers of some time.</summary>
    public void Add(IEnumerable<double> milliseconds, double seconds)
    {
        _milliseconds.AddRange(milliseconds);
        _seconds += seconds;
    }

    /// <summary>So many of a hundred answers came within so many milliseconds.</summary>
    public double Percentile(int ofHundred)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, sorted.Count * ofHundred / 100)];
    }
}

/// <summary>What was measured of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Commands">How many commands the app sent to PostgreSQL for one answer.</param>
/// <param name="Times">How each of the three answered.</param>
internal sealed record Figures(HotPage Page, double Commands, IReadOnlyDictionary<Answers, Times> Times)
{
    public Times App => Times[Answers.App];

    /// <summary>Throughput as a part of the scaffold's.</summary>
    public double OfScaffold => App.Throughput / Times[Answers.Scaffold].Throughput;

    /// <summary>Throughput as a part of the floor's.</summary>
    public double OfFloor => App.Throughput / Times[Answers.Floor].Throughput;
}
