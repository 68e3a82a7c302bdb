using System.Text.Json;

namespace CaseManager.Domain.Statistics;

/// <summary>Present or former member state of the European Union: citizens of other members are counted apart from third-country nationals.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="JoinedOn">First day of membership.</param>
/// <param name="LeftOn">First day after membership; null for a present member.</param>
public sealed record UnionMember(string Country, DateOnly JoinedOn, DateOnly? LeftOn)
{
    public static IReadOnlyList<UnionMember> All { get; } = Read();

    private static List<UnionMember> Read()
    {
        using var file = typeof(UnionMember).Assembly.GetManifestResourceStream("unions.json")!;
        return [.. JsonSerializer.Deserialize<UnionsFile>(file, JsonSerializerOptions.Web)!.Members];
    }

    private sealed record UnionsFile(IReadOnlyList<UnionMember> Members);
}
