using Xunit;

namespace CaseManager.Web.Tests.Infrastructure;

public class PairedTimeDifferencesTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(5);

    [Theory]
    [InlineData(0, 1, "Within", 40)]
    [InlineData(0, 40, "Within", 3000)]
    [InlineData(20, 1, "Outside", 40)]
    [InlineData(20, 40, "Outside", 1500)]
    [InlineData(-20, 40, "Outside", 1500)]
    public void The_median_is_found_however_noisy_the_machine(double difference, double noise, string verdict, int limit)
    {
        var (times, random) = (new PairedTimeDifferences(-_limit, _limit), new Random(7));
        while (times.Verdict == TimeVerdict.Undecided)
        {
            times.Add(TimeSpan.FromMilliseconds(difference + (noise * (random.NextDouble() - random.NextDouble()))));
        }

        Assert.Equal(verdict, $"{times.Verdict}");
        Assert.InRange(times.Count, 20, limit);
    }

    [Fact]
    public void A_median_at_the_limit_is_decided_in_the_end()
    {
        var times = new PairedTimeDifferences(-_limit, _limit);
        while (times.Verdict == TimeVerdict.Undecided)
        {
            times.Add(TimeSpan.FromMilliseconds(times.Count % 2 == 0 ? 4 : 6));
        }

        Assert.Equal(3000, times.Count);
    }
}
