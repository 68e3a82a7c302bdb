namespace CaseManager.Web.Tests.Infrastructure;

/// <summary>Position of the median difference relative to the limits.</summary>
internal enum TimeVerdict
{
    /// <summary>Too few samples to decide.</summary>
    Undecided,

    /// <summary>Between the limits.</summary>
    Within,

    /// <summary>Outside the limits.</summary>
    Outside,
}

/// <summary>
/// Time differences between two operations, measured in pairs until the median is known to lie within or outside the limits. Other load on the
/// machine increases the variance and the duration, but does not move the median.
/// </summary>
/// <param name="lowest">The smallest median within the limits.</param>
/// <param name="highest">The greatest median within the limits.</param>
internal sealed class PairedTimeDifferences(TimeSpan lowest, TimeSpan highest)
{
    private const int MinSamples = 20;
    private const int MaxSamples = 3000;
    private const double StandardErrors = 3.29; // 99.9 % confidence

    private readonly List<TimeSpan> _differences = [];

    public int Count => _differences.Count;

    public TimeSpan Median => _differences.Order().ElementAt(Count / 2);

    public void Add(TimeSpan difference) => _differences.Add(difference);

    /// <summary>
    /// Decided once the confidence interval of the median (sign test) lies on one side, or by the median itself after 3,000 samples.
    /// </summary>
    public TimeVerdict Verdict
    {
        get
        {
            if (Count < MinSamples)
            {
                return TimeVerdict.Undecided;
            }

            TimeSpan[] ordered = [.. _differences.Order()];
            var margin = Count >= MaxSamples ? 0 : (int)Math.Ceiling(StandardErrors * Math.Sqrt(Count) / 2);
            var (low, high) = (ordered[Math.Max(0, (Count / 2) - margin)], ordered[Math.Min(Count - 1, (Count / 2) + margin)]);
            return low >= lowest && high <= highest ? TimeVerdict.Within
                : high < lowest || low > highest || margin == 0 ? TimeVerdict.Outside
                : TimeVerdict.Undecided;
        }
    }

    public override string ToString() => $"{Median.TotalMilliseconds:+0.00;-0.00} ms after {Count}";
}
