using Xunit;

namespace CaseManager.Domain.Tests;

public class ApproximateDateTests
{
    [Theory]
    [InlineData(2024, 2, 29, "2024-02-29", "2024-02-29")]
    [InlineData(2024, 2, null, "2024-02-01", "2024-02-29")]
    [InlineData(2024, null, null, "2024-01-01", "2024-12-31")]
    public void An_approximate_date_spans_its_possible_days(int year, int? month, int? day, string earliest, string latest)
    {
        var date = new ApproximateDate(year, month, day);

        Assert.Equal((earliest, latest), ($"{date.Earliest:yyyy-MM-dd}", $"{date.Latest:yyyy-MM-dd}"));
        Assert.Equal(day is null, date.Exact is null);
    }

    [Theory]
    [InlineData(2023, 2, 29)]
    [InlineData(2023, 13, null)]
    [InlineData(2023, null, 4)]
    [InlineData(1899, null, null)]
    public void There_are_no_impossible_dates(int year, int? month, int? day)
    {
        Assert.False(ApproximateDate.IsValid(year, month, day));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApproximateDate(year, month, day));
    }
}
