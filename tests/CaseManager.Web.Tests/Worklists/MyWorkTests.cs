using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Worklists;

/// <summary>My work: the summary first, then due, upcoming, changed and waiting items.</summary>
public class MyWorkTests
{
    [Fact]
    public async Task My_work_is_the_home_page_even_when_empty()
    {
        var app = await TestApp.GetSharedAsync();
        using var client = await app.SignInAsync(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));

        Assert.Equal("/my-work", (await client.Get("/")).Location);
        var page = await client.Open("/my-work");
        Assert.Equal("Nothing needs your attention today.", page.Document.QuerySelector("h1")!.TextContent);
        page.AssertShows("You have no tasks due in the next two weeks");
        Assert.Null(page.Document.QuerySelector("#waiting-h"));
    }

    [Fact]
    public async Task Due_items_come_first_with_at_most_three_buttons()
    {
        var (app, person, caseFile) = await OpenCaseAsync();
        foreach (var (days, description) in new[] { (-3, "First"), (-1, "Second"), (0, "Third"), (0, "Fourth"), (1, "Fifth"), (14, "Sixth"), (15, "Seventh") })
        {
            await app.AddTask(person, caseFile.Id, person, dueInDays: days, description: description);
        }

        using var client = await app.SignInAsync(person);
        var page = await client.Open("/my-work");

        Assert.Equal("4 items need your attention today. The rest can wait.", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.Document.QuerySelectorAll(".app-work .govuk-button").Length);
        Assert.Equal(["Fifth", "First", "Fourth", "Second", "Sixth", "Third"],
            page.Document.QuerySelectorAll(".app-work strong").Select(e => e.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal("First", page.Document.QuerySelector(".app-work strong")!.TextContent);
        page.AssertShows("3 days overdue");
        page.AssertShows("1 day overdue");
        page.AssertShows("tomorrow");
        page.AssertShows("in 14 days");
        page.AssertDoesNotShow("Seventh");
    }

    [Fact]
    public async Task Changes_by_others_since_yesterday_take_one_line_per_case()
    {
        var (app, person, caseFile) = await OpenCaseAsync(DemoPeople.Mihaela, DemoPeople.Tom);
        await app.WriteNote(DemoPeople.Mihaela, caseFile.Id, NoteKind.Aftercare);
        await app.WriteNote(DemoPeople.Mihaela, caseFile.Id, NoteKind.Safety);
        await app.WriteNote(DemoPeople.Mihaela, caseFile.Id, NoteKind.Health);
        using var client = await app.SignInAsync(person);

        var page = await client.Open("/my-work");

        var line = Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=changed-h] li"));
        Assert.Contains("Safety note added", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mihaela Rusu", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_old_or_unrelated_changes_are_not_listed()
    {
        var (app, person, caseFile) = await OpenCaseAsync(DemoPeople.Mihaela);
        await app.WriteNote(person, caseFile.Id, NoteKind.General);
        var elsewhere = await app.OpenCase(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London), "Elsewhere");
        using var client = await app.SignInAsync(person);

        var page = await client.Open("/my-work");

        page.AssertShows("No one else has changed a case that you work on.");
        page.AssertDoesNotShow(elsewhere.Reference.Value);
    }

    [Fact]
    public async Task Started_drafts_and_assigned_tasks_are_listed()
    {
        var (app, person, caseFile) = await OpenCaseAsync(DemoPeople.Mihai);
        await app.StartDraft(person, a => a with { Person = CaseBuilders.CreatePerson("Heron") });
        await app.StartNoteDraftAsync(person, caseFile.Id);
        await app.AddTask(DemoPeople.Mihai, caseFile.Id, person, dueInDays: 60, description: "Plan the visit");
        using var client = await app.SignInAsync(person);

        var waits = (await client.Open("/my-work")).Document.QuerySelector("section[aria-labelledby=waiting-h]")!;

        Assert.Equal(3, waits.QuerySelectorAll("li").Length);
        Assert.Contains("Heron", waits.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plan the visit", waits.TextContent, StringComparison.Ordinal);
        await client.Open(waits.QuerySelector("a[href$='/notes/add']")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task A_task_in_a_former_case_disappears()
    {
        var (app, person, caseFile) = await OpenCaseAsync(DemoPeople.Mihai);
        await app.AddTask(person, caseFile.Id, DemoPeople.Mihai, description: "Ask the landlord");
        using var mihai = await app.SignInAsync(DemoPeople.Mihai);
        (await mihai.Open("/my-work")).AssertShows("Ask the landlord");

        await app.Database.ExecuteAsync("update case_member set ends_at = now() where case_id = $1 and staff_id = $2", caseFile.Id.Value,
            DemoPeople.Mihai.Id.Value);

        (await mihai.Open("/my-work")).AssertDoesNotShow("Ask the landlord");
    }

    private static async Task<(TestApp App, Staff Person, Case Opened)> OpenCaseAsync(params Staff[] team)
    {
        var app = await TestApp.GetSharedAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        return (app, person, await app.OpenCase(person, team: team));
    }
}
