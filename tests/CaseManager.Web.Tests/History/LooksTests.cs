using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.History;

/// <summary>The access log records views and refusals, and shows them to those who may read it.</summary>
public class LooksTests
{
    [Fact]
    public async Task Every_look_at_a_case_is_recorded_and_told_on_the_case()
    {
        var (app, opened, lead, police) = await CaseAsync();
        using var tom = await app.As(police);
        await tom.Open($"/cases/{opened.Reference}");
        using var ana = await app.As(lead);
        await ana.Open($"/cases/{opened.Reference}/person");

        var looks = await ana.Open($"/cases/{opened.Reference}/looks");

        looks.Shows($"{police.Name} viewed Overview");
        looks.Shows($"{lead.Name} viewed Identity");
        Assert.Equal(["overview", "person", "timeline"], await SubjectsAsync(app, opened, "Viewed"));
    }

    [Fact]
    public async Task Without_a_record_nothing_is_shown()
    {
        await using var app = await TestApp.StartAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, "Amber");
        using var ana = await app.As(DemoPeople.Ana);
        await app.Database.ExecuteAsync("alter table history_entry add constraint full_disk check (seq < 0) not valid");

        foreach (var page in new[] { "", "/person", "/safety", "/team", "/team/add", "/timeline", "/looks" })
        {
            var answer = await ana.Get($"/cases/{opened.Reference}{page}");
            Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
            answer.NeverShows("Amber");
        }

        await app.Database.ExecuteAsync("alter table history_entry drop constraint full_disk");
        (await ana.Open($"/cases/{opened.Reference}")).Shows("Amber");
    }

    [Fact]
    public async Task Every_refusal_is_recorded_with_the_case_where_there_is_one()
    {
        var (app, opened, _, police) = await CaseAsync();
        var stranger = await app.Hire(Role.Caseworker, DemoPeople.London);
        using var grace = await app.As(stranger);
        using var tom = await app.As(police);

        await grace.Get($"/cases/{opened.Reference}");
        await grace.Get("/cases/RO-2026-9999-AA");
        await grace.Get($"/intake/{Guid.CreateVersion7()}");
        await tom.Get($"/cases/{opened.Reference}/person");

        Assert.Equal(["cases/{reference}", "cases/{reference}/person"], await SubjectsAsync(app, opened, "Refused"));
        Assert.Equal(
            ["cases/{reference}", "cases/{reference}", "intake/{id:guid}"],
            await app.Database.ReadAsync<string>("select subject from history_entry where staff_id = $1 and act = 'Refused' order by seq", stranger.Id.Value));
    }

    [Fact]
    public async Task Those_who_only_read_the_case_do_not_read_who_looked()
    {
        var (app, opened, _, police) = await CaseAsync();
        using var tom = await app.As(police);

        Assert.Equal(HttpStatusCode.NotFound, (await tom.Get($"/cases/{opened.Reference}/looks")).Status);
        await app.InScopeOf(police, async db => Assert.Empty(await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.History.Select(e => e.Seq))));
    }

    [Fact]
    public async Task The_data_protection_officer_reads_history_and_no_case()
    {
        var (app, opened, lead, _) = await CaseAsync();
        using var ana = await app.As(lead);
        await ana.Open($"/cases/{opened.Reference}/safety");
        var officer = await app.Hire(Role.DataProtectionOfficer, DemoPeople.Bucharest);
        using var vera = await app.As(officer);

        var history = await vera.Open($"/history?reference={opened.Reference}&who={lead.Id.Value}");

        history.Shows("Case view");
        history.Shows("Case opened");
        history.Shows(opened.Reference.Value);
        history.NeverShows(opened.CoverName);
        Assert.Equal(HttpStatusCode.NotFound, (await vera.Get($"/cases/{opened.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vera.Get("/cases")).Status);
        Assert.Equal("/history", (await vera.Get("/")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Get("/history")).Status);
    }

    [Fact]
    public async Task History_is_paged_without_gap_or_repetition()
    {
        await using var app = await TestApp.StartAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        for (var look = 0; look < 110; look++)
        {
            await ana.Open($"/cases/{opened.Reference}/safety");
        }

        using var vera = await app.As(DemoPeople.Vera);
        List<long> seen = [];
        for (var page = "/history"; page is not null;)
        {
            var reply = await vera.Open(page);
            seen.AddRange(reply.Document.QuerySelectorAll("tbody tr td:last-child").Select(e => long.Parse(e.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
            page = reply.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, seen.Count).Select(n => (long)n).Reverse(), seen);
        Assert.InRange(seen.Count, 150, 500);
    }

    private static async Task<(TestApp App, Case Opened, Staff Lead, Staff Police)> CaseAsync()
    {
        var app = await TestApp.SharedAsync();
        var lead = await app.Hire(Role.Caseworker, DemoPeople.Bucharest, "Lea Lead");
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice, "Pat Police");
        return (app, await app.OpenCase(lead, "Amber", team: [police]), lead, police);
    }

    private static Task<IReadOnlyList<string>> SubjectsAsync(TestApp app, Case of, string act) =>
        app.Database.ReadAsync<string>("select subject from history_entry where case_id = $1 and act = $2 order by seq", of.Id.Value, act);
}
