using System.Globalization;
using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Pages.Figures;
using Xunit;

namespace CaseManager.Web.Tests.Figures;

/// <summary>The figures of one's own cases: each equals the length of the list that it links to.</summary>
public class OfficeFigureTests
{
    // A separate app: in the shared one, other tests change what is counted.
    private static readonly Lazy<Task<TestApp>> _told = new(() => TestApp.StartAsync());

    private static readonly string[] _ofAntonia = [DemoPeople.Ana.Name, DemoPeople.Radu.Name, DemoPeople.Irina.Name, DemoPeople.Mihaela.Name];

    public static TheoryData<string> Readers { get; } = [.. DemoPeople.Everyone.Where(p => p.Role.May(Permission.ViewOfficeFigures)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_number_is_as_long_as_its_list(string name)
    {
        var app = await _told.Value;
        using var reader = await app.As(DemoPeople.Everyone.Single(p => p.Name == name));
        var (links, people) = (0, 0);

        foreach (var year in new[] { 2026, 2024 })
        {
            foreach (var link in (await reader.Open($"/figures?year={year}")).Document.QuerySelectorAll("main td a"))
            {
                var number = int.Parse(link.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                Assert.Equal((link.GetAttribute("href"), number), (link.GetAttribute("href"), await LengthAsync(reader, link.GetAttribute("href")!)));
                (links, people) = (links + 1, people + number);
            }
        }

        Assert.Equal(FigureSection.For(DemoPeople.Everyone.Single(p => p.Name == name).Role).Sum(s => s.Figures.Count) * 4, links);
        Assert.True(people > 0 || !_ofAntonia.Contains(name), "Nothing was counted");
    }

    [Fact]
    public async Task A_long_list_goes_on_on_a_page_of_its_own()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync("insert into victim (id, case_id, cover_name) select gen_random_uuid(), id, 'Person ' || n from cases, generate_series(1, 60) n where cover_name = 'Antonia'");
        using var lead = await app.As(DemoPeople.Radu);

        var first = await lead.Open("/figures/CameIn?year=2026");

        Assert.Equal(50, first.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(int.Parse(first.Text.Split("Total: ")[1].Split('.', '\n')[0], CultureInfo.InvariantCulture), await LengthAsync(lead, "/figures/CameIn?year=2026"));
    }

    [Fact]
    public async Task What_a_role_never_reads_is_not_there()
    {
        var app = await _told.Value;
        using var aftercare = await app.As(DemoPeople.Mihaela);
        using var lawyer = await app.As(DemoPeople.Irina);

        (await aftercare.Open("/figures")).NeverShows("Convicted");
        (await aftercare.Open("/figures")).NeverShows("Payments received");
        Assert.Equal(HttpStatusCode.NotFound, (await aftercare.Get("/figures/Convicted")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await aftercare.Get("/figures/Paid")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.Get("/figures/Nonsense")).Status);
        (await lawyer.Open("/figures?year=2025")).Shows("Convicted (final)");
    }

    [Fact]
    public async Task A_list_leads_to_its_cases_and_calls_suspects_by_their_letters()
    {
        using var lead = await (await _told.Value).As(DemoPeople.Radu);

        var list = await lead.Open("/figures/Sentenced?year=2025");

        list.Shows("Suspect A");
        list.Shows("9 years");
        Assert.Contains(list.Document.QuerySelectorAll("main a"), a => a.TextContent == "Antonia" && a.GetAttribute("href")!.StartsWith("/cases/RO-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beside_a_number_stand_the_sum_and_the_middle_of_its_list()
    {
        using var lawyer = await (await _told.Value).As(DemoPeople.Irina);

        Assert.Equal("GBP 20,500", await BesideAsync(lawyer, "/figures/Paid?year=2026"));
        var days = (await lawyer.Open("/figures/ChargeToVerdict?year=2024")).Document.QuerySelectorAll("main td:last-child").Select(d => int.Parse(d.TextContent.Split(' ')[0], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(6, days.Count);
        Assert.Equal($"median {(days[2] + days[3]) / 2} days", await BesideAsync(lawyer, "/figures/ChargeToVerdict?year=2024"));
        Assert.Equal("median 4 years 6 months", await BesideAsync(lawyer, "/figures/Sentenced?year=2025"));
    }

    [Fact]
    public async Task A_year_that_is_none_is_this_one()
    {
        using var reader = await (await _told.Value).As(DemoPeople.Ana);

        Assert.Equal(HttpStatusCode.OK, (await reader.Get("/figures?year=no")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get("/figures/CameIn?year=-5&skip=-9")).Status);
    }

    private static async Task<string> BesideAsync(Visitor reader, string list) =>
        (await reader.Open($"/figures?{list.Split('?')[1]}")).Document.QuerySelector($"main td a[href='{list}']")!.ParentElement!.QuerySelector("small")!.TextContent;

    private static async Task<int> LengthAsync(Visitor reader, string address)
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
