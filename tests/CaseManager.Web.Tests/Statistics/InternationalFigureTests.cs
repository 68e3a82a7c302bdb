using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>
/// Figures that countries report to the United Nations: administrators load a complete file or nothing, and the roles that compare read them.
/// </summary>
public class InternationalFigureTests
{
    private const string AllRowsSql = "select md5(string_agg(f::text, '|' order by line)) || ' ' || count(*) from international_figure f";
    private const string LoadEventsSql = "select subject from history_entry where act = 'InternationalFiguresLoaded' order by seq";

    [Fact]
    public async Task Loading_twice_gives_the_same_rows_and_records_both_loads()
    {
        await using var app = await TestApp.StartAsync();
        using var colin = await app.SignInAsync(DemoPeople.Colin);
        (await colin.Open("/international-comparison/load")).AssertShows("No figures are loaded yet.");

        var loaded = await UploadAsync(colin, InternationalFigureBuilders.PublishedFile);
        var once = await app.Database.ReadAsync<string>(AllRowsSql);
        var page = await colin.Follow(loaded);

        Assert.Equal("/international-comparison/differences", loaded.Location);
        page.AssertShows("7,965 numbers loaded, for 10 countries.");
        page.AssertShows("390 published totals are not the sum of their parts.");
        page.AssertShows("41 numbers are given more than once.");
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(colin, InternationalFigureBuilders.PublishedFile)).Status);
        Assert.EndsWith(" 7965", Assert.Single(once), StringComparison.Ordinal);
        Assert.Equal(once, await app.Database.ReadAsync<string>(AllRowsSql));
        Assert.Equal(["7965", "7965"], await app.Database.ReadAsync<string>(LoadEventsSql));
        (await colin.Open("/international-comparison/load")).AssertShows("7,965 numbers are loaded, for 2003 to 2022.");
    }

    [Theory]
    [InlineData(1, "Region,Subregion", "Continent,Subregion", "1 3 The heading is “Continent”, and must be Region.")]
    [InlineData(1, ",Source", "", "1 13 The heading is nothing, and must be Source.")]
    [InlineData(3, ",GLOTIP", "", "3 13 The line ends before this column. It must have 13 columns.")]
    [InlineData(5, "BGR", "XXX", "5 1 This is not the code of a programme country, such as ROU. Found: “XXX”.")]
    [InlineData(4, ",44,", ",about 44,", "4 12 This is neither a number nor “<5”. Found: “about 44”.")]
    [InlineData(4, ",44,", ",,", "4 12 This is neither a number nor “<5”. Found: nothing.")]
    [InlineData(4, "Persons", "\"Persons", "4 5 This quotation mark has no matching one.")]
    public async Task A_malformed_file_is_refused_by_line_and_column_and_changes_nothing(int line, string right, string wrong, string recorded)
    {
        var app = await TestApp.GetSharedAsync();
        await app.LoadInternationalFigures();
        var (before, loads) = (await app.Database.ReadAsync<string>(AllRowsSql), await app.Database.ReadAsync<string>(LoadEventsSql));
        using var colin = await app.SignInAsync(DemoPeople.Colin);

        var refused = await UploadAsync(colin,
            InternationalFigureBuilders.CreateFileWithChange(line, text => text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Nothing was changed.", refused.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(recorded, string.Join(' ', refused.Document.QuerySelector("main tbody tr")!.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal(before, await app.Database.ReadAsync<string>(AllRowsSql));
        Assert.Equal(loads, await app.Database.ReadAsync<string>(LoadEventsSql));
    }

    [Fact]
    public async Task A_missing_or_oversized_file_is_not_read()
    {
        using var colin = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Colin);

        Assert.Equal("Select a file", (await colin.Send("/international-comparison/load")).GetErrors());
        Assert.Equal("The file must be 5 MB or smaller", (await UploadAsync(colin, Encoding.UTF8.GetBytes(new string('x', 5_000_001)))).GetErrors());
    }

    [Fact]
    public async Task A_comparison_shows_a_sentence_a_chart_and_a_table()
    {
        var app = await TestApp.GetSharedAsync();
        await app.LoadInternationalFigures();
        using var petra = await app.SignInAsync(DemoPeople.Petra);

        var page = await petra.Open("/international-comparison?country=RO&indicator=Convicted&dimension=Form&from=2009&to=2022");

        page.AssertShows("Persons convicted, by form of exploitation: Romania");
        page.AssertShows("The largest group in 2022: Sexual exploitation, 338.");
        Assert.Equal(["Sexual exploitation", "338", "Forced labour", "69", "Other forms of exploitation", "63"],
            page.Document.QuerySelectorAll(".app-bars text").Select(t => t.TextContent));
        Assert.Equal(["Group", "2009", "2022"], page.Document.QuerySelectorAll("main thead th").Select(t => t.TextContent.Trim()));
        Assert.Equal("338", page.Document.QuerySelector("main tbody tr td:last-child")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("header a[href='/international-comparison'][aria-current=page]"));
        (await petra.Open("/international-comparison?country=GB&from=2021&to=2012")).AssertShows("In 2021: 12,700. In 2012: 555.");
        (await petra.Open("/international-comparison?country=BG&indicator=Convicted&from=2004&to=2004")).AssertShows("In 2004: under 5.");
        (await petra.Open("/international-comparison?country=NL&dimension=Form&from=2017&to=2017")).AssertShows("332; 133; 71");
        (await petra.Open("/international-comparison?country=XX&indicator=Nothing&dimension=1&from=x&to=99999")).AssertShows(
            "Detected victims, in total: United Kingdom");
    }

    [Fact]
    public async Task A_mismatched_total_is_reported_by_country()
    {
        var app = await TestApp.GetSharedAsync();
        await app.LoadInternationalFigures();
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        var page = await ana.Open("/international-comparison/differences?country=RO");

        page.AssertShows("Totals that are not the sum of their parts: Romania");
        var recorded = page.Document.QuerySelectorAll("table[aria-labelledby=totals] tbody tr")
            .Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent)));
        Assert.Contains("164 470 By form of exploitation", recorded);
        page.Document.QuerySelectorAll("table[aria-labelledby=repeated] tbody tr").ToList()
            .ForEach(row => Assert.Contains("; ", row.TextContent, StringComparison.Ordinal));
        (await ana.Open("/international-comparison/differences?country=nowhere")).AssertDoesNotShow("their parts: ");
    }

    [Theory]
    [InlineData("/international-comparison", ".app-against", 2)]
    [InlineData("/programme/justice", ".app-against", 2)]
    public async Task Published_shares_show_their_source_and_unverified_status(string address, string picture, int pictures)
    {
        using var petra = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Petra);

        var page = await petra.Open(address);

        Assert.Equal(pictures, page.Document.QuerySelectorAll(picture).Length);
        foreach (var line in new[] { "United Kingdom: 23%", "United Kingdom 2018: 75%", "United Kingdom 2021: 31%" })
        {
            page.AssertShows(line);
            Assert.Contains(page.Document.QuerySelectorAll($"{picture} text"), notes => notes.TextContent == line);
        }

        Assert.Equal(3, page.Document.QuerySelectorAll("li .app-unverified").Length);
        page.AssertShows("The publication is still to be named and checked");
    }

    private static Task<PageResponse> UploadAsync(TestClient client, byte[] file) =>
        client.Upload("/international-comparison/load", [new("glotip.csv", file, "Input.File")]);
}
