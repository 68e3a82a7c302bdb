using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using CaseManager.Web.Pages.Cases.Timeline;
using CaseManager.Web.Tests.Infrastructure;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class TimelineTests
{
    [Fact]
    public void Every_event_is_of_some_kind_and_every_kind_has_events()
    {
        Assert.All(Enum.GetValues<EventCode>(), code => TimelineKinds.Of(code));
        Assert.All(Enum.GetValues<TimelineKind>(), kind => Assert.NotEmpty(TimelineKinds.CodesOf(kind)));
    }

    [Fact]
    public async Task Five_thousand_entries_take_as_many_commands_as_fifty()
    {
        await using var app = await TestApp.StartAsync();
        using var ana = await app.As(DemoPeople.Ana);
        var (few, many) = (await OpenAsync(app, 50), await OpenAsync(app, 5000));

        var (withFew, withMany) = (await CommandsAsync(few), await CommandsAsync(many));

        Assert.Equal(withFew, withMany);
        Assert.InRange(withFew, 5, 12);

        async Task<int> CommandsAsync(Case opened)
        {
            await ana.Open($"/cases/{opened.Reference}/timeline");
            using var commands = SqlCommands.To(app.Database);
            var page = await ana.Open($"/cases/{opened.Reference}/timeline");
            Assert.Equal(50, page.Document.QuerySelectorAll(".app-timeline > li").Length);
            return commands.Counted.Count;
        }
    }

    [Fact]
    public async Task It_is_read_to_its_end_page_by_page_without_a_gap()
    {
        await using var app = await TestApp.StartAsync();
        using var ana = await app.As(DemoPeople.Ana);
        var opened = await OpenAsync(app, 170);
        var seen = new List<string>();
        for (var path = $"/cases/{opened.Reference}/timeline"; path is not null;)
        {
            var page = await ana.Open(path);
            seen.AddRange(page.Document.QuerySelectorAll(".app-timeline > li").Select(li => li.TextContent));
            path = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(await app.Database.ReadAsync<long>("select count(*) from case_event where case_id = $1", opened.Id.Value), [seen.Count]);
        Assert.Contains("Case opened", seen[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_narrowed_to_a_kind_and_shows_what_was_written_then()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.As(DemoPeople.Ana);
        await ana.Send($"/cases/{opened.Reference}/indicators/record?element=Act", ("Input.Code", "Recruitment"), ("Input.Said", "An advert on a bus"), ("Input.Source", "Document"));

        var all = await ana.Open($"/cases/{opened.Reference}/timeline");
        var narrowed = await ana.Open($"/cases/{opened.Reference}/timeline?kind=Indicators");

        all.Shows("Case opened");
        all.Shows("An advert on a bus");
        narrowed.Shows("Indicator recorded: Act");
        Assert.DoesNotContain("Case opened", narrowed.Text, StringComparison.Ordinal);
        Assert.Contains("Case opened", (await ana.Open($"/cases/{opened.Reference}/timeline?kind=Nonsense&person=nobody&after=x")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Police_read_neither_that_an_indicator_was_recorded_nor_what_it_says()
    {
        var app = await TestApp.SharedAsync();
        var tom = await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var opened = await app.OpenCase(DemoPeople.Ana, team: [tom]);
        using (var ana = await app.As(DemoPeople.Ana))
        {
            await ana.Send($"/cases/{opened.Reference}/indicators/record?element=Act", ("Input.Code", "Recruitment"), ("Input.Said", "An advert on a bus"), ("Input.Source", "Document"));
        }

        using var police = await app.As(tom);
        foreach (var page in new[] { "timeline", "timeline?kind=Indicators" })
        {
            var answer = await police.Open($"/cases/{opened.Reference}/{page}");
            answer.NeverShows("An advert on a bus");
            answer.NeverShows("Indicator recorded");
        }
    }

    private static async Task<Case> OpenAsync(TestApp app, int events)
    {
        var opened = await app.OpenCase(DemoPeople.Ana);
        await app.Database.ExecuteAsync(
            """
            insert into case_event (id, case_id, code, compartment, who, at, arguments)
            select gen_random_uuid(), $1, 'TeamMemberAdded', 'CaseFile', $2, now() + n * interval '1 second', '{}' from generate_series(1, $3) n
            """,
            opened.Id.Value, DemoPeople.Ana.Id.Value, events);
        return opened;
    }
}
