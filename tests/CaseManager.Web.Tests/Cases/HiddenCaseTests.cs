using System.Net;
using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

/// <summary>Without access, a case cannot be distinguished from one that does not exist.</summary>
public partial class HiddenCaseTests
{
    [Fact]
    public async Task A_hidden_case_answers_like_a_missing_one()
    {
        var app = await TestApp.GetSharedAsync();
        var hidden = await app.OpenCase(DemoPeople.Grace);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        foreach (var page in new[] { "", "/person", "/safety", "/team", "/team/add" })
        {
            var there = await ana.Get($"/cases/{hidden.Reference}{page}");
            var absent = await ana.Get($"/cases/{CreateUnusedReference(hidden.Reference)}{page}");

            Assert.Equal(HttpStatusCode.NotFound, there.Status);
            Assert.Equal(HttpStatusCode.NotFound, absent.Status);
            Assert.Equal(RemoveTokens(absent), RemoveTokens(there));
            Assert.Equal(absent.Headers.Keys.Order(), there.Headers.Keys.Order());
        }
    }

    [Fact]
    public async Task The_team_opens_the_case_at_that_address()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Grace);
        using var grace = await app.SignInAsync(DemoPeople.Grace);

        (await grace.Open($"/cases/{caseFile.Reference}")).AssertShows("Amber");
        (await grace.Open($"/cases/{caseFile.Reference.Value.ToLowerInvariant()}")).AssertShows("Amber");
    }

    [Fact]
    public async Task A_search_treats_hidden_and_absent_cases_alike()
    {
        var app = await TestApp.GetSharedAsync();
        var (own, hidden) = (await app.OpenCase(DemoPeople.Ana, "Zirconia"), await app.OpenCase(DemoPeople.Grace, "Zirconite"));
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var mine = await ana.Send("/cases/search", ("Input.Term", "zirCON"));
        mine.AssertShows("Zirconia");
        mine.AssertDoesNotShow("Zirconite");
        mine.AssertShows("1 case");
        Assert.Contains("Zirconia", (await ana.Send("/cases/search", ("Input.Term", own.Reference.Value))).Text, StringComparison.Ordinal);

        var there = await ana.Send("/cases/search", ("Input.Term", hidden.Reference.Value));
        var absent = await ana.Send("/cases/search", ("Input.Term", CreateUnusedReference(hidden.Reference)));
        Assert.Equal(
            RemoveTokens(absent).Replace(CreateUnusedReference(hidden.Reference), "", StringComparison.Ordinal),
            RemoveTokens(there).Replace(hidden.Reference.Value, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%", "Enter at least 2 characters")]
    [InlineData("", "Enter at least 2 characters")]
    [InlineData("a\u0007b", "The text contains a character that cannot be saved. Type the text instead of pasting it")]
    public async Task A_short_or_unreadable_term_is_reported(string term, string error)
    {
        var app = await TestApp.GetSharedAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var answer = await ana.Send("/cases/search", ("Input.Term", term));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%%")]
    [InlineData("__")]
    [InlineData("\\\\")]
    public async Task Database_wildcards_are_treated_as_letters(string term)
    {
        var app = await TestApp.GetSharedAsync();
        await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        (await ana.Send("/cases/search", ("Input.Term", term))).AssertShows("No cases that you can open match");
    }

    [Fact]
    public async Task A_restricted_office_lead_cannot_find_the_case()
    {
        var app = await TestApp.GetSharedAsync();
        var member = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var lead = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest);
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var asMember = await app.SignInAsync(member);
        using var asLead = await app.SignInAsync(lead);
        await asMember.Open($"/cases/{caseFile.Reference}");
        await asLead.Open($"/cases/{caseFile.Reference}");

        await app.RestrictAccessAsync(member, caseFile.Id);
        await app.RestrictAccessAsync(lead, caseFile.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await asMember.Get($"/cases/{caseFile.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asLead.Get($"/cases/{caseFile.Reference}")).Status);
    }

    // A well-formed reference that no case has.
    private static string CreateUnusedReference(CaseReference reference)
    {
        var body = $"{reference.Value[..7]}-{999_999}";
        return $"{body}-{CaseReference.ComputeCheckCharacters(body.Replace("-", "", StringComparison.Ordinal))}".Replace("--", "-", StringComparison.Ordinal);
    }

    private static string RemoveTokens(PageResponse answer) => Token().Replace(answer.Html, "");

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"")]
    private static partial Regex Token();
}
