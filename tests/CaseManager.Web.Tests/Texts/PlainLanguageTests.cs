using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>Texts, documents and comments are in plain professional English: no banned word is in them.</summary>
public class PlainLanguageTests
{
    private const int MaxLineLength = 160;

    private static readonly string _root = KeyUsesTests.FindRepositoryRoot();
    private static readonly string[] _generatedDocuments = ["schema.md", "performance.md"]; // column names; the labels of the benchmark
    private static readonly string[] _folders = ["src", "tests", "scripts", "deploy"];
    private static readonly string[] _sourceExtensions = [".cs", ".sql", ".cshtml", ".mjs", ".js", ".scss"];

    [Fact]
    public void Texts_have_no_banned_word() => Assert.Equal(
        "",
        string.Join('\n', TextFiles.Store.GetTexts(TextFiles.FirstLanguage)
            .SelectMany(text => text.Value.Forms.Values.SelectMany(form => PlainLanguage.FindBanned(form).Select(word => $"{text.Key}: {word}")))));

    [Fact]
    public void Labels_and_errors_say_enter_and_select()
    {
        var asking = TextFiles.Store.GetTexts(TextFiles.FirstLanguage).SelectMany(text => text.Value.Forms.Values.Select(form => (text.Key, Form: form)))
            .Where(text => text.Form.StartsWith("Write ", StringComparison.Ordinal)
                && (text.Key.EndsWith(".label", StringComparison.Ordinal) || text.Key.EndsWith(".missing", StringComparison.Ordinal)
                    || text.Key.EndsWith(".wrong", StringComparison.Ordinal)));

        Assert.Empty(asking);
    }

    [Fact]
    public void Documents_have_no_banned_word() => Assert.Equal(
        "",
        string.Join('\n', GetDocuments()
            .SelectMany(file => PlainLanguage.FindBanned(PlainLanguage.RemoveCode(File.ReadAllText(file)))
                .Select(word => $"{Path.GetRelativePath(_root, file)}: {word}"))));

    [Fact]
    public void Comments_have_no_banned_word() => Assert.Equal(
        "",
        string.Join('\n', from file in GetSources()
                          from comment in PlainLanguage.GetComments(File.ReadAllText(file), Path.GetExtension(file))
                          from word in PlainLanguage.FindBanned(comment.Comment)
                          select $"{Path.GetRelativePath(_root, file)}:{comment.Line}: {word}"));

    [Fact]
    public void Lines_have_at_most_160_characters() => Assert.Equal(
        "",
        string.Join('\n', from file in GetSources()
                          from line in FindLongLines(File.ReadAllLines(file))
                          select $"{Path.GetRelativePath(_root, file)}:{line}"));

    [Theory]
    [InlineData(160, 0)]
    [InlineData(161, 1)]
    public void A_long_line_is_found(int length, int found) => Assert.Equal(found, FindLongLines([new('x', length)]).Count());

    [Theory]
    [InlineData("A charge was taken down.")]
    [InlineData("What became of it")]
    [InlineData("Whoever knows of the case")]
    [InlineData("Takes a charge back")]
    [InlineData("As superuser, behind the app's back")]
    public void A_banned_word_is_found(string text) => Assert.NotEmpty(PlainLanguage.FindBanned(text));

    [Theory]
    [InlineData("/// <summary>A charge was taken down.</summary>", ".cs")]
    [InlineData("    var x = 1; // reckoned before", ".cs")]
    [InlineData("/// <summary>In the language of whoever reads (<see cref=\"CultureInfo\"/>).</summary>", ".cs")]
    [InlineData("  select 1; -- whoever asks", ".sql")]
    [InlineData("<p>@* meanwhile *@</p>", ".cshtml")]
    public void A_banned_word_in_a_comment_is_found(string source, string extension) =>
        Assert.NotEmpty(PlainLanguage.GetComments(source, extension).SelectMany(c => PlainLanguage.FindBanned(c.Comment)));

    [Theory]
    [InlineData("The `taken down` flag")]
    [InlineData("Before\n```\ntaken down\n```\nafter")]
    [InlineData("The survivor understands")]
    public void Code_and_plain_English_pass(string text) => Assert.Empty(PlainLanguage.FindBanned(PlainLanguage.RemoveCode(text)));

    private static IEnumerable<int> FindLongLines(string[] lines) => Enumerable.Range(1, lines.Length).Where(line => lines[line - 1].Length > MaxLineLength);

    internal static IEnumerable<string> GetDocuments() => Directory.EnumerateFiles(Path.Combine(_root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(_root, "README.md")).Where(file => !_generatedDocuments.Contains(Path.GetFileName(file)));

    internal static IEnumerable<string> GetSources() =>
        _folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(_root, folder), "*", SearchOption.AllDirectories))
        .Where(file => _sourceExtensions.Contains(Path.GetExtension(file)) && !IsBuildOutput(file)
            && !Path.GetFileName(file).StartsWith(nameof(PlainLanguage), StringComparison.Ordinal));

    /// <summary>Sources and what else a document may name: settings, scripts, projects, texts.</summary>
    internal static IEnumerable<string> GetNamedSources() =>
        _folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(_root, folder), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(_root).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)))
        .Where(file => !IsBuildOutput(file) && Path.GetFileName(file) != $"{nameof(PlainNamesTests)}.cs");

    private static bool IsBuildOutput(string file) =>
        Path.GetRelativePath(_root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot" or "Migrations");
}
