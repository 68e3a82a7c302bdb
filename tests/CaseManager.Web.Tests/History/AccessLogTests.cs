using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.History;

/// <summary>The access log records views and refusals, and shows them to those who may read it.</summary>
public class AccessLogTests
{
    [Fact]
    public async Task Every_view_of_a_case_is_recorded_and_shown()
    {
        var (app, caseFile, lead, police) = await OpenCaseAsync();
        using var tom = await app.SignInAsync(police);
        await tom.Open($"/cases/{caseFile.Reference}");
        using var ana = await app.SignInAsync(lead);
        await ana.Open($"/cases/{caseFile.Reference}/person");

        var accessLog = await ana.Open($"/cases/{caseFile.Reference}/access-log");

        accessLog.AssertShows($"{police.Name} viewed Overview");
        accessLog.AssertShows($"{lead.Name} viewed Identity");
        Assert.Equal(["overview", "person", "timeline"], await ReadSubjectsAsync(app, caseFile, "Viewed"));
    }

    [Fact]
    public async Task Nothing_is_shown_without_an_access_record()
    {
        await using var app = await TestApp.StartAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, "Amber");
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        await app.Database.ExecuteAsync("alter table history_entry add constraint full_disk check (seq < 0) not valid");

        foreach (var page in new[] { "", "/person", "/safety", "/team", "/team/add", "/timeline", "/access-log" })
        {
            var answer = await ana.Get($"/cases/{caseFile.Reference}{page}");
            Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
            answer.AssertDoesNotShow("Amber");
        }

        await app.Database.ExecuteAsync("alter table history_entry drop constraint full_disk");
        (await ana.Open($"/cases/{caseFile.Reference}")).AssertShows("Amber");
    }

    [Fact]
    public async Task Every_refusal_is_recorded_with_the_case_where_there_is_one()
    {
        var (app, caseFile, _, police) = await OpenCaseAsync();
        var stranger = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var grace = await app.SignInAsync(stranger);
        using var tom = await app.SignInAsync(police);

        await grace.Get($"/cases/{caseFile.Reference}");
        await grace.Get("/cases/RO-2026-9999-AA");
        await grace.Get($"/intake/{Guid.CreateVersion7()}");
        await tom.Get($"/cases/{caseFile.Reference}/person");

        Assert.Equal(["cases/{reference}", "cases/{reference}/person"], await ReadSubjectsAsync(app, caseFile, "AccessDenied"));
        Assert.Equal(
            ["cases/{reference}", "cases/{reference}", "intake/{id:guid}"],
            await app.Database.ReadAsync<string>("select subject from history_entry where staff_id = $1 and act = 'AccessDenied' order by seq",
                stranger.Id.Value));
    }

    [Fact]
    public async Task Read_only_users_do_not_see_the_access_log()
    {
        var (app, caseFile, _, police) = await OpenCaseAsync();
        using var tom = await app.SignInAsync(police);

        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"/cases/{caseFile.Reference}/access-log")).Status);
        await app.RunAsAsync(police, async db => Assert.Empty(await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.History.Select(e => e.Seq))));
    }

    [Fact]
    public async Task The_data_protection_officer_reads_history_and_no_case()
    {
        var (app, caseFile, lead, _) = await OpenCaseAsync();
        using var ana = await app.SignInAsync(lead);
        await ana.Open($"/cases/{caseFile.Reference}/safety");
        var officer = await app.CreateStaffAsync(Role.DataProtectionOfficer, DemoPeople.Bucharest);
        using var vera = await app.SignInAsync(officer);

        var history = await vera.Open($"/history?reference={caseFile.Reference}&who={lead.Id.Value}");

        history.AssertShows("Case view");
        history.AssertShows("Case opened");
        history.AssertShows(caseFile.Reference.Value);
        history.AssertDoesNotShow(caseFile.CoverName);
        Assert.Equal(HttpStatusCode.NotFound, (await vera.Get($"/cases/{caseFile.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vera.Get("/cases")).Status);
        Assert.Equal("/history", (await vera.Get("/")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get("/history")).Status);
    }

    [Fact]
    public async Task History_is_paged_without_gap_or_repetition()
    {
        await using var app = await TestApp.StartAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        for (var entry = 0; entry < 110; entry++)
        {
            await ana.Open($"/cases/{caseFile.Reference}/safety");
        }

        using var vera = await app.SignInAsync(DemoPeople.Vera);
        List<long> seen = [];
        for (var page = "/history"; page is not null;)
        {
            var reply = await vera.Open(page);
            seen.AddRange(reply.Document.QuerySelectorAll("tbody tr td:last-child")
                .Select(e => long.Parse(e.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
            page = reply.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, seen.Count).Select(n => (long)n).Reverse(), seen);
        Assert.InRange(seen.Count, 150, 500);
    }

    private static async Task<(TestApp App, Case Opened, Staff Lead, Staff Police)> OpenCaseAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest, "Lea Lead");
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice, "Pat Police");
        return (app, await app.OpenCase(lead, "Amber", team: [police]), lead, police);
    }

    private static Task<IReadOnlyList<string>> ReadSubjectsAsync(TestApp app, Case of, string act) =>
        app.Database.ReadAsync<string>("select subject from history_entry where case_id = $1 and act = $2 order by seq", of.Id.Value, act);
}
