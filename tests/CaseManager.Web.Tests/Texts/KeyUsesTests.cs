using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Every text that a page uses exists, and every existing text is used.</summary>
public sealed class KeyUsesTests
{
    /// <summary>Prefixes of keys composed at run time. Only keys that grow with a list of codes belong here.</summary>
    private static readonly string[] _families =
    [
        "codes.", "countries.", "languages.", "events.", "rules.", "findings.", "schemes.", "problems.",
        "common.evidence.", "common.nonResponse.", "common.consent.", "consents.scope.",
        "cases.scope.", "cases.empty.", "cases.section.", "cases.filter.", "cases.summary.", "cases.finding.",
        "tasks.readers.", "tasks.step.", "tracks.kind.", "tracks.station.", "indicators.record.", "delphi.", "assessments.list.ageGroup.", "timeline.kind.",
        "access.reason.", "status.current.", "people.summary.", "outcomes.occasionPhrase.", "aftercare.section.", "aftercare.worklist.lead.",
        "aftercare.worklist.section.", "aftercare.worklist.none.", "aftercare.worklist.action.", "status.option.", "intake.group.", "intake.part.",
        "office.code.", "office.definition.", "office.section.", "office.sentenceKind.", "programme.section.", "programme.table.", "programme.share.",
        "programme.definition.",
    ];

    private static readonly KeyUses _uses = new(
        ReadWebSources(),
        TextFiles.Store.GetTexts(TextFiles.FirstLanguage).Keys.ToHashSet(),
        _families);

    [Fact]
    public void Every_used_text_exists() => Assert.Empty(_uses.Missing);

    [Fact]
    public void Every_existing_text_is_used() => Assert.Empty(_uses.Unused);

    [Theory]
    [InlineData("""<h1>@T["cases.gone"]</h1>""", "page: cases.gone is not there")]
    [InlineData("""<p>@T.Count("cases.gone", Model.Found)</p>""", "page: cases.gone is not there")]
    [InlineData("""<a aria-label="@T["cases.gone", name]">""", "page: cases.gone is not there")]
    [InlineData("""@T[isOpen ? "cases.open" : "cases.gone"]""", "page: cases.gone is not there")]
    [InlineData("""ViewData["Title"] = texts["cases.gone"];""", "page: cases.gone is not there")]
    [InlineData("""<app-input for="Name" text="cases.name" />""", "page: cases.name.label is not there")]
    [InlineData("""<app-no-answer for="Why" question="cases.name"/>""", "page: cases.name.label is not there")]
    [InlineData("""@T[$"cases.{state}"]""", "page: cases.… is put together while running and is no known family")]
    public void Detects_a_missing_text(string code, string fault) =>
        Assert.Equal([fault], new KeyUses([new("page", code)], new HashSet<string> { "cases.open" }, ["codes."]).Missing);

    [Fact]
    public void Detects_an_unused_text()
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

    private static IEnumerable<Source> ReadWebSources()
    {
        var web = Path.Combine(FindRepositoryRoot(), "src", "CaseManager.Web");
        string[] built = [Path.Combine(web, "bin"), Path.Combine(web, "obj"), Path.Combine(web, "node_modules")];
        return Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !built.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Select(file => new Source(Path.GetRelativePath(web, file), File.ReadAllText(file)));
    }

    internal static string FindRepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaseManager.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
