using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Worklists;

public class CaseListTests
{
    [Fact]
    public async Task My_cases_and_team_cases_are_listed_separately()
    {
        var app = await TestApp.GetSharedAsync();
        var (lead, member) = (await CreateStaffAsync(app), await CreateStaffAsync(app));
        await app.OpenCase(lead, "Opal", team: [member]);
        await app.OpenCase(member, "Pearl");
        using var client = await app.SignInAsync(member);

        Assert.Equal(["Pearl"], GetNames(await client.Open("/cases")));
        Assert.Equal(["Pearl", "Opal"], GetNames(await client.Open("/cases?show=Team")));
    }

    [Fact]
    public async Task An_office_lead_sees_the_office_and_no_one_else_does()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await app.OpenCase(await CreateStaffAsync(app), "Quartz");
        using var lead = await app.SignInAsync(await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Berlin));
        using var caseworker = await app.SignInAsync(await CreateStaffAsync(app));

        Assert.Contains("Quartz", GetNames(await lead.Open("/cases")));
        await lead.Open($"/cases/{caseFile.Reference}");
        Assert.Empty(GetNames(await caseworker.Open("/cases?show=Office")));
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.Get($"/cases/{caseFile.Reference}")).Status);
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
    public async Task Cases_are_filtered_by_the_query_string(string query, string found)
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await CreateStaffAsync(app);
        await app.OpenCase(lead, "Amber", WithExploitation(ExploitationForm.ForcedLabour, "GB"));
        await app.OpenCase(lead, "Beryl", WithExploitation(ExploitationForm.SexualExploitation, "DE", "GB"));
        using var client = await app.SignInAsync(lead);

        Assert.Equal(found, string.Join(' ', GetNames(await client.Open($"/cases?{query}")).Order()));
    }

    [Fact]
    public async Task Cases_are_filtered_by_lead()
    {
        var app = await TestApp.GetSharedAsync();
        var (one, other, member) = (await CreateStaffAsync(app), await CreateStaffAsync(app), await CreateStaffAsync(app));
        await app.OpenCase(one, "Amber", team: [member]);
        await app.OpenCase(other, "Beryl", team: [member]);
        using var client = await app.SignInAsync(member);

        Assert.Equal(["Amber"], GetNames(await client.Open($"/cases?show=Team&lead={one.Id.Value}")));
    }

    [Fact]
    public async Task A_restricted_value_cannot_be_used_as_a_filter()
    {
        var app = await TestApp.GetSharedAsync();
        var police = await app.CreateStaffAsync(Role.PoliceLiaison, DemoPeople.MetropolitanPolice);
        var lead = await CreateStaffAsync(app);
        var caseFile = await app.OpenCase(lead, "Amber", WithExploitation(ExploitationForm.ForcedLabour, "GB"));
        await app.AddLiaisonOfOtherVictimAsync(lead, caseFile, police);
        using var client = await app.SignInAsync(police);

        var list = await client.Open("/cases");
        Assert.Equal(["Amber"], GetNames(list));
        list.AssertDoesNotShow("Form of exploitation");
        Assert.Empty(GetNames(await client.Open("/cases?form=ForcedLabour")));
        Assert.Empty(GetNames(await client.Open("/cases?country=GB")));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var app = await TestApp.GetSharedAsync();
        var lead = await CreateStaffAsync(app);
        var names = Enumerable.Range(1, 53).Select(n => $"Name {n:00}").ToList();
        foreach (var name in names)
        {
            await app.OpenCase(lead, name);
        }

        using var client = await app.SignInAsync(lead);
        var first = await client.Open("/cases");
        var second = await client.Open(GetLinkUrl(first, "next"));
        var third = await client.Open(GetLinkUrl(second, "next"));

        first.AssertShows("53 cases");
        Assert.Equal(Enumerable.Reverse(names), [.. GetNames(first), .. GetNames(second), .. GetNames(third)]);
        Assert.Null(third.Document.QuerySelector("a[rel=next]"));
        Assert.Equal(GetNames(first), GetNames(await client.Open(GetLinkUrl(await client.Open(GetLinkUrl(third, "prev")), "prev"))));
    }

    [Fact]
    public async Task The_count_stops_at_one_thousand()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            """
            insert into cases (id, office_id, cover_name, status, opened_at, opened_by)
              select gen_random_uuid(), 4, 'Case ' || n, 'Intake', now() - n * interval '1 minute', $1 from generate_series(1, 1000) n;
            """, DemoPeople.Jonas.Id.Value);
        await app.Database.ExecuteAsync(
            "insert into case_member (case_id, staff_id, case_role, started_at) select id, $1, 'Lead', now() from cases where cover_name like 'Case %'",
            DemoPeople.Jonas.Id.Value);
        using var jonas = await app.SignInAsync(DemoPeople.Jonas);

        (await jonas.Open("/cases")).AssertShows("1,000+ cases");
        (await jonas.Open("/cases?status=Intake")).AssertShows("1,000 cases");
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        var app = await TestApp.GetSharedAsync();
        using var client = await app.SignInAsync(await CreateStaffAsync(app));

        var empty = await client.Open("/cases");

        empty.AssertShows("You do not lead any cases yet");
        empty.AssertShows("Open a case");
        (await client.Open("/cases?show=Team")).AssertShows("No cases are shared with you yet");
    }

    private static Task<Staff> CreateStaffAsync(TestApp app) => app.CreateStaffAsync(Role.Caseworker, DemoPeople.Berlin);

    private static Func<IntakeAnswers, IntakeAnswers> WithExploitation(ExploitationForm form, params string[] countries) => a => a with
    {
        Purpose = new(CaseBuilders.CreateSigns((form, IndicatorSource.Survivor, null)).Indicators, default),
        Places = new(default, default, Domain.Answer.Create<IReadOnlyList<string>>(countries), default, default, default),
    };

    private static List<string> GetNames(PageResponse list) => [.. list.Document.QuerySelectorAll(".app-table tbody bdi").Select(e => e.TextContent)];

    private static string GetLinkUrl(PageResponse list, string rel) => list.Document.QuerySelector($"a[rel={rel}]")!.GetAttribute("href")!;
}
