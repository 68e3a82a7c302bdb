using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Figures;

/// <summary>
/// Figures that countries report to the United Nations: administrators load a complete file or nothing, and the roles that compare read them.
/// </summary>
public class WorldFigureTests
{
    private const string AllRows = "select md5(string_agg(f::text, '|' order by line)) || ' ' || count(*) from world_figure f";
    private const string Loads = "select subject from history_entry where act = 'WorldFiguresLoaded' order by seq";

    [Fact]
    public async Task Loading_twice_gives_the_same_rows_and_each_load_is_told()
    {
        await using var app = await TestApp.StartAsync();
        using var colin = await app.As(DemoPeople.Colin);
        (await colin.Open("/world/load")).Shows("No figures are loaded yet.");

        var loaded = await UploadAsync(colin, WorldFigureBuilders.PublishedFile);
        var once = await app.Database.ReadAsync<string>(AllRows);
        var page = await colin.Follow(loaded);

        Assert.Equal("/world/differences", loaded.Location);
        page.Shows("7,965 numbers loaded, for 10 countries.");
        page.Shows("390 published totals are not the sum of their parts.");
        page.Shows("41 numbers are given more than once.");
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(colin, WorldFigureBuilders.PublishedFile)).Status);
        Assert.EndsWith(" 7965", Assert.Single(once), StringComparison.Ordinal);
        Assert.Equal(once, await app.Database.ReadAsync<string>(AllRows));
        Assert.Equal(["7965", "7965"], await app.Database.ReadAsync<string>(Loads));
        (await colin.Open("/world/load")).Shows("7,965 numbers are loaded, for 2003 to 2022.");
    }

    [Theory]
    [InlineData(1, "Region,Subregion", "Continent,Subregion", "1 3 The heading is “Continent”, and must be Region.")]
    [InlineData(1, ",Source", "", "1 13 The heading is nothing, and must be Source.")]
    [InlineData(3, ",GLOTIP", "", "3 13 The line ends before this column. It must have 13 columns.")]
    [InlineData(5, "BGR", "XXX", "5 1 This is not the code of a programme country, such as ROU. Found: “XXX”.")]
    [InlineData(4, ",44,", ",about 44,", "4 12 This is neither a number nor “<5”. Found: “about 44”.")]
    [InlineData(4, ",44,", ",,", "4 12 This is neither a number nor “<5”. Found: nothing.")]
    [InlineData(4, "Persons", "\"Persons", "4 5 This quotation mark has no matching one.")]
    public async Task A_malformed_file_is_refused_by_line_and_column_and_changes_nothing(int line, string right, string wrong, string told)
    {
        var app = await TestApp.SharedAsync();
        await app.LoadWorldFigures();
        var (before, loads) = (await app.Database.ReadAsync<string>(AllRows), await app.Database.ReadAsync<string>(Loads));
        using var colin = await app.As(DemoPeople.Colin);

        var refused = await UploadAsync(colin, WorldFigureBuilders.PublishedFileWith(line, text => text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Nothing was changed.", refused.Errors(), StringComparison.Ordinal);
        Assert.Equal(told, string.Join(' ', refused.Document.QuerySelector("main tbody tr")!.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal(before, await app.Database.ReadAsync<string>(AllRows));
        Assert.Equal(loads, await app.Database.ReadAsync<string>(Loads));
    }

    [Fact]
    public async Task Without_a_file_or_with_one_too_large_nothing_is_read()
    {
        using var colin = await (await TestApp.SharedAsync()).As(DemoPeople.Colin);

        Assert.Equal("Select a file", (await colin.Send("/world/load")).Errors());
        Assert.Equal("The file must be 5 MB or smaller", (await UploadAsync(colin, Encoding.UTF8.GetBytes(new string('x', 5_000_001)))).Errors());
    }

    [Fact]
    public async Task Who_compares_chooses_a_country_and_reads_it_as_a_sentence_bars_and_a_table()
    {
        var app = await TestApp.SharedAsync();
        await app.LoadWorldFigures();
        using var petra = await app.As(DemoPeople.Petra);

        var page = await petra.Open("/world?country=RO&indicator=Convicted&dimension=Form&from=2009&to=2022");

        page.Shows("Persons convicted, by form of exploitation: Romania");
        page.Shows("The largest group in 2022: Sexual exploitation, 338.");
        Assert.Equal(["Sexual exploitation", "338", "Forced labour", "69", "Other forms of exploitation", "63"], page.Document.QuerySelectorAll(".app-bars text").Select(t => t.TextContent));
        Assert.Equal(["Group", "2009", "2022"], page.Document.QuerySelectorAll("main thead th").Select(t => t.TextContent.Trim()));
        Assert.Equal("338", page.Document.QuerySelector("main tbody tr td:last-child")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("header a[href='/world'][aria-current=page]"));
        (await petra.Open("/world?country=GB&from=2021&to=2012")).Shows("In 2021: 12,700. In 2012: 555.");
        (await petra.Open("/world?country=BG&indicator=Convicted&from=2004&to=2004")).Shows("In 2004: under 5.");
        (await petra.Open("/world?country=NL&dimension=Form&from=2017&to=2017")).Shows("332; 133; 71");
        (await petra.Open("/world?country=XX&indicator=Nothing&dimension=1&from=x&to=99999")).Shows("Detected victims, in total: United Kingdom");
    }

    [Fact]
    public async Task What_does_not_add_up_is_told_by_country()
    {
        var app = await TestApp.SharedAsync();
        await app.LoadWorldFigures();
        using var ana = await app.As(DemoPeople.Ana);

        var page = await ana.Open("/world/differences?country=RO");

        page.Shows("Totals that are not the sum of their parts: Romania");
        var told = page.Document.QuerySelectorAll("table[aria-labelledby=totals] tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent)));
        Assert.Contains("164 470 By form of exploitation", told);
        page.Document.QuerySelectorAll("table[aria-labelledby=repeated] tbody tr").ToList().ForEach(row => Assert.Contains("; ", row.TextContent, StringComparison.Ordinal));
        (await ana.Open("/world/differences?country=nowhere")).NeverShows("their parts: ");
    }

    [Theory]
    [InlineData("/world", ".app-against", 2)]
    [InlineData("/programme/justice", ".app-against", 2)]
    public async Task Published_shares_are_named_lines_with_their_source_and_that_nobody_checked_them(string address, string picture, int pictures)
    {
        using var petra = await (await TestApp.SharedAsync()).As(DemoPeople.Petra);

        var page = await petra.Open(address);

        Assert.Equal(pictures, page.Document.QuerySelectorAll(picture).Length);
        foreach (var line in new[] { "United Kingdom: 23%", "United Kingdom 2018: 75%", "United Kingdom 2021: 31%" })
        {
            page.Shows(line);
            Assert.Contains(page.Document.QuerySelectorAll($"{picture} text"), words => words.TextContent == line);
        }

        Assert.Equal(3, page.Document.QuerySelectorAll("li .app-unverified").Length);
        page.Shows("The publication is still to be named and checked");
    }

    private static Task<Reply> UploadAsync(Visitor visitor, byte[] file) => visitor.Upload("/world/load", [new("glotip.csv", file, "Input.File")]);
}
