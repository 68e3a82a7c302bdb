using System.Globalization;
using Xunit;

namespace CaseManager.Domain.Tests.LegalReference;

/// <summary>A legal deadline ends at midnight local time. The expected moments are UTC, calculated by hand.</summary>
public class EndOfDayTests
{
    [Theory]
    [InlineData("Europe/London", "2026-01-15", "2026-01-16T00:00")]
    [InlineData("Europe/Bucharest", "2026-01-15", "2026-01-15T22:00")]
    [InlineData("Europe/Amsterdam", "2026-01-15", "2026-01-15T23:00")]
    [InlineData("Europe/Berlin", "2026-01-15", "2026-01-15T23:00")]
    [InlineData("Europe/Warsaw", "2026-01-15", "2026-01-15T23:00")]
    [InlineData("Europe/Budapest", "2026-01-15", "2026-01-15T23:00")]
    [InlineData("Europe/Sofia", "2026-01-15", "2026-01-15T22:00")]
    [InlineData("Europe/London", "2026-07-15", "2026-07-15T23:00")]
    [InlineData("Europe/Bucharest", "2026-07-15", "2026-07-15T21:00")]
    [InlineData("Europe/Amsterdam", "2026-07-15", "2026-07-15T22:00")]
    [InlineData("Europe/Berlin", "2026-07-15", "2026-07-15T22:00")]
    [InlineData("Europe/Warsaw", "2026-07-15", "2026-07-15T22:00")]
    [InlineData("Europe/Budapest", "2026-07-15", "2026-07-15T22:00")]
    [InlineData("Europe/Sofia", "2026-07-15", "2026-07-15T21:00")]
    [InlineData("Europe/London", "2026-12-31", "2027-01-01T00:00")]
    [InlineData("Europe/Bucharest", "2026-12-31", "2026-12-31T22:00")]
    [InlineData("Europe/Berlin", "2028-02-28", "2028-02-28T23:00")]
    [InlineData("Europe/Berlin", "2028-02-29", "2028-02-29T23:00")]
    public void A_day_ends_at_midnight_in_the_office(string zone, string day, string ends) =>
        Assert.Equal(ParseUtc(ends), FindEndOfDay(day, zone).ToUniversalTime());

    [Theory]
    [InlineData("Europe/London", "2026-03-29", "2026-03-29T23:00", 23)]
    [InlineData("Europe/Bucharest", "2026-03-29", "2026-03-29T21:00", 23)]
    [InlineData("Europe/Amsterdam", "2026-03-29", "2026-03-29T22:00", 23)]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-29T22:00", 23)]
    [InlineData("Europe/Warsaw", "2026-03-29", "2026-03-29T22:00", 23)]
    [InlineData("Europe/Budapest", "2026-03-29", "2026-03-29T22:00", 23)]
    [InlineData("Europe/Sofia", "2026-03-29", "2026-03-29T21:00", 23)]
    [InlineData("Europe/London", "2026-10-25", "2026-10-26T00:00", 25)]
    [InlineData("Europe/Bucharest", "2026-10-25", "2026-10-25T22:00", 25)]
    [InlineData("Europe/Amsterdam", "2026-10-25", "2026-10-25T23:00", 25)]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25T23:00", 25)]
    [InlineData("Europe/Warsaw", "2026-10-25", "2026-10-25T23:00", 25)]
    [InlineData("Europe/Budapest", "2026-10-25", "2026-10-25T23:00", 25)]
    [InlineData("Europe/Sofia", "2026-10-25", "2026-10-25T22:00", 25)]
    public void The_days_on_which_clocks_change_have_23_hours_and_25(string zone, string day, string ends, int hours)
    {
        Assert.Equal(ParseUtc(ends), FindEndOfDay(day, zone).ToUniversalTime());
        Assert.Equal(TimeSpan.FromHours(hours),
            FindEndOfDay(day, zone) - FindEndOfDay(LegalReferenceFixture.FormatIso(LegalReferenceFixture.ParseDate(day).AddDays(-1)), zone));
    }

    [Theory]
    [InlineData("America/Santiago", "2026-09-05", "2026-09-06T04:00", "01:00")]
    [InlineData("Africa/Cairo", "2026-04-23", "2026-04-23T22:00", "01:00")]
    public void Without_midnight_the_day_ends_as_the_clocks_go_forward(string zone, string day, string ends, string onTheClock)
    {
        Assert.Equal(ParseUtc(ends), FindEndOfDay(day, zone).ToUniversalTime());
        Assert.Equal(onTheClock, FindEndOfDay(day, zone).ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Where_midnight_comes_twice_the_day_ends_at_the_first()
    {
        Assert.Equal(ParseUtc("2026-11-01T04:00"), FindEndOfDay("2026-10-31", "America/Havana").ToUniversalTime());
        Assert.Equal(TimeSpan.FromHours(25), FindEndOfDay("2026-11-01", "America/Havana") - FindEndOfDay("2026-10-31", "America/Havana"));
    }

    [Fact]
    public void The_last_moment_of_the_day_is_in_time_and_the_next_is_not()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest");
        var end = FindEndOfDay("2026-10-25", "Europe/Bucharest");

        Assert.Equal(LegalReferenceFixture.ParseDate("2026-10-25"), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end.AddTicks(-1), zone).DateTime));
        Assert.Equal(LegalReferenceFixture.ParseDate("2026-10-26"), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, zone).DateTime));
    }

    [Theory]
    [InlineData("2026-12-31T22:30", "Europe/London", "2026-12-31")]
    [InlineData("2026-12-31T22:30", "Europe/Amsterdam", "2026-12-31")]
    [InlineData("2026-12-31T22:30", "Europe/Bucharest", "2027-01-01")]
    [InlineData("2026-12-31T22:30", "Europe/Sofia", "2027-01-01")]
    [InlineData("2026-07-15T22:30", "Europe/London", "2026-07-15")]
    [InlineData("2026-07-15T22:30", "Europe/Berlin", "2026-07-16")]
    [InlineData("2026-03-29T22:30", "Europe/London", "2026-03-29")]
    [InlineData("2026-03-29T22:30", "Europe/Warsaw", "2026-03-30")]
    [InlineData("2026-10-25T22:30", "Europe/Budapest", "2026-10-25")]
    [InlineData("2026-10-25T22:30", "Europe/Bucharest", "2026-10-26")]
    public void One_moment_has_different_dates_in_different_time_zones(string moment, string zone, string day) =>
        Assert.Equal(LegalReferenceFixture.ParseDate(day),
            (CaseFixture.AnaStamp with { OccurredAt = TimeZoneInfo.ConvertTime(ParseUtc(moment), TimeZoneInfo.FindSystemTimeZoneById(zone)) }).Date);

    // The first minute of a later local date: a deadline on the day is overdue from then on.
    private static DateTimeOffset FindEndOfDay(string day, string zone)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var moment = ParseUtc($"{day}T00:00");
        while ((CaseFixture.AnaStamp with { OccurredAt = TimeZoneInfo.ConvertTime(moment, there) }).Date <= LegalReferenceFixture.ParseDate(day))
        {
            moment = moment.AddMinutes(1);
        }

        return TimeZoneInfo.ConvertTime(moment, there);
    }

    private static DateTimeOffset ParseUtc(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
