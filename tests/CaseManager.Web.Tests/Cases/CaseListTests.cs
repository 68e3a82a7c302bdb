using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Cases;

public class CaseListTests
{
    [Fact]
    public async Task Mine_are_those_I_lead_and_my_teams_those_I_work_on()
    {
        var app = await TestApp.SharedAsync();
        var (lead, member) = (await Hire(app), await Hire(app));
        await app.OpenCase(lead, "Opal", team: [member]);
        await app.OpenCase(member, "Pearl");
        using var visitor = await app.As(member);

        Assert.Equal(["Pearl"], NamesIn(await visitor.Open("/cases")));
        Assert.Equal(["Pearl", "Opal"], NamesIn(await visitor.Open("/cases?show=Team")));
    }

    [Fact]
    public async Task An_office_lead_sees_the_office_and_no_one_else_does()
    {
        var app = await TestApp.SharedAsync();
        var opened = await app.OpenCase(await Hire(app), "Quartz");
        using var lead = await app.As(await app.Hire(Role.OfficeLead, DemoPeople.Berlin));
        using var caseworker = await app.As(await Hire(app));

        Assert.Contains("Quartz", NamesIn(await lead.Open("/cases")));
        await lead.Open($"/cases/{opened.Reference}");
        Assert.Empty(NamesIn(await caseworker.Open("/cases?show=Office")));
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.Get($"/cases/{opened.Reference}")).Status);
    }

    [Theory]
    [InlineData("status=Intake", "Amber Beryl")]
    [InlineData("status=Active", "")]
    [InlineData("form=ForcedLabour", "Amber")]
    [InlineData("form=SexualExploitation", "Beryl")]
    [InlineData("country=GB", "Amber Beryl")]
    [InlineData("country=DE", "Beryl")]
    [InlineData("form=ForcedLabour&country=DE", "")]
    [InlineData("status=nonsense&form=nonsense&country=nonsense&lead=nonsense&after=nonsense&before=nonsense&show=nonsense", "Amber Beryl")]
    public async Task Narrows_by_what_the_address_says(string query, string found)
    {
        var app = await TestApp.SharedAsync();
        var lead = await Hire(app);
        await app.OpenCase(lead, "Amber", Exploited(ExploitationForm.ForcedLabour, "GB"));
        await app.OpenCase(lead, "Beryl", Exploited(ExploitationForm.SexualExploitation, "DE", "GB"));
        using var visitor = await app.As(lead);

        Assert.Equal(found, string.Join(' ', NamesIn(await visitor.Open($"/cases?{query}")).Order()));
    }

    [Fact]
    public async Task Narrows_by_lead()
    {
        var app = await TestApp.SharedAsync();
        var (one, other, member) = (await Hire(app), await Hire(app), await Hire(app));
        await app.OpenCase(one, "Amber", team: [member]);
        await app.OpenCase(other, "Beryl", team: [member]);
        using var visitor = await app.As(member);

        Assert.Equal(["Amber"], NamesIn(await visitor.Open($"/cases?show=Team&lead={one.Id.Value}")));
    }

    [Fact]
    public async Task What_a_reader_may_not_know_is_no_filter_for_them()
    {
        var app = await TestApp.SharedAsync();
        var police = await app.Hire(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        await app.OpenCase(await Hire(app), "Amber", Exploited(ExploitationForm.ForcedLabour, "GB"), police);
        using var visitor = await app.As(police);

        var list = await visitor.Open("/cases");
        Assert.Equal(["Amber"], NamesIn(list));
        list.NeverShows("Form of exploitation");
        Assert.Empty(NamesIn(await visitor.Open("/cases?form=ForcedLabour")));
        Assert.Empty(NamesIn(await visitor.Open("/cases?country=GB")));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var app = await TestApp.SharedAsync();
        var lead = await Hire(app);
        var names = Enumerable.Range(1, 53).Select(n => $"Name {n:00}").ToList();
        foreach (var name in names)
        {
            await app.OpenCase(lead, name);
        }

        using var visitor = await app.As(lead);
        var first = await visitor.Open("/cases");
        var second = await visitor.Open(Link(first, "next"));
        var third = await visitor.Open(Link(second, "next"));

        first.Shows("53 cases");
        Assert.Equal(Enumerable.Reverse(names), [.. NamesIn(first), .. NamesIn(second), .. NamesIn(third)]);
        Assert.Null(third.Document.QuerySelector("a[rel=next]"));
        Assert.Equal(NamesIn(first), NamesIn(await visitor.Open(Link(await visitor.Open(Link(third, "prev")), "prev"))));
    }

    [Fact]
    public async Task Beyond_a_thousand_the_count_says_no_more()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            """
            insert into cases (id, office_id, cover_name, status, opened_at, opened_by)
              select gen_random_uuid(), 4, 'Case ' || n, 'Intake', now() - n * interval '1 minute', $1 from generate_series(1, 1000) n;
            """, DemoPeople.Jonas.Id.Value);
        await app.Database.ExecuteAsync("insert into case_member (case_id, staff_id, capacity, since) select id, $1, 'Lead', now() from cases where cover_name like 'Case %'", DemoPeople.Jonas.Id.Value);
        using var jonas = await app.As(DemoPeople.Jonas);

        (await jonas.Open("/cases")).Shows("1,000+ cases");
        (await jonas.Open("/cases?status=Intake")).Shows("1,000 cases");
    }

    [Fact]
    public async Task The_answer_says_what_to_do_where_there_is_nothing()
    {
        var app = await TestApp.SharedAsync();
        using var visitor = await app.As(await Hire(app));

        var empty = await visitor.Open("/cases");

        empty.Shows("You do not lead any cases yet");
        empty.Shows("Open a case");
        (await visitor.Open("/cases?show=Team")).Shows("No cases are shared with you yet");
    }

    private static Task<Staff> Hire(TestApp app) => app.Hire(Role.Caseworker, DemoPeople.Berlin);

    private static Func<IntakeAnswers, IntakeAnswers> Exploited(ExploitationForm form, params string[] countries) => a => a with
    {
        Purpose = new(Builders.Signs((form, IndicatorSource.Survivor, null)).Signs, default),
        Places = new(default, default, Domain.Answer.Of<IReadOnlyList<string>>(countries), default, default, default),
    };

    private static List<string> NamesIn(Reply list) => [.. list.Document.QuerySelectorAll(".app-table tbody bdi").Select(e => e.TextContent)];

    private static string Link(Reply list, string rel) => list.Document.QuerySelector($"a[rel={rel}]")!.GetAttribute("href")!;
}
