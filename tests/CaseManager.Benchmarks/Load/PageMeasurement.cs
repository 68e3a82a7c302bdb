namespace CaseManager.Benchmarks.Load;

/// <summary>Response times of one target for one page.</summary>
internal sealed class ResponseTimes
{
    private readonly List<double> _milliseconds = [];
    private double _seconds;

    /// <summary>Responses per second.</summary>
    public double Throughput => _seconds == 0 ? 0 : _milliseconds.Count / _seconds;

    public void Add(IEnumerable<double> milliseconds, double seconds)
    {
        _milliseconds.AddRange(milliseconds);
        _seconds += seconds;
    }

    /// <summary>Percentile of the response times, in milliseconds.</summary>
    public double Percentile(int ofHundred)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, sorted.Count * ofHundred / 100)];
    }
}

/// <summary>Measurements of one page, with the mean number of SQL commands per request.</summary>
internal sealed record PageMeasurement(MeasuredPage Page, double Commands, IReadOnlyDictionary<MeasuredTarget, ResponseTimes> Times)
{
    public ResponseTimes App => Times[MeasuredTarget.App];

    /// <summary>Throughput relative to the scaffold.</summary>
    public double ScaffoldRatio => App.Throughput / Times[MeasuredTarget.Scaffold].Throughput;

    /// <summary>Throughput relative to the baseline.</summary>
    public double BaselineRatio => App.Throughput / Times[MeasuredTarget.Baseline].Throughput;
}
