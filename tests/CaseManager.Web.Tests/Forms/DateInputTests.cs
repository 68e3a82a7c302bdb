using CaseManager.Web.Infrastructure.Forms;
using Xunit;

namespace CaseManager.Web.Tests.Forms;

/// <summary>A date input with arbitrary text in its three fields.</summary>
public sealed class DateInputTests
{
    [Theory]
    [InlineData("20", "11", "2026", true)]
    [InlineData(" 1 ", "01", "2026", true)]
    [InlineData("29", "2", "2024", true)]
    [InlineData("29", "2", "2023", false)]
    [InlineData("29", "2", "1900", false)]
    [InlineData("31", "4", "2026", false)]
    [InlineData("", "11", "2026", false)]
    [InlineData("0", "1", "2026", false)]
    [InlineData("1", "13", "2026", false)]
    [InlineData("1", "1", "26", false)]
    [InlineData("1", "1", "10000", false)]
    public void Is_a_date_where_the_calendar_has_it(string day, string month, string year, bool isDate) =>
        Assert.Equal(isDate, new DateInput { Day = day, Month = month, Year = year }.TryGetDate(out _));

    [Fact]
    public void Gives_back_the_date_it_was_made_of()
    {
        var date = new DateOnly(2026, 11, 20);

        Assert.True(DateInput.FromDate(date).TryGetDate(out var read));
        Assert.Equal(date, read);
        Assert.True(DateInput.FromDate((DateOnly?)null).IsEmpty);
    }

    [Theory]
    [InlineData(null, null, "1999", 1999, null, null)]
    [InlineData("", "5", "1999", 1999, 5, null)]
    [InlineData("7", "5", "1999", 1999, 5, 7)]
    public void Accepts_a_date_that_is_partly_known(string? day, string? month, string? year, int thatYear, int? thatMonth, int? thatDay)
    {
        var input = new DateInput { Day = day, Month = month, Year = year };

        Assert.True(input.TryGetParts(out var readYear, out var readMonth, out var readDay));
        Assert.Equal((thatYear, thatMonth, thatDay), (readYear, readMonth, readDay));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("7", null, "1999")] // a day without a month
    [InlineData("7", "5", null)]
    [InlineData(null, "5", null)]
    [InlineData("x", "5", "1999")]
    [InlineData("31", "2", "1999")]
    public void Rejects_an_invalid_partial_date(string? day, string? month, string? year)
    {
        var input = new DateInput { Day = day, Month = month, Year = year };

        Assert.False(input.TryGetParts(out var readYear, out var readMonth, out var readDay));
        Assert.Equal((0, null, null), (readYear, readMonth, readDay));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("0x7")]
    [InlineData("١٩٩٩")]
    [InlineData("99999999999999999999")]
    [InlineData("2147483648")]
    [InlineData("\0")]
    [InlineData("'; drop table cases; --")]
    public void Rejects_any_other_input(string typed)
    {
        string?[] boxes = [null, "1", "1999", typed];
        foreach (var day in boxes)
        {
            foreach (var month in boxes)
            {
                var input = new DateInput { Day = day, Month = month, Year = typed };
                Assert.False(input.IsEmpty);
                Assert.False(input.TryGetDate(out _));
                Assert.False(input.TryGetParts(out _, out _, out _));
            }
        }
    }

    [Fact]
    public void Is_empty_where_nothing_or_spaces_were_typed() => Assert.True(new DateInput { Day = " ", Year = "" }.IsEmpty);
}
