using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Accounts;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Tasks;

/// <summary>Assigning a task notifies the assignee by mail, without any details.</summary>
public class TaskNoticeTests
{
    private const string Site = "https://cases.example.org";

    [Fact]
    public async Task The_email_says_only_that_something_is_waiting()
    {
        await using var sink = new SmtpSink();
        await using var app = await StartAppAsync(sink.Port);
        var (lead, client, reference) = await OpenCaseAsync(app);
        using (client)
        {
            var task = await app.AddTask(lead, new((await app.Database.ReadAsync<Guid>("select id from cases where reference = $1", reference)).Single()), lead,
                description: "Ask Quillfeather at Hazelgrove");
            Assert.Empty(sink.Lines);

            var handed = await client.Send($"/cases/{reference}/tasks/{task.Id}/transfer", ("Input.Owner", $"{DemoPeople.Tom.Id.Value}"));

            Assert.Equal(HttpStatusCode.Redirect, handed.Status);
            Assert.Contains($"RCPT TO:<{DemoPeople.GetEmail(DemoPeople.Tom)}>", sink.Lines, StringComparer.OrdinalIgnoreCase);
            Assert.Contains("Subject: You have a new notification", sink.Lines);
            string[] expected = ["You have a new notification in CaseManager:", Site];
            Assert.Equal(expected, sink.Lines.SkipWhile(line => line.Length > 0)
                .Where(line => line.Length > 0 && line != "." && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)));
            Assert.All(
                [reference, "Amber", "Quillfeather", "Hazelgrove", "task", "case", "Follow", lead.Name, "Hargreave", Environment.MachineName],
                word => Assert.DoesNotContain(
                    word, string.Join('\n', sink.Lines).Replace(Site, "", StringComparison.Ordinal)
                        .Replace("CaseManager", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_self_assigned_task_sends_no_email()
    {
        await using var sink = new SmtpSink();
        await using var app = await StartAppAsync(sink.Port);
        var (lead, client, reference) = await OpenCaseAsync(app);
        using (client)
        {
            await AddTaskAsync(client, reference, lead);
            Assert.Empty(sink.Lines);

            await AddTaskAsync(client, reference, DemoPeople.Tom);
            Assert.NotEmpty(sink.Lines);
        }
    }

    [Fact]
    public async Task A_rejected_email_blocks_nothing()
    {
        await using var sink = new SmtpSink(refuses: true);
        await using var app = await StartAppAsync(sink.Port);
        var (_, client, reference) = await OpenCaseAsync(app);
        using (client)
        {
            var added = await AddTaskAsync(client, reference, DemoPeople.Tom);

            Assert.Equal(HttpStatusCode.Redirect, added.Status);
            (await client.Open($"/cases/{reference}/tasks")).AssertShows("Ask Quillfeather");
            Assert.Contains(app.Log.AppLines, line => line.Contains("A mail was not sent", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Email_addresses_are_shown_only_among_people_with_access()
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        var caseFile = await app.OpenCase(lead, team: [DemoPeople.Tom]);
        Task<string?> AddressAsync(Staff caller, Staff of) =>
            app.RunAsAsync(caller, services => CaseManager.Data.Security.RowSecurity.NoticeAddressQueries.GetNoticeAddressAsync(
                (CaseManager.Data.Persistence.CaseManagerDb)services.GetService(typeof(CaseManager.Data.Persistence.CaseManagerDb))!, caseFile.Id, of.Id,
                CancellationToken.None));

        Assert.Equal(DemoPeople.GetEmail(DemoPeople.Tom), await AddressAsync(lead, DemoPeople.Tom));
        Assert.Null(await AddressAsync(lead, DemoPeople.Irina));
        await Assert.ThrowsAsync<PostgresException>(() => AddressAsync(DemoPeople.Irina, DemoPeople.Tom));
    }

    private static async Task<(Staff Lead, TestClient Visitor, string Reference)> OpenCaseAsync(TestApp app)
    {
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London, "Ingrid Marlowe");
        return (lead, await app.SignInAsync(lead), (await app.OpenCase(lead, team: [DemoPeople.Tom])).Reference.Value);
    }

    private static Task<PageResponse> AddTaskAsync(TestClient client, string reference, Staff owner) => client.Send(
        $"/cases/{reference}/tasks/add", ("Input.Title", "Ask Quillfeather"), ("Input.Kind", "FollowUp"), ("Input.Recurrence", "None"),
        ("Input.Owner", $"{owner.Id.Value}"),
        ("Input.DueOn.Year", $"{TimeProvider.System.GetUtcNow().Year + 1}"), ("Input.DueOn.Month", "1"), ("Input.DueOn.Day", "31"));

    private static Task<TestApp> StartAppAsync(int port) => TestApp.StartAsync(recordLog: true, settings: new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{port}",
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "casemanager@example.org",
        ["Site:Address"] = $"{Site}/",
    });
}
