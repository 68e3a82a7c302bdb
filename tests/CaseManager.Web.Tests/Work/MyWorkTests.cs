using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Work;

/// <summary>My work: the summary first, then due, upcoming, changed and waiting items.</summary>
public class MyWorkTests
{
    [Fact]
    public async Task It_is_home_and_calm_where_there_is_nothing()
    {
        var app = await TestApp.SharedAsync();
        using var visitor = await app.As(await app.Hire(Role.Caseworker, DemoPeople.London));

        Assert.Equal("/work", (await visitor.Get("/")).Location);
        var page = await visitor.Open("/work");
        Assert.Equal("Nothing needs your attention today.", page.Document.QuerySelector("h1")!.TextContent);
        page.Shows("You have no tasks due in the next two weeks");
        Assert.Null(page.Document.QuerySelector("#waiting-h"));
    }

    [Fact]
    public async Task What_is_due_comes_first_with_three_buttons_at_most_and_the_rest_as_links()
    {
        var (app, person, opened) = await CaseAsync();
        foreach (var (days, what) in new[] { (-3, "First"), (-1, "Second"), (0, "Third"), (0, "Fourth"), (1, "Fifth"), (14, "Sixth"), (15, "Seventh") })
        {
            await app.AddTask(person, opened.Id, person, dueInDays: days, what: what);
        }

        using var visitor = await app.As(person);
        var page = await visitor.Open("/work");

        Assert.Equal("4 items need your attention today. The rest can wait.", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.Document.QuerySelectorAll(".app-work .govuk-button").Length);
        Assert.Equal(["Fifth", "First", "Fourth", "Second", "Sixth", "Third"], page.Document.QuerySelectorAll(".app-work strong").Select(e => e.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal("First", page.Document.QuerySelector(".app-work strong")!.TextContent);
        page.Shows("3 days overdue");
        page.Shows("1 day overdue");
        page.Shows("tomorrow");
        page.Shows("in 14 days");
        page.NeverShows("Seventh");
    }

    [Fact]
    public async Task What_others_changed_since_yesterday_is_one_line_for_each_case()
    {
        var (app, person, opened) = await CaseAsync(DemoPeople.Mihaela, DemoPeople.Tom);
        await app.WriteNote(DemoPeople.Mihaela, opened.Id, NoteKind.Aftercare);
        await app.WriteNote(DemoPeople.Mihaela, opened.Id, NoteKind.Safety);
        await app.WriteNote(DemoPeople.Mihaela, opened.Id, NoteKind.Health);
        using var visitor = await app.As(person);

        var page = await visitor.Open("/work");

        var line = Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=changed-h] li"));
        Assert.Contains("Safety note added", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mihaela Rusu", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_by_oneself_or_long_ago_or_elsewhere_is_none_of_it()
    {
        var (app, person, opened) = await CaseAsync(DemoPeople.Mihaela);
        await app.WriteNote(person, opened.Id, NoteKind.General);
        var elsewhere = await app.OpenCase(await app.Hire(Role.Caseworker, DemoPeople.London), "Elsewhere");
        using var visitor = await app.As(person);

        var page = await visitor.Open("/work");

        page.Shows("No one else has changed a case that you work on.");
        page.NeverShows(elsewhere.Reference.Value);
    }

    [Fact]
    public async Task What_was_begun_or_given_waits()
    {
        var (app, person, opened) = await CaseAsync(DemoPeople.Mihai);
        await app.StartDraft(person, a => a with { Person = Builders.Person("Heron") });
        await app.BeginNote(person, opened.Id);
        await app.AddTask(DemoPeople.Mihai, opened.Id, person, dueInDays: 60, what: "Plan the visit");
        using var visitor = await app.As(person);

        var waits = (await visitor.Open("/work")).Document.QuerySelector("section[aria-labelledby=waiting-h]")!;

        Assert.Equal(3, waits.QuerySelectorAll("li").Length);
        Assert.Contains("Heron", waits.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plan the visit", waits.TextContent, StringComparison.Ordinal);
        await visitor.Open(waits.QuerySelector("a[href$='/notes/write']")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task A_task_in_a_case_that_one_no_longer_works_on_is_gone()
    {
        var (app, person, opened) = await CaseAsync(DemoPeople.Mihai);
        await app.AddTask(person, opened.Id, DemoPeople.Mihai, what: "Ask the landlord");
        using var mihai = await app.As(DemoPeople.Mihai);
        (await mihai.Open("/work")).Shows("Ask the landlord");

        await app.Database.ExecuteAsync("update case_member set until = now() where case_id = $1 and staff_id = $2", opened.Id.Value, DemoPeople.Mihai.Id.Value);

        (await mihai.Open("/work")).NeverShows("Ask the landlord");
    }

    private static async Task<(TestApp App, Staff Person, Case Opened)> CaseAsync(params Staff[] team)
    {
        var app = await TestApp.SharedAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.London);
        return (app, person, await app.OpenCase(person, team: team));
    }
}
