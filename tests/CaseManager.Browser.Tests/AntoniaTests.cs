using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

public class AntoniaTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_caseworker_opens_a_case_a_colleague_finds_it_and_no_one_else_can_tell_that_it_is_there(bool javaScript)
    {
        var app = await BrowserApp.SharedAsync();
        var coverName = $"Antonia {(javaScript ? "Fir" : "Elm")}";
        await using var grace = await app.SeatOf(DemoPeople.Grace, javaScript: javaScript);
        var before = await ListOf(grace);

        await using var ana = await app.SeatOf(DemoPeople.Ana, javaScript: javaScript);
        var address = await ana.TakeDownAsync(coverName);
        var reference = address["/cases/".Length..];
        Assert.Matches("^RO-[0-9]{4}-[0-9]{4,}-[0-9A-Z]{2}$", reference);
        await Add(ana, DemoPeople.Mihai);
        await Add(ana, DemoPeople.Tom);

        await using (var mihai = await app.SeatOf(DemoPeople.Mihai, javaScript: javaScript))
        {
            await mihai.Find(coverName);
            await mihai.Page.GetByRole(AriaRole.Link, new() { Name = coverName }).ClickAsync();
            Assert.Equal(address, mihai.Path);
            await mihai.Page.GetByRole(AriaRole.Link, new() { Name = "Identity", Exact = true }).ClickAsync();
            Assert.Contains(AntoniasStory.RealName, await mihai.Words(), StringComparison.Ordinal);
            mihai.NothingWasObjectedTo();
        }

        Assert.Equal(before, await ListOf(grace));
        var hidden = await Answer(grace, address);
        Assert.Equal(404, hidden.Status);
        Assert.Equal(hidden, await Answer(grace, "/cases/RO-2026-9999-AA"));
        foreach (var term in new[] { reference, coverName })
        {
            await grace.Find(term);
            await Assertions.Expect(grace.Page.Locator("main")).ToContainTextAsync("No cases that you can open match");
            Assert.DoesNotContain(coverName, await grace.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }

        await using (var tom = await app.SeatOf(DemoPeople.Tom, javaScript: javaScript))
        {
            await tom.Open(address);
            Assert.Contains(coverName, await tom.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("Vasilescu", await tom.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Means", await tom.Words(), StringComparison.Ordinal);
            Assert.Equal(404, await tom.Open($"{address}/person"));
            Assert.DoesNotContain("Vasilescu", await tom.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
            tom.NothingWasObjectedTo();
        }

        ana.NothingWasObjectedTo();
        grace.NothingWasObjectedTo();
    }

    [Fact]
    public async Task A_draft_left_in_the_middle_is_finished_at_another_computer()
    {
        var app = await BrowserApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        await using (var here = await app.SeatOf(person))
        {
            await here.Open("/intake");
            await here.Press("Start");
            await here.Page.GetByRole(AriaRole.Link, new() { Name = "Personal details" }).ClickAsync();
            await here.Page.GetByLabel("Cover name").FillAsync("Iris");
            await here.Press("Save and continue");
        }

        await using var there = await app.SeatOf(person, Seat.Phone);
        await there.Page.GetByRole(AriaRole.Link, new() { Name = "Iris" }).ClickAsync();
        await there.Page.GetByRole(AriaRole.Link, new() { Name = "Check answers" }).ClickAsync();
        await there.Press("Open case");

        await Assertions.Expect(there.Page).ToHaveURLAsync(new Regex("/cases/RO-"));
        Assert.Contains("Iris", await there.Words(), StringComparison.Ordinal);
    }

    private static async Task Add(Seat seat, Staff person)
    {
        await seat.Page.GetByRole(AriaRole.Navigation, new() { Name = "Case sections" }).GetByText("Overview").ClickAsync();
        await seat.Page.GetByRole(AriaRole.Link, new() { Name = "Manage team" }).ClickAsync();
        await seat.Page.GetByRole(AriaRole.Link, new() { Name = "Add team member" }).ClickAsync();
        await seat.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(person.Name);
        await seat.Press("Find");
        await seat.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = person.Name }).GetByRole(AriaRole.Button).ClickAsync();
        Assert.Contains($"{person.Name} has been added to the team", await seat.Words(), StringComparison.Ordinal);
    }

    private static async Task<string> ListOf(Seat seat)
    {
        await seat.Open("/cases?show=Team");
        return await seat.Page.Locator("main").InnerTextAsync();
    }

    // The response without the antiforgery token, which differs between pages.
    private static async Task<(int Status, string Html)> Answer(Seat seat, string address)
    {
        var status = await seat.Open(address);
        return (status, Regex.Replace(await seat.Page.ContentAsync(), "(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+", ""));
    }
}
