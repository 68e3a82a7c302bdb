using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Tasks;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Tasks;

public class TaskTests
{
    [Fact]
    public async Task A_task_is_added_completed_and_recurs()
    {
        var (app, lead, caseFile) = await OpenCaseAsync();
        using var client = await app.SignInAsync(lead);

        var added = await client.Send($"{GetTasksUrl(caseFile)}/add", CreateFields("Call the school", "Monthly"));
        var list = await client.Follow(added);
        list.AssertShows("One task to do.");
        var link = list.Document.QuerySelector("table.app-table a")!.GetAttribute("href")!;
        var done = await client.Follow(await client.Send(link));

        done.AssertShows("The task has been marked as done.");
        done.AssertShows("One task to do.");
        Assert.Equal(2, done.Document.QuerySelectorAll("main a").Count(a => a.TextContent == "Call the school"));
        (await client.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows("Follow-up: done");
        Assert.Null((await client.Open(link)).Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_task_completed_twice_at_once_recurs_once()
    {
        var (app, lead, caseFile) = await OpenCaseAsync();
        using var client = await app.SignInAsync(lead);
        var task = await app.AddTask(lead, caseFile.Id, lead, recurs: Recurrence.Weekly);
        var form = await client.Open($"{GetTasksUrl(caseFile)}/{task.Id}");

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Send(form)));

        Assert.All(replies, r => Assert.InRange((int)r.Status, 300, 499));
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_task where case_id = $1 and state = 'Open'", caseFile.Id.Value));
        Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'TaskCompleted'", caseFile.Id.Value));
    }

    [Fact]
    public async Task An_owner_with_read_access_completes_and_reassigns_a_task()
    {
        var (app, lead, caseFile) = await OpenCaseAsync(DemoPeople.Tom);
        using var tom = await app.SignInAsync(DemoPeople.Tom);
        var (his, another, theirs) = (
            await app.AddTask(lead, caseFile.Id, DemoPeople.Tom, recurs: Recurrence.Weekly), await app.AddTask(lead, caseFile.Id, DemoPeople.Tom),
            await app.AddTask(lead, caseFile.Id, lead));

        Assert.Equal(HttpStatusCode.Redirect, (await tom.Send($"{GetTasksUrl(caseFile)}/{his.Id}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await tom.Send($"{GetTasksUrl(caseFile)}/{another.Id}/transfer", ("Input.Owner", $"{lead.Id.Value}"))).Status);

        Assert.Equal(["Completed", "Open", "Open", "Open"],
            await app.Database.ReadAsync<string>("select state from case_task where case_id = $1 order by state", caseFile.Id.Value));
        var page = await tom.Open($"{GetTasksUrl(caseFile)}/{theirs.Id}");
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{GetTasksUrl(caseFile)}/{theirs.Id}/waive")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"{GetTasksUrl(caseFile)}/add")).Status);
    }

    [Fact]
    public async Task A_task_outside_the_users_compartments_is_not_visible()
    {
        var (app, lead, caseFile) = await OpenCaseAsync(DemoPeople.Tom, DemoPeople.Irina);
        var task = await app.AddTask(lead, caseFile.Id, lead, Compartment.Safety, description: "Change the lock at Hazelgrove");
        using var tom = await app.SignInAsync(DemoPeople.Tom);
        using var irina = await app.SignInAsync(DemoPeople.Irina);

        foreach (var client in new[] { tom, irina })
        {
            foreach (var path in new[] { "/tasks", "/timeline", "" })
            {
                var page = await client.Open($"/cases/{caseFile.Reference}{path}");
                page.AssertDoesNotShow("Hazelgrove");
                page.AssertDoesNotShow(path.Length > 0 ? "Follow-up" : "Follow-up:"); // on the overview, every case has a stage of this name
            }

            (await client.Open($"{GetTasksUrl(caseFile)}")).AssertShows("0 tasks to do.");
            Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"{GetTasksUrl(caseFile)}/{task.Id}")).Status);
        }

        using var reader = await app.SignInAsync(lead);
        (await reader.Open(GetTasksUrl(caseFile))).AssertShows("Hazelgrove");
    }

    [Fact]
    public async Task Waiving_and_moving_need_a_reason_that_stays_with_the_task()
    {
        var (app, lead, caseFile) = await OpenCaseAsync();
        using var client = await app.SignInAsync(lead);
        var task = $"{GetTasksUrl(caseFile)}/{(await app.AddTask(lead, caseFile.Id, lead)).Id}";

        Assert.Equal("Enter the reason", (await client.Send($"{task}/waive")).GetErrors());
        Assert.Equal("Enter a due date from today on, with day, month and year",
            (await client.Send($"{task}/reschedule", ("Input.DueOn.Year", "2020"), ("Input.Reason", "Late"))).GetErrors());
        await client.Send($"{task}/reschedule", ("Input.DueOn.Year", $"{TimeProvider.System.GetUtcNow().Year + 1}"), ("Input.Reason", "She is away"));
        await client.Send($"{task}/waive", ("Input.Reason", "She did it herself"));

        var page = await client.Open(task);
        page.AssertShows("She is away");
        page.AssertShows("She did it herself");
        page.AssertShows("Waived");
    }

    [Fact]
    public async Task A_task_is_assigned_only_to_someone_who_reads_it()
    {
        var (app, lead, caseFile) = await OpenCaseAsync(DemoPeople.Tom);
        using var client = await app.SignInAsync(lead);
        var fields = CreateFields("Change the lock", "None").Where(f => f.Item1 != "Input.Compartment" && f.Item1 != "Input.Owner");

        var refused = await client.Send($"{GetTasksUrl(caseFile)}/add",
            [.. fields, ("Input.Compartment", "Safety"), ("Input.Owner", $"{DemoPeople.Tom.Id.Value}")]);
        Assert.Equal("Select someone who works on the case and can view this task", refused.GetErrors());
        Assert.Equal(HttpStatusCode.Redirect,
            (await client.Send($"{GetTasksUrl(caseFile)}/add",
                [.. fields, ("Input.Compartment", "CaseFile"), ("Input.Owner", $"{DemoPeople.Tom.Id.Value}")])).Status);
    }

    private static string GetTasksUrl(Case caseFile) => $"/cases/{caseFile.Reference}/tasks";

    private static (string, string?)[] CreateFields(string description, string recurs) =>
    [
        ("Input.Title", description), ("Input.Kind", "FollowUp"), ("Input.Recurrence", recurs),
        ("Input.DueOn.Year", $"{TimeProvider.System.GetUtcNow().Year + 1}"), ("Input.DueOn.Month", "1"), ("Input.DueOn.Day", "31"),
    ];

    private static async Task<(TestApp App, Staff Lead, Case Opened)> OpenCaseAsync(params Staff[] team)
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        return (app, lead, await app.OpenCase(lead, team: team));
    }
}
