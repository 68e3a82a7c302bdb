using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.Accounts;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

/// <summary>Assigning a task notifies the assignee by mail, without any details.</summary>
public class TaskNoticeTests
{
    private const string Site = "https://cases.example.org";

    [Fact]
    public async Task The_whole_mail_says_that_something_waits()
    {
        await using var sink = new SmtpSink();
        await using var app = await AppWithAsync(sink.Port);
        var (lead, visitor, reference) = await AtWorkAsync(app);
        using (visitor)
        {
            var task = await app.AddTask(lead, new((await app.Database.ReadAsync<Guid>("select id from cases where reference = $1", reference)).Single()), lead, what: "Ask Quillfeather at Hazelgrove");
            Assert.Empty(sink.Lines);

            var handed = await visitor.Send($"/cases/{reference}/tasks/{task.Id}/hand-over", ("Input.Owner", $"{DemoPeople.Tom.Id.Value}"));

            Assert.Equal(HttpStatusCode.Redirect, handed.Status);
            Assert.Contains($"RCPT TO:<{DemoPeople.EmailOf(DemoPeople.Tom)}>", sink.Lines, StringComparer.OrdinalIgnoreCase);
            Assert.Contains("Subject: You have a new notification", sink.Lines);
            string[] expected = ["You have a new notification in CaseManager:", Site];
            Assert.Equal(expected, sink.Lines.SkipWhile(line => line.Length > 0).Where(line => line.Length > 0 && line != "." && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)));
            Assert.All(
                [reference, "Amber", "Quillfeather", "Hazelgrove", "task", "case", "Follow", lead.Name, "Hargreave", Environment.MachineName],
                word => Assert.DoesNotContain(
                    word, string.Join('\n', sink.Lines).Replace(Site, "", StringComparison.Ordinal).Replace("CaseManager", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task One_is_not_written_to_about_what_one_takes_on_oneself()
    {
        await using var sink = new SmtpSink();
        await using var app = await AppWithAsync(sink.Port);
        var (lead, visitor, reference) = await AtWorkAsync(app);
        using (visitor)
        {
            await AddAsync(visitor, reference, lead);
            Assert.Empty(sink.Lines);

            await AddAsync(visitor, reference, DemoPeople.Tom);
            Assert.NotEmpty(sink.Lines);
        }
    }

    [Fact]
    public async Task A_mail_that_is_refused_stops_nothing()
    {
        await using var sink = new SmtpSink(refuses: true);
        await using var app = await AppWithAsync(sink.Port);
        var (_, visitor, reference) = await AtWorkAsync(app);
        using (visitor)
        {
            var added = await AddAsync(visitor, reference, DemoPeople.Tom);

            Assert.Equal(HttpStatusCode.Redirect, added.Status);
            (await visitor.Open($"/cases/{reference}/tasks")).Shows("Ask Quillfeather");
            Assert.Contains(app.Log.Written, line => line.Contains("A mail was not sent", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_address_is_told_to_those_who_see_the_case_of_those_who_see_it()
    {
        var app = await TestApp.SharedAsync();
        var lead = await app.Hire(Role.Caseworker, DemoPeople.London);
        var opened = await app.OpenCase(lead, team: [DemoPeople.Tom]);
        Task<string?> AddressAsync(Staff asker, Staff of) =>
            app.InScopeOf(asker, services => CaseManager.Data.RowSecurity.NoticeAddress.NoticeAddressAsync(
                (CaseManager.Data.CaseManagerDb)services.GetService(typeof(CaseManager.Data.CaseManagerDb))!, opened.Id, of.Id, CancellationToken.None));

        Assert.Equal(DemoPeople.EmailOf(DemoPeople.Tom), await AddressAsync(lead, DemoPeople.Tom));
        Assert.Null(await AddressAsync(lead, DemoPeople.Irina));
        await Assert.ThrowsAsync<PostgresException>(() => AddressAsync(DemoPeople.Irina, DemoPeople.Tom));
    }

    private static async Task<(Staff Lead, Visitor Visitor, string Reference)> AtWorkAsync(TestApp app)
    {
        var lead = await app.Hire(Role.Caseworker, DemoPeople.London, "Ingrid Marlowe");
        return (lead, await app.As(lead), (await app.OpenCase(lead, team: [DemoPeople.Tom])).Reference.Value);
    }

    private static Task<Reply> AddAsync(Visitor visitor, string reference, Staff owner) => visitor.Send(
        $"/cases/{reference}/tasks/add", ("Input.What", "Ask Quillfeather"), ("Input.Kind", "FollowUp"), ("Input.Recurs", "None"), ("Input.Owner", $"{owner.Id.Value}"),
        ("Input.DueOn.Year", $"{TimeProvider.System.GetUtcNow().Year + 1}"), ("Input.DueOn.Month", "1"), ("Input.DueOn.Day", "31"));

    private static Task<TestApp> AppWithAsync(int port) => TestApp.StartAsync(recordLog: true, settings: new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{port}",
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "casemanager@example.org",
        ["Site:Address"] = $"{Site}/",
    });
}
