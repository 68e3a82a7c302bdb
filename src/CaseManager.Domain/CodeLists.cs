using System.Text.Json;

namespace CaseManager.Domain;

/// <summary>The countries one can name, by ISO 3166-1 alpha-2 code.</summary>
public static class Countries
{
    /// <summary>For a person whom no state regards as its citizen (ICAO Doc 9303).</summary>
    public const string Stateless = "XXA";

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<string> All { get; } = CodeList.Read("countries.json");
}

/// <summary>The languages one can name, by ISO 639 code.</summary>
public static class Languages
{
    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<string> All { get; } = CodeList.Read("languages.json");
}

internal static class CodeList
{
    public static IReadOnlyList<string> Read(string name)
    {
        using var file = typeof(CodeList).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<string[]>(file)!;
    }
}
