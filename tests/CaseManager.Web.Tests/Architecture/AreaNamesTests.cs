using CaseManager.Web.Tests.Wordings;
using Xunit;

namespace CaseManager.Web.Tests.Architecture;

/// <summary>An area has one noun: its folders in Domain, Data, Pages and the tests and its text file are named alike.</summary>
public class AreaNamesTests
{
    private static readonly string _root = KeyUsesTests.FindRepositoryRoot();
    private static readonly string[] _built = ["bin", "obj", "node_modules", "wwwroot", "frontend", "en", "Migrations", "data"];

    // Reviewed: each noun is needed in one layer only.
    private static readonly Dictionary<string, string> _exceptions = new()
    {
        ["CodeLists"] = "ISO code lists, shared by all areas of Domain",
        ["Mapping"] = "how Data stores the areas of Domain",
        ["Security"] = "groups the security folders of Data",
        ["Delphi"] = "texts of one published list of indicators",
        ["Findings"] = "texts of the definition's rules, shown by several areas",
        ["Schemes"] = "terms of the national identification schemes, shown by several areas",
        ["Overview"] = "composed of the other areas; its texts are in cases.json",
        ["Charges"] = "its texts are in justice.json",
        ["Operations"] = "tests of commands, backups and deployment",
        ["Architecture"] = "tests of the code as a whole",
    };

    [Fact]
    public void Each_noun_of_a_layer_is_used_by_another_layer()
    {
        var layers = ReadLayers();

        Assert.Equal("", string.Join('\n', from layer in layers
                                           from noun in layer.Value
                                           where layer.Key is not ("Pages" or "Web") && !_exceptions.ContainsKey(noun)
                                           && !layers.Any(other => other.Key != layer.Key && other.Value.Contains(noun))
                                           select $"{layer.Key}: {noun}"));
    }

    [Fact]
    public void Each_area_of_a_case_has_texts_and_tests_of_its_name()
    {
        var layers = ReadLayers();
        var areas = new DirectoryInfo(Path.Combine(_root, "src/CaseManager.Web/Pages/Cases")).GetDirectories();

        Assert.NotEmpty(areas);
        Assert.Equal("", string.Join('\n', from area in areas
                                           let parts = area.GetDirectories().Select(part => part.Name).DefaultIfEmpty(area.Name)
                                           from missing in parts.Except(layers["Texts"]).Select(part => $"no texts: {part}")
                                           .Concat(layers["Tests"].Contains(area.Name) ? [] : [$"no tests: {area.Name}"])
                                           where !_exceptions.ContainsKey(missing[(missing.LastIndexOf(' ') + 1)..])
                                           select missing));
    }

    [Fact]
    public void Exceptions_are_at_most_ten_and_in_use()
    {
        var layers = ReadLayers();

        Assert.InRange(_exceptions.Count, 1, 10);
        Assert.All(_exceptions.Keys, noun => Assert.Contains(layers.Values, nouns => nouns.Contains(noun)));
    }

    private static Dictionary<string, HashSet<string>> ReadLayers() => new()
    {
        ["Domain"] = ListFolders("src/CaseManager.Domain"),
        ["Data"] = ListFolders("src/CaseManager.Data"),
        ["Web"] = [.. ListFolders("src/CaseManager.Web"), .. ListProjects()],
        ["Pages"] = ListFolders("src/CaseManager.Web/Pages"),
        ["Texts"] = [.. ListFolders("src/CaseManager.Web/Texts/en"), .. ListTextAreas()],
        ["Tests"] = [.. ListFolders("tests/CaseManager.Web.Tests"), .. ListFolders("tests/CaseManager.Domain.Tests")],
    };

    private static HashSet<string> ListFolders(string path)
    {
        HashSet<string> names = [];
        foreach (var folder in new DirectoryInfo(Path.Combine(_root, path)).GetDirectories().Where(folder => !_built.Contains(folder.Name)))
        {
            names.Add(folder.Name);
            if (path != "src/CaseManager.Web" || folder.Name != "Pages")
            {
                names.UnionWith(ListFolders($"{path}/{folder.Name}"));
            }
        }

        return names;
    }

    private static IEnumerable<string> ListProjects() =>
        new DirectoryInfo(Path.Combine(_root, "src")).GetDirectories().Select(project => project.Name.Split('.')[^1]);

    private static IEnumerable<string> ListTextAreas() =>
        new DirectoryInfo(Path.Combine(_root, "src/CaseManager.Web/Texts/en")).GetFiles("*.json")
        .Select(file => char.ToUpperInvariant(file.Name[0]) + Path.GetFileNameWithoutExtension(file.Name)[1..]);
}
