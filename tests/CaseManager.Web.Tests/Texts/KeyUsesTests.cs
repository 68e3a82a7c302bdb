using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Every text that a page uses exists, and every existing text is used.</summary>
public sealed class KeyUsesTests
{
    /// <summary>Prefixes of keys composed at run time. Only keys that grow with a list of codes belong here.</summary>
    private static readonly string[] _families =
    [
        "codes.", "countries.", "languages.", "events.", "rules.", "law.", "schemes.", "problems.",
        "common.evidence.", "common.silence.", "common.consent.", "consent.to.",
        "cases.scope.", "cases.empty.", "cases.section.", "cases.filter.", "cases.fact.", "cases.finding.",
        "tasks.readers.", "tasks.step.", "tracks.kind.", "tracks.at.", "indicators.record.", "delphi.", "assessment.list.age.", "timeline.kind.", "readers.because.", "cases.status.is.", "people.fact.", "outcomes.at.", "aftercare.part.", "aftercareCaseload.lead.", "aftercareCaseload.part.", "aftercareCaseload.none.", "aftercareCaseload.due.", "cases.status.to.", "intake.group.", "intake.part.", "figures.code.", "figures.meaning.", "figures.section.", "figures.sentence.", "programme.section.", "programme.table.", "programme.share.", "programme.meaning.",
    ];

    private static readonly KeyUses _uses = new(
        WebSources(),
        TextFiles.Store.TextsOf(TextFiles.FirstLanguage).Keys.ToHashSet(),
        _families);

    [Fact]
    public void Every_text_asked_for_is_there() => Assert.Empty(_uses.Missing);

    [Fact]
    public void Every_text_there_is_asked_for() => Assert.Empty(_uses.Unused);

    [Theory]
    [InlineData("""<h1>@T["cases.gone"]</h1>""", "page: cases.gone is not there")]
    [InlineData("""<p>@T.Count("cases.gone", Model.Found)</p>""", "page: cases.gone is not there")]
    [InlineData("""<a aria-label="@T["cases.gone", name]">""", "page: cases.gone is not there")]
    [InlineData("""@T[isOpen ? "cases.open" : "cases.gone"]""", "page: cases.gone is not there")]
    [InlineData("""ViewData["Title"] = texts["cases.gone"];""", "page: cases.gone is not there")]
    [InlineData("""<app-input for="Name" text="cases.name" />""", "page: cases.name.label is not there")]
    [InlineData("""<app-no-answer for="Why" question="cases.name"/>""", "page: cases.name.label is not there")]
    [InlineData("""@T[$"cases.{state}"]""", "page: cases.… is put together while running and is no known family")]
    public void Notices_a_text_that_is_not_there(string code, string fault) =>
        Assert.Equal([fault], new KeyUses([new("page", code)], new HashSet<string> { "cases.open" }, ["codes."]).Missing);

    [Fact]
    public void Notices_a_text_that_nobody_asks_for()
    {
        var keys = new HashSet<string>
        {
            "cases.asked", "cases.counted", "cases.handed", "cases.chosen", "cases.q.label", "cases.q.hint",
            "codes.State.Open", "cases.forgotten",
        };
        var code = """
            @T["cases.asked"] @T.Count("cases.counted", 3) @T[yes ? "cases.chosen" : "cases.asked", "cases.in words"]
            new Column("cases.handed") <app-date for="Day" text="cases.q" /> @T[$"codes.State.{state}"]
            """;

        var uses = new KeyUses([new("page", code)], keys, ["codes."]);

        Assert.Empty(uses.Missing);
        Assert.Equal(["cases.forgotten"], uses.Unused);
    }

    private static IEnumerable<Source> WebSources()
    {
        var web = Path.Combine(RepositoryRoot(), "src", "CaseManager.Web");
        string[] built = [Path.Combine(web, "bin"), Path.Combine(web, "obj"), Path.Combine(web, "node_modules")];
        return Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !built.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Select(file => new Source(Path.GetRelativePath(web, file), File.ReadAllText(file)));
    }

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaseManager.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
