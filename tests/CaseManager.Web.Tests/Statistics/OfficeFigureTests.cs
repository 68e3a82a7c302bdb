using System.Globalization;
using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Pages.Statistics.Office;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>The figures of one's own cases: each equals the length of the list that it links to.</summary>
public class OfficeFigureTests
{
    // A separate app: in the shared one, other tests change what is counted.
    private static readonly Lazy<Task<TestApp>> _demoApp = new(() => TestApp.StartAsync());

    private static readonly string[] _antoniasTeam = [DemoPeople.Ana.Name, DemoPeople.Radu.Name, DemoPeople.Irina.Name, DemoPeople.Mihaela.Name];

    public static TheoryData<string> Readers { get; } = [.. DemoPeople.StoryStaff.Where(p => p.Role.HasPermission(Permission.ViewOfficeFigures))
        .Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_figure_equals_the_length_of_its_list(string name)
    {
        var app = await _demoApp.Value;
        using var reader = await app.SignInAsync(DemoPeople.StoryStaff.Single(p => p.Name == name));
        var (links, people) = (0, 0);

        foreach (var year in new[] { 2026, 2024 })
        {
            foreach (var link in (await reader.Open($"/figures?year={year}")).Document.QuerySelectorAll("main td a"))
            {
                var number = int.Parse(link.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                Assert.Equal((link.GetAttribute("href"), number), (link.GetAttribute("href"), await CountRowsAsync(reader, link.GetAttribute("href")!)));
                (links, people) = (links + 1, people + number);
            }
        }

        Assert.Equal(FigureSection.ForRole(DemoPeople.StoryStaff.Single(p => p.Name == name).Role).Sum(s => s.Figures.Count) * 4, links);
        Assert.True(people > 0 || !_antoniasTeam.Contains(name), "Nothing was counted");
    }

    [Fact]
    public async Task A_long_list_continues_on_its_own_page()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            "insert into victim (id, case_id, cover_name) select gen_random_uuid(), id, 'Person ' || n from cases, generate_series(1, 60) n where cover_name "
            + "= 'Antonia'");
        using var lead = await app.SignInAsync(DemoPeople.Radu);

        var first = await lead.Open("/figures/Referred?year=2026");

        Assert.Equal(50, first.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(int.Parse(first.Text.Split("Total: ")[1].Split('.', '\n')[0], CultureInfo.InvariantCulture),
            await CountRowsAsync(lead, "/figures/Referred?year=2026"));
    }

    [Fact]
    public async Task Figures_that_a_role_never_reads_are_absent()
    {
        var app = await _demoApp.Value;
        using var aftercare = await app.SignInAsync(DemoPeople.Mihaela);
        using var lawyer = await app.SignInAsync(DemoPeople.Irina);

        (await aftercare.Open("/figures")).AssertDoesNotShow("Convicted");
        (await aftercare.Open("/figures")).AssertDoesNotShow("Payments received");
        Assert.Equal(HttpStatusCode.NotFound, (await aftercare.Get("/figures/Convicted")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await aftercare.Get("/figures/Paid")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.Get("/figures/Nonsense")).Status);
        (await lawyer.Open("/figures?year=2025")).AssertShows("Convicted (final)");
    }

    [Fact]
    public async Task A_list_links_to_cases_and_identifies_suspects_by_letter()
    {
        using var lead = await (await _demoApp.Value).SignInAsync(DemoPeople.Radu);

        var list = await lead.Open("/figures/Sentenced?year=2025");

        list.AssertShows("Suspect A");
        list.AssertShows("9 years");
        Assert.Contains(list.Document.QuerySelectorAll("main a"),
            a => a.TextContent == "Antonia" && a.GetAttribute("href")!.StartsWith("/cases/RO-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_shows_the_sum_and_median_of_its_list()
    {
        using var lawyer = await (await _demoApp.Value).SignInAsync(DemoPeople.Irina);

        Assert.Equal("GBP 20,500", await ReadSummaryAsync(lawyer, "/figures/Paid?year=2026"));
        var days = (await lawyer.Open("/figures/ChargeToVerdict?year=2024")).Document.QuerySelectorAll("main td:last-child")
            .Select(d => int.Parse(d.TextContent.Split(' ')[0], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(6, days.Count);
        Assert.Equal($"median {(days[2] + days[3]) / 2} days", await ReadSummaryAsync(lawyer, "/figures/ChargeToVerdict?year=2024"));
        Assert.Equal("median 4 years 6 months", await ReadSummaryAsync(lawyer, "/figures/Sentenced?year=2025"));
    }

    [Fact]
    public async Task An_invalid_year_means_the_current_year()
    {
        using var reader = await (await _demoApp.Value).SignInAsync(DemoPeople.Ana);

        Assert.Equal(HttpStatusCode.OK, (await reader.Get("/figures?year=no")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get("/figures/Referred?year=-5&skip=-9")).Status);
    }

    private static async Task<string> ReadSummaryAsync(TestClient reader, string list) =>
        (await reader.Open($"/figures?{list.Split('?')[1]}")).Document.QuerySelector($"main td a[href='{list}']")!.ParentElement!.QuerySelector(
            "small")!.TextContent;

    private static async Task<int> CountRowsAsync(TestClient reader, string address)
    {
        var length = 0;
        for (var next = (string?)address; next is not null;)
        {
            var page = await reader.Open(next);
            length += page.Document.QuerySelectorAll("main tbody tr").Length;
            next = page.Document.QuerySelector("main a[rel=next]")?.GetAttribute("href");
        }

        return length;
    }
}
