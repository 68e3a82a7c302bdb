using System.Text.Json;

namespace CaseManager.Domain.Statistics;

/// <summary>A state that is in the European Union, or was: citizens of another member are counted apart from those of the rest of the world.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">The first day on which it was not; null where it is.</param>
public sealed record UnionMember(string Country, DateOnly Since, DateOnly? Until)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<UnionMember> All { get; } = Read();

    private static List<UnionMember> Read()
    {
        using var file = typeof(UnionMember).Assembly.GetManifestResourceStream("unions.json")!;
        return [.. JsonSerializer.Deserialize<Shipped>(file, JsonSerializerOptions.Web)!.Members];
    }

    private sealed record Shipped(IReadOnlyList<UnionMember> Members);
}
