namespace CaseManager.Web.Tests.Timing;

/// <summary>Where the median of the differences lies.</summary>
internal enum TimeVerdict
{
    /// <summary>Too few samples to tell.</summary>
    Open,

    /// <summary>Between the limits.</summary>
    Within,

    /// <summary>Outside the limits.</summary>
    Outside,
}

/// <summary>
/// Differences in time between two ways of doing something, measured in pairs until the median is known to lie within or outside two limits. A
/// machine with other work to do makes single differences large and the measurement longer; it does not move the median.
/// </summary>
/// <param name="lowest">The least median that is within the limits.</param>
/// <param name="highest">The greatest median that is within the limits.</param>
internal sealed class PairedTimes(TimeSpan lowest, TimeSpan highest)
{
    private const int Fewest = 20;
    private const int Most = 3000;
    private const double StandardErrors = 3.29; // a confidence of 99.9 %

    private readonly List<TimeSpan> _differences = [];

    public int Count => _differences.Count;

    public TimeSpan Median => _differences.Order().ElementAt(Count / 2);

    public void Add(TimeSpan difference) => _differences.Add(difference);

    /// <summary>Decided where the confidence interval of the median (by the sign test) lies on one side; by the median itself after 3,000 samples.</summary>
    public TimeVerdict Verdict
    {
        get
        {
            if (Count < Fewest)
            {
                return TimeVerdict.Open;
            }

            TimeSpan[] ordered = [.. _differences.Order()];
            var margin = Count >= Most ? 0 : (int)Math.Ceiling(StandardErrors * Math.Sqrt(Count) / 2);
            var (low, high) = (ordered[Math.Max(0, (Count / 2) - margin)], ordered[Math.Min(Count - 1, (Count / 2) + margin)]);
            return low >= lowest && high <= highest ? TimeVerdict.Within
                : high < lowest || low > highest || margin == 0 ? TimeVerdict.Outside
                : TimeVerdict.Open;
        }
    }

    public override string ToString() => $"{Median.TotalMilliseconds:+0.00;-0.00} ms after {Count}";
}
