using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.LegalReference;

/// <summary>Preview of the deadlines that would follow from a date, before anything is recorded.</summary>
public class CalculatorTests
{
    [Fact]
    public async Task The_recovery_period_starts_that_day_and_is_open_ended()
    {
        var page = await CalculateAsync("GB", "PositiveInitialDecision", "20", "10", "2023");

        Assert.Equal("18 November 2023", GetDate(page, "Recovery period"));
        Assert.Contains("30 days beginning with 20 October 2023, and at least until the conclusive grounds decision.", GetRow(page, "Recovery period"),
            StringComparison.Ordinal);
        Assert.Contains("Nationality and Borders Act 2022, s. 61(3)", GetRow(page, "Recovery period"), StringComparison.Ordinal);
        page.AssertShows("Nothing is recorded");
    }

    [Fact]
    public async Task The_version_in_force_on_the_day_is_used()
    {
        var page = await CalculateAsync("GB", "PositiveInitialDecision", "20", "10", "2022");

        Assert.Equal("4 December 2022", GetDate(page, "Recovery period"));
        Assert.Contains("not yet checked by a lawyer", GetRow(page, "Recovery period"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_working_days_over_Christmas_skip_national_holidays()
    {
        // 22, 23, 24, 28 and 29 December: in Romania, 25 December is a public holiday and 26 December a Saturday.
        var romania = await CalculateAsync("RO", "Referred", "21", "12", "2026");
        Assert.Equal("29 December 2026", GetDate(romania, "First assessment of needs"));
        Assert.Contains("5 working days after 21 December 2026, excluding weekends and 25 December 2026.", GetRow(romania, "First assessment of needs"),
            StringComparison.Ordinal);
        Assert.Contains("not yet checked by a lawyer", GetRow(romania, "First assessment of needs"), StringComparison.Ordinal);

        // In the United Kingdom, Monday 28 December is the substitute day for Boxing Day.
        var britain = await CalculateAsync("GB", "Referred", "21", "12", "2026");
        Assert.Equal("30 December 2026", GetDate(britain, "Reasonable grounds decision expected"));
        Assert.Contains("5 working days after 21 December 2026, excluding weekends and 25 December 2026 and 28 December 2026.",
            GetRow(britain, "Reasonable grounds decision expected"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_day_becomes_the_last_of_the_month()
    {
        var page = await CalculateAsync("DE", "PositiveInitialDecision", "30", "11", "2026");

        Assert.Equal("28 February 2027", GetDate(page, "Time for reflection and stabilisation"));
        Assert.Contains("3 months after 30 November 2026; that month has no day 30, so its last day is used.", GetRow(page, "Time for reflection"),
            StringComparison.Ordinal);
        Assert.Contains("Does not apply to citizens of 30 countries.", GetRow(page, "Time for reflection"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_gets_what_is_for_children_and_an_adult_what_is_for_adults()
    {
        var (adult, child) = (await CalculateAsync("PL", "PositiveInitialDecision", "1", "3", "2026"),
            await CalculateAsync("PL", "PositiveInitialDecision", "1", "3", "2026", "Child"));

        Assert.Equal("1 June 2026", GetDate(adult, "Stay by certificate"));
        Assert.Equal("1 July 2026", GetDate(child, "Stay by certificate, of a child"));
        Assert.Single(adult.Document.QuerySelectorAll("tbody tr"));
        Assert.Single(child.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task No_date_is_calculated_where_an_authority_sets_the_end() =>
        Assert.Equal("No date yet", GetDate(await CalculateAsync("NL", "PermitGranted", "1", "3", "2026"), "Residence permit for those who report"));

    [Fact]
    public async Task A_year_without_recorded_holidays_is_named() =>
        Assert.Contains("The public holidays of 2035 are not recorded",
            GetRow(await CalculateAsync("GB", "Referred", "21", "12", "2035"), "Reasonable grounds decision expected"), StringComparison.Ordinal);

    [Theory]
    [InlineData("30", "2", "2026")]
    [InlineData("", "2", "2026")]
    [InlineData("1", "1", "9999")]
    [InlineData("x", "<b>", "2026")]
    public async Task An_invalid_date_is_reported_and_kept_as_typed(string day, string month, string year)
    {
        var app = await TestApp.GetSharedAsync();
        using var grace = await app.SignInAsync(DemoPeople.Grace);

        var page = await grace.Get(
            $"/legal-reference/calculator?Country=GB&Event=Referred&OccurredOn.Day={day}&OccurredOn.Month={Uri.EscapeDataString(month)}&OccurredOn.Year={year}"
                + "&AgeGroup=Child");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Enter a real date: day, month and year", page.GetErrors());
        Assert.Equal((day, month, year),
            (page.GetFieldValue("OccurredOn.Day") ?? "", page.GetFieldValue("OccurredOn.Month"), page.GetFieldValue("OccurredOn.Year")));
        Assert.Equal(("GB", "Referred"), (page.GetFieldValue("Country"), page.GetFieldValue("Event")));
        Assert.NotNull(page.Document.QuerySelector("input[name=AgeGroup][value=Child][checked]"));
    }

    [Fact]
    public async Task Other_invalid_input_is_reported_and_nothing_is_recorded()
    {
        var app = await TestApp.GetSharedAsync();
        using var grace = await app.SignInAsync(DemoPeople.Grace);

        var page = await grace.Get(
            "/legal-reference/calculator?Country=XX&Event=Unicorn&OccurredOn.Day=1&OccurredOn.Month=1&OccurredOn.Year=2026&AgeGroup=Robot");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Select an option from the list | Select an option from the list | Select an option from the list", page.GetErrors());
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
    }

    private static async Task<PageResponse> CalculateAsync(string country, string happened, string day, string month, string year, string person = "Adult")
    {
        var app = await TestApp.GetSharedAsync();
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        return await grace.Open(
            $"/legal-reference/calculator?Country={country}&Event={happened}&OccurredOn.Day={day}&OccurredOn.Month={month}&OccurredOn.Year={year}"
                + $"&AgeGroup={person}");
    }

    private static string GetRow(PageResponse page, string name) =>
        page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;

    private static string GetDate(PageResponse page, string name) =>
        page.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("td bdi")!.TextContent == name)
        .QuerySelector("th")!.FirstChild!.TextContent.Trim();
}
