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
    public async Task Its_address_answers_as_one_where_there_is_nothing()
    {
        var app = await TestApp.SharedAsync();
        var hidden = await app.OpenCase(DemoPeople.Grace);
        using var ana = await app.As(DemoPeople.Ana);

        foreach (var page in new[] { "", "/person", "/safety", "/team", "/team/add" })
        {
            var there = await ana.Get($"/cases/{hidden.Reference}{page}");
            var absent = await ana.Get($"/cases/{Absent(hidden.Reference)}{page}");

            Assert.Equal(HttpStatusCode.NotFound, there.Status);
            Assert.Equal(HttpStatusCode.NotFound, absent.Status);
            Assert.Equal(WithoutTokens(absent), WithoutTokens(there));
            Assert.Equal(absent.Headers.Keys.Order(), there.Headers.Keys.Order());
        }
    }

    [Fact]
    public async Task Its_own_team_opens_it_at_that_address()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Grace);
        using var grace = await app.As(DemoPeople.Grace);

        (await grace.Open($"/cases/{opened.Reference}")).Shows("Amber");
        (await grace.Open($"/cases/{opened.Reference.Value.ToLowerInvariant()}")).Shows("Amber");
    }

    [Fact]
    public async Task Search_finds_ones_own_and_says_the_same_of_hidden_and_absent_ones()
    {
        var app = await TestApp.SharedAsync();
        var (own, hidden) = (await app.OpenCase(DemoPeople.Ana, "Zirconia"), await app.OpenCase(DemoPeople.Grace, "Zirconite"));
        using var ana = await app.As(DemoPeople.Ana);

        var mine = await ana.Send("/cases/search", ("Input.Term", "zirCON"));
        mine.Shows("Zirconia");
        mine.NeverShows("Zirconite");
        mine.Shows("1 case");
        Assert.Contains("Zirconia", (await ana.Send("/cases/search", ("Input.Term", own.Reference.Value))).Text, StringComparison.Ordinal);

        var there = await ana.Send("/cases/search", ("Input.Term", hidden.Reference.Value));
        var absent = await ana.Send("/cases/search", ("Input.Term", Absent(hidden.Reference)));
        Assert.Equal(
            WithoutTokens(absent).Replace(Absent(hidden.Reference), "", StringComparison.Ordinal),
            WithoutTokens(there).Replace(hidden.Reference.Value, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("%", "Enter at least 2 characters")]
    [InlineData("", "Enter at least 2 characters")]
    [InlineData("a\u0007b", "The text contains a character that cannot be saved. Type the text instead of pasting it")]
    public async Task A_term_too_short_or_unreadable_is_said_to_be(string term, string error)
    {
        var app = await TestApp.SharedAsync();
        using var ana = await app.As(DemoPeople.Ana);

        var answer = await ana.Send("/cases/search", ("Input.Term", term));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%%")]
    [InlineData("__")]
    [InlineData("\\\\")]
    public async Task Signs_with_a_meaning_to_the_database_are_only_letters_here(string term)
    {
        var app = await TestApp.SharedAsync();
        await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);

        (await ana.Send("/cases/search", ("Input.Term", term))).Shows("No cases that you can open match");
    }

    [Fact]
    public async Task Whoever_is_barred_no_longer_knows_of_it_not_even_the_office_lead()
    {
        var app = await TestApp.SharedAsync();
        var member = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var lead = await app.Hire(Role.OfficeLead, DemoPeople.Bucharest);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [member]);
        using var asMember = await app.As(member);
        using var asLead = await app.As(lead);
        await asMember.Open($"/cases/{opened.Reference}");
        await asLead.Open($"/cases/{opened.Reference}");

        await app.Bar(member, opened.Id);
        await app.Bar(lead, opened.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await asMember.Get($"/cases/{opened.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asLead.Get($"/cases/{opened.Reference}")).Status);
    }

    // A well-formed reference that no case has.
    private static string Absent(CaseReference reference)
    {
        var body = $"{reference.Value[..7]}-{999_999}";
        return $"{body}-{CaseReference.CheckCharacters(body.Replace("-", "", StringComparison.Ordinal))}".Replace("--", "-", StringComparison.Ordinal);
    }

    private static string WithoutTokens(Reply answer) => Token().Replace(answer.Html, "");

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"")]
    private static partial Regex Token();
}
