using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class TaskTests
{
    [Fact]
    public async Task A_task_is_added_and_done_and_comes_back()
    {
        var (app, lead, opened) = await CaseAsync();
        using var visitor = await app.As(lead);

        var added = await visitor.Send($"{AddressOf(opened)}/add", Fields("Call the school", "Monthly"));
        var list = await visitor.Follow(added);
        list.Shows("One task to do.");
        var link = list.Document.QuerySelector("table.app-table a")!.GetAttribute("href")!;
        var done = await visitor.Follow(await visitor.Send(link));

        done.Shows("The task has been marked as done.");
        done.Shows("One task to do.");
        Assert.Equal(2, done.Document.QuerySelectorAll("main a").Count(a => a.TextContent == "Call the school"));
        (await visitor.Open($"/cases/{opened.Reference}/timeline")).Shows("Follow-up: done");
        Assert.Null((await visitor.Open(link)).Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Done_twice_at_once_it_comes_back_once()
    {
        var (app, lead, opened) = await CaseAsync();
        using var visitor = await app.As(lead);
        var task = await app.AddTask(lead, opened.Id, lead, recurs: Recurrence.Weekly);
        var form = await visitor.Open($"{AddressOf(opened)}/{task.Id}");

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.Send(form)));

        Assert.All(replies, r => Assert.InRange((int)r.Status, 300, 499));
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_task where case_id = $1 and state = 'Open'", opened.Id.Value));
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'TaskDone'", opened.Id.Value));
    }

    [Fact]
    public async Task Whoever_is_to_do_it_does_it_where_they_only_read_and_hands_it_back()
    {
        var (app, lead, opened) = await CaseAsync(DemoPeople.Tom);
        using var tom = await app.As(DemoPeople.Tom);
        var (his, another, theirs) = (
            await app.AddTask(lead, opened.Id, DemoPeople.Tom, recurs: Recurrence.Weekly), await app.AddTask(lead, opened.Id, DemoPeople.Tom), await app.AddTask(lead, opened.Id, lead));

        Assert.Equal(HttpStatusCode.Redirect, (await tom.Send($"{AddressOf(opened)}/{his.Id}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await tom.Send($"{AddressOf(opened)}/{another.Id}/hand-over", ("Input.Owner", $"{lead.Id.Value}"))).Status);

        Assert.Equal(["Done", "Open", "Open", "Open"], await app.Database.ReadAsync<string>("select state from case_task where case_id = $1 order by state", opened.Id.Value));
        var page = await tom.Open($"{AddressOf(opened)}/{theirs.Id}");
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{AddressOf(opened)}/{theirs.Id}/waive")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{AddressOf(opened)}/add")).Status);
    }

    [Fact]
    public async Task A_task_outside_ones_compartments_is_nowhere()
    {
        var (app, lead, opened) = await CaseAsync(DemoPeople.Tom, DemoPeople.Irina);
        var task = await app.AddTask(lead, opened.Id, lead, Compartment.Safety, what: "Change the lock at Hazelgrove");
        using var tom = await app.As(DemoPeople.Tom);
        using var irina = await app.As(DemoPeople.Irina);

        foreach (var visitor in new[] { tom, irina })
        {
            foreach (var path in new[] { "/tasks", "/timeline", "" })
            {
                var page = await visitor.Open($"/cases/{opened.Reference}{path}");
                page.NeverShows("Hazelgrove");
                page.NeverShows(path.Length > 0 ? "Follow-up" : "Follow-up:"); // on the overview, every case has a stage of this name
            }

            (await visitor.Open($"{AddressOf(opened)}")).Shows("0 tasks to do.");
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{AddressOf(opened)}/{task.Id}")).Status);
        }

        using var reader = await app.As(lead);
        (await reader.Open(AddressOf(opened))).Shows("Hazelgrove");
    }

    [Fact]
    public async Task Waiving_and_moving_need_a_reason_that_stays_with_the_task()
    {
        var (app, lead, opened) = await CaseAsync();
        using var visitor = await app.As(lead);
        var task = $"{AddressOf(opened)}/{(await app.AddTask(lead, opened.Id, lead)).Id}";

        Assert.Equal("Enter the reason", (await visitor.Send($"{task}/waive")).Errors());
        Assert.Equal("Enter a due date from today on, with day, month and year", (await visitor.Send($"{task}/move", ("Input.DueOn.Year", "2020"), ("Input.Reason", "Late"))).Errors());
        await visitor.Send($"{task}/move", ("Input.DueOn.Year", $"{TimeProvider.System.GetUtcNow().Year + 1}"), ("Input.Reason", "She is away"));
        await visitor.Send($"{task}/waive", ("Input.Reason", "She did it herself"));

        var page = await visitor.Open(task);
        page.Shows("She is away");
        page.Shows("She did it herself");
        page.Shows("Waived");
    }

    [Fact]
    public async Task A_task_is_given_to_no_one_who_does_not_read_it()
    {
        var (app, lead, opened) = await CaseAsync(DemoPeople.Tom);
        using var visitor = await app.As(lead);
        var fields = Fields("Change the lock", "None").Where(f => f.Item1 != "Input.Readers" && f.Item1 != "Input.Owner");

        var refused = await visitor.Send($"{AddressOf(opened)}/add", [.. fields, ("Input.Readers", "Safety"), ("Input.Owner", $"{DemoPeople.Tom.Id.Value}")]);
        Assert.Equal("Select someone who works on the case and can view this task", refused.Errors());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send($"{AddressOf(opened)}/add", [.. fields, ("Input.Readers", "CaseFile"), ("Input.Owner", $"{DemoPeople.Tom.Id.Value}")])).Status);
    }

    private static string AddressOf(Case opened) => $"/cases/{opened.Reference}/tasks";

    private static (string, string?)[] Fields(string what, string recurs) =>
    [
        ("Input.What", what), ("Input.Kind", "FollowUp"), ("Input.Recurs", recurs),
        ("Input.DueOn.Year", $"{TimeProvider.System.GetUtcNow().Year + 1}"), ("Input.DueOn.Month", "1"), ("Input.DueOn.Day", "31"),
    ];

    private static async Task<(TestApp App, Staff Lead, Case Opened)> CaseAsync(params Staff[] team)
    {
        var app = await TestApp.SharedAsync();
        var lead = await app.Hire(Role.Caseworker, DemoPeople.London);
        return (app, lead, await app.OpenCase(lead, team: team));
    }
}
