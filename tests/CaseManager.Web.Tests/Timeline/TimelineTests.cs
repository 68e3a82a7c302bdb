using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using CaseManager.Web.Pages.Cases.Timeline;
using CaseManager.Web.Tests.Infrastructure;
using Xunit;

namespace CaseManager.Web.Tests.Timeline;

public class TimelineTests
{
    [Fact]
    public void Every_event_is_of_some_kind_and_every_kind_has_events()
    {
        Assert.All(Enum.GetValues<EventCode>(), code => TimelineKinds.FromCode(code));
        Assert.All(Enum.GetValues<TimelineKind>(), kind => Assert.NotEmpty(TimelineKinds.GetCodes(kind)));
    }

    [Fact]
    public async Task Five_thousand_entries_take_as_many_commands_as_fifty()
    {
        await using var app = await TestApp.StartAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var (few, many) = (await OpenCaseAsync(app, 50), await OpenCaseAsync(app, 5000));

        var (withFew, withMany) = (await CommandsAsync(few), await CommandsAsync(many));

        Assert.Equal(withFew, withMany);
        Assert.InRange(withFew, 5, 12);

        async Task<int> CommandsAsync(Case caseFile)
        {
            await ana.Open($"/cases/{caseFile.Reference}/timeline");
            using var commands = SqlCommandRecorder.Start(app.Database);
            var page = await ana.Open($"/cases/{caseFile.Reference}/timeline");
            Assert.Equal(50, page.Document.QuerySelectorAll(".app-timeline > li").Length);
            return commands.CountedCommands.Count;
        }
    }

    [Fact]
    public async Task It_is_read_to_its_end_page_by_page_without_a_gap()
    {
        await using var app = await TestApp.StartAsync();
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var caseFile = await OpenCaseAsync(app, 170);
        var seen = new List<string>();
        for (var path = $"/cases/{caseFile.Reference}/timeline"; path is not null;)
        {
            var page = await ana.Open(path);
            seen.AddRange(page.Document.QuerySelectorAll(".app-timeline > li").Select(li => li.TextContent));
            path = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(await app.Database.ReadAsync<long>("select count(*) from case_event where case_id = $1", caseFile.Id.Value), [seen.Count]);
        Assert.Contains("Case opened", seen[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_shows_entries_and_is_filtered_by_kind()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        await ana.Send($"/cases/{caseFile.Reference}/indicators/record?element=Act", ("Input.Code", "Recruitment"), ("Input.Statement", "An advert on a bus"),
            ("Input.Source", "Document"));

        var all = await ana.Open($"/cases/{caseFile.Reference}/timeline");
        var narrowed = await ana.Open($"/cases/{caseFile.Reference}/timeline?kind=Indicators");

        all.AssertShows("Case opened");
        all.AssertShows("An advert on a bus");
        narrowed.AssertShows("Indicator recorded: Act");
        Assert.DoesNotContain("Case opened", narrowed.Text, StringComparison.Ordinal);
        Assert.Contains("Case opened", (await ana.Open($"/cases/{caseFile.Reference}/timeline?kind=Nonsense&person=nobody&after=x")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Police_read_neither_that_an_indicator_was_recorded_nor_what_it_says()
    {
        var app = await TestApp.GetSharedAsync();
        var tom = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [tom]);
        using (var ana = await app.SignInAsync(DemoPeople.Ana))
        {
            await ana.Send($"/cases/{caseFile.Reference}/indicators/record?element=Act", ("Input.Code", "Recruitment"),
                ("Input.Statement", "An advert on a bus"), ("Input.Source", "Document"));
        }

        using var police = await app.SignInAsync(tom);
        foreach (var page in new[] { "timeline", "timeline?kind=Indicators" })
        {
            var answer = await police.Open($"/cases/{caseFile.Reference}/{page}");
            answer.AssertDoesNotShow("An advert on a bus");
            answer.AssertDoesNotShow("Indicator recorded");
        }
    }

    private static async Task<Case> OpenCaseAsync(TestApp app, int events)
    {
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        await app.Database.ExecuteAsync("alter table case_event disable trigger count_change"); // more than the quota of a day
        await app.Database.ExecuteAsync(
            """
            insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments)
            select gen_random_uuid(), $1, 'TeamMemberAdded', 'CaseFile', $2, now() + n * interval '1 second', '{}' from generate_series(1, $3) n
            """,
            caseFile.Id.Value, DemoPeople.Ana.Id.Value, events);
        await app.Database.ExecuteAsync("alter table case_event enable trigger count_change");
        return caseFile;
    }
}
