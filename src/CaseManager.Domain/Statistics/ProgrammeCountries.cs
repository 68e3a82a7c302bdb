using System.Text.Json;

namespace CaseManager.Domain.Statistics;

/// <summary>Countries where the programme works, will work, or considers working.</summary>
public static class ProgrammeCountries
{
    /// <summary>ISO 3166-1 alpha-2 codes, by the alpha-3 codes that the United Nations use.</summary>
    public static IReadOnlyDictionary<string, string> ByIso3 { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        using var file = typeof(ProgrammeCountries).Assembly.GetManifestResourceStream("programme-countries.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
