using System.Text.RegularExpressions;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CaseManager.Browser.Tests;

public class AntoniaTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_authorised_colleagues_find_a_case_opened_by_a_caseworker(bool javaScript)
    {
        var app = await BrowserApp.GetSharedAsync();
        var coverName = $"Antonia {(javaScript ? "Fir" : "Elm")}";
        await using var grace = await app.OpenSessionAsync(DemoPeople.Grace, javaScript: javaScript);
        var before = await GetTeamCasesAsync(grace);

        await using var ana = await app.OpenSessionAsync(DemoPeople.Ana, javaScript: javaScript);
        var address = await ana.RecordIntakeAsync(coverName);
        var reference = address["/cases/".Length..];
        Assert.Matches("^RO-[0-9]{4}-[0-9]{4,}-[0-9A-Z]{2}$", reference);
        await AddToTeamAsync(ana, DemoPeople.Mihai);
        await AddToTeamAsync(ana, DemoPeople.Tom, "Police can join only while someone in this case consents to telling the police");
        var caseId = new CaseId((await app.Database.ReadAsync<Guid>("select id from cases where reference = $1", reference)).Single());
        await app.RecordPoliceSharingAsync(caseId, PoliceSharingState.Given);
        await ana.Open(address);
        await AddToTeamAsync(ana, DemoPeople.Tom);

        await using (var mihai = await app.OpenSessionAsync(DemoPeople.Mihai, javaScript: javaScript))
        {
            await mihai.SearchCases(coverName);
            await mihai.Page.GetByRole(AriaRole.Link, new() { Name = coverName }).ClickAsync();
            Assert.Equal(address, mihai.Path);
            await mihai.Page.GetByRole(AriaRole.Link, new() { Name = "Identity", Exact = true }).ClickAsync();
            Assert.Contains(AntoniaIntake.RealName, await mihai.GetAllTextAsync(), StringComparison.Ordinal);
            mihai.AssertNoBrowserErrors();
        }

        Assert.Equal(before, await GetTeamCasesAsync(grace));
        var hidden = await GetResponseAsync(grace, address);
        Assert.Equal(404, hidden.Status);
        Assert.Equal(hidden, await GetResponseAsync(grace, "/cases/RO-2026-9999-AA"));
        foreach (var term in new[] { reference, coverName })
        {
            await grace.SearchCases(term);
            await Assertions.Expect(grace.Page.Locator("main")).ToContainTextAsync("No cases that you can open match");
            Assert.DoesNotContain(coverName, await grace.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }

        await using (var tom = await app.OpenSessionAsync(DemoPeople.Tom, javaScript: javaScript))
        {
            await tom.Open(address);
            Assert.Contains(coverName, await tom.GetAllTextAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("Vasilescu", await tom.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(404, await tom.Open($"{address}/person"));
            Assert.DoesNotContain("Vasilescu", await tom.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
            tom.AssertNoBrowserErrors();
        }

        ana.AssertNoBrowserErrors();
        grace.AssertNoBrowserErrors();
    }

    [Fact]
    public async Task A_draft_is_finished_on_another_computer()
    {
        var app = await BrowserApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        await using (var here = await app.OpenSessionAsync(person))
        {
            await here.Open("/intake");
            await here.Press("Start");
            await here.Page.GetByRole(AriaRole.Link, new() { Name = "Personal details" }).ClickAsync();
            await here.Page.GetByLabel("Cover name").FillAsync("Iris");
            await here.Press("Save and continue");
        }

        await using var there = await app.OpenSessionAsync(person, BrowserSession.Phone);
        await there.Page.GetByRole(AriaRole.Link, new() { Name = "Iris" }).ClickAsync();
        await there.Page.GetByRole(AriaRole.Link, new() { Name = "Check answers" }).ClickAsync();
        await there.Press("Open case");

        await Assertions.Expect(there.Page).ToHaveURLAsync(new Regex("/cases/RO-"));
        Assert.Contains("Iris", await there.GetAllTextAsync(), StringComparison.Ordinal);
    }

    private static async Task AddToTeamAsync(BrowserSession worker, Staff person, string? message = null)
    {
        await worker.Page.GetByRole(AriaRole.Navigation, new() { Name = "Case sections" }).GetByText("Overview").ClickAsync();
        await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Manage team" }).ClickAsync();
        await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Add team member" }).ClickAsync();
        await worker.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(person.Name);
        await worker.Press("Find");
        await worker.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = person.Name }).GetByRole(AriaRole.Button).ClickAsync();
        Assert.Contains(message ?? $"{person.Name} has been added to the team", await worker.GetAllTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> GetTeamCasesAsync(BrowserSession worker)
    {
        await worker.Open("/cases?show=Team");
        return await worker.Page.Locator("main").InnerTextAsync();
    }

    // The response without the antiforgery token, which differs between pages.
    private static async Task<(int Status, string Html)> GetResponseAsync(BrowserSession worker, string address)
    {
        var status = await worker.Open(address);
        return (status, Regex.Replace(await worker.Page.ContentAsync(), "(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+", ""));
    }
}
