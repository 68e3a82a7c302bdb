using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>A fault in the files prevents the start, and the error names its location.</summary>
public sealed class TextStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Reads_each_area_of_each_language()
    {
        Write("en/cases.json", """{ "list.title": "Cases", "list.found": { "one": "{0} case", "other": "{0} cases" } }""");
        Write("ro/cases.json", """{ "list.title": "Cazuri" }""");

        var store = TextStore.Load(_folder.FullName);

        Assert.Equal(["en", "ro"], store.Languages.Order());
        Assert.Equal("Cases", store.GetTexts("en")["cases.list.title"].Sentence);
        Assert.True(store.GetTexts("en")["cases.list.found"].HasPluralForms);
    }

    [Theory]
    [InlineData("en/cases.json", """{ "a": "x", "a": "y" }""")]
    [InlineData("en/cases.json", """{ "a": { "one": "x", "one": "y" } }""")]
    [InlineData("en/cases.json", """{ "a": 1 }""")]
    [InlineData("en/cases.json", """{ "a": null }""")]
    [InlineData("en/cases.json", """{ "a": ["x"] }""")]
    [InlineData("en/cases.json", """["a"]""")]
    [InlineData("en/cases.json", "{ \"a\": ")]
    [InlineData("en/cases.list.json", """{ "a": "x" }""")]
    public void Refuses_a_file_that_is_not_plain(string file, string content)
    {
        Write(file, content);

        var refused = Assert.Throws<InvalidDataException>(() => TextStore.Load(_folder.FullName));

        Assert.Contains(Path.GetFileName(file), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_folder_without_languages() =>
        Assert.Throws<InvalidDataException>(() => TextStore.Load(_folder.FullName));

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
