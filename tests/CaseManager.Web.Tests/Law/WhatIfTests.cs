using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Law;

/// <summary>Preview of the deadlines that would follow from a date, before anything is recorded.</summary>
public class WhatIfTests
{
    [Fact]
    public async Task The_recovery_period_begins_with_the_day_and_runs_on()
    {
        var page = await AskAsync("GB", "PositiveInitialDecision", "20", "10", "2023");

        Assert.Equal("18 November 2023", DateOf(page, "Recovery period"));
        Assert.Contains("30 days beginning with 20 October 2023, and at least until the conclusive grounds decision.", RowOf(page, "Recovery period"), StringComparison.Ordinal);
        Assert.Contains("Nationality and Borders Act 2022, s. 61(3)", RowOf(page, "Recovery period"), StringComparison.Ordinal);
        page.Shows("Nothing is recorded");
    }

    [Fact]
    public async Task A_rule_counts_in_the_version_that_held_on_the_day()
    {
        var page = await AskAsync("GB", "PositiveInitialDecision", "20", "10", "2022");

        Assert.Equal("4 December 2022", DateOf(page, "Recovery period"));
        Assert.Contains("not yet checked by a lawyer", RowOf(page, "Recovery period"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_working_days_over_Christmas_leave_out_what_each_country_has_off()
    {
        // 22, 23, 24, 28 and 29 December: in Romania, 25 December is a public holiday and 26 December a Saturday.
        var romania = await AskAsync("RO", "Referred", "21", "12", "2026");
        Assert.Equal("29 December 2026", DateOf(romania, "First assessment of needs"));
        Assert.Contains("5 working days after 21 December 2026, excluding weekends and 25 December 2026.", RowOf(romania, "First assessment of needs"), StringComparison.Ordinal);
        Assert.Contains("not yet checked by a lawyer", RowOf(romania, "First assessment of needs"), StringComparison.Ordinal);

        // In the United Kingdom, Monday 28 December is the substitute day for Boxing Day.
        var britain = await AskAsync("GB", "Referred", "21", "12", "2026");
        Assert.Equal("30 December 2026", DateOf(britain, "Reasonable grounds decision expected"));
        Assert.Contains("5 working days after 21 December 2026, excluding weekends and 25 December 2026 and 28 December 2026.", RowOf(britain, "Reasonable grounds decision expected"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_such_a_day_ends_on_its_last()
    {
        var page = await AskAsync("DE", "PositiveInitialDecision", "30", "11", "2026");

        Assert.Equal("28 February 2027", DateOf(page, "Time for reflection and stabilisation"));
        Assert.Contains("3 months after 30 November 2026; that month has no day 30, so its last day is used.", RowOf(page, "Time for reflection"), StringComparison.Ordinal);
        Assert.Contains("Does not apply to citizens of 30 countries.", RowOf(page, "Time for reflection"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_gets_what_is_for_children_and_an_adult_what_is_for_adults()
    {
        var (adult, child) = (await AskAsync("PL", "PositiveInitialDecision", "1", "3", "2026"), await AskAsync("PL", "PositiveInitialDecision", "1", "3", "2026", "Child"));

        Assert.Equal("1 June 2026", DateOf(adult, "Stay by certificate"));
        Assert.Equal("1 July 2026", DateOf(child, "Stay by certificate, of a child"));
        Assert.Single(adult.Document.QuerySelectorAll("tbody tr"));
        Assert.Single(child.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Where_whoever_decides_says_until_when_there_is_no_date() =>
        Assert.Equal("No date yet", DateOf(await AskAsync("NL", "PermitGranted", "1", "3", "2026"), "Residence permit for those who report"));

    [Fact]
    public async Task A_year_whose_holidays_are_not_on_file_is_named() =>
        Assert.Contains("The public holidays of 2035 are not recorded", RowOf(await AskAsync("GB", "Referred", "21", "12", "2035"), "Reasonable grounds decision expected"), StringComparison.Ordinal);

    [Theory]
    [InlineData("30", "2", "2026")]
    [InlineData("", "2", "2026")]
    [InlineData("1", "1", "9999")]
    [InlineData("x", "<b>", "2026")]
    public async Task A_day_that_is_none_gets_a_message_and_stays_as_it_was_typed(string day, string month, string year)
    {
        var app = await TestApp.SharedAsync();
        using var grace = await app.As(DemoPeople.Grace);

        var page = await grace.Get($"/law/what-if?Country=GB&Happened=Referred&On.Day={day}&On.Month={Uri.EscapeDataString(month)}&On.Year={year}&Who=Child");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Enter a real date: day, month and year", page.Errors());
        Assert.Equal((day, month, year), (page.Field("On.Day") ?? "", page.Field("On.Month"), page.Field("On.Year")));
        Assert.Equal(("GB", "Referred"), (page.Field("Country"), page.Field("Happened")));
        Assert.NotNull(page.Document.QuerySelector("input[name=Who][value=Child][checked]"));
    }

    [Fact]
    public async Task Nonsense_elsewhere_gets_a_message_too_and_nothing_is_ever_recorded()
    {
        var app = await TestApp.SharedAsync();
        using var grace = await app.As(DemoPeople.Grace);

        var page = await grace.Get("/law/what-if?Country=XX&Happened=Unicorn&On.Day=1&On.Month=1&On.Year=2026&Who=Robot");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Select an option from the list | Select an option from the list | Select an option from the list", page.Errors());
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
    }

    private static async Task<Reply> AskAsync(string country, string happened, string day, string month, string year, string who = "Adult")
    {
        var app = await TestApp.SharedAsync();
        using var grace = await app.As(DemoPeople.Grace);
        return await grace.Open($"/law/what-if?Country={country}&Happened={happened}&On.Day={day}&On.Month={month}&On.Year={year}&Who={who}");
    }

    private static string RowOf(Reply page, string name) => page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;

    private static string DateOf(Reply page, string name) =>
        page.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("td bdi")!.TextContent == name).QuerySelector("th")!.FirstChild!.TextContent.Trim();
}
