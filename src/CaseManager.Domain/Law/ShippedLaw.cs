using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Law;

/// <summary>The facts of law that come with the product, each with where it is written and whether anyone has checked it.</summary>
public static class ShippedLaw
{
    private const string Folder = "law/";

    /// <summary>How facts of law are written as text, here and in the database.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true, // PostgreSQL puts the keys in an order of its own
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads them.</summary>
    /// <param name="at">When they are taken down.</param>
    public static IReadOnlyList<LawEntry> Read(DateTimeOffset at)
    {
        var assembly = typeof(ShippedLaw).Assembly;
        return
        [
            .. from name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
               from row in ReadFile(assembly.GetManifestResourceStream(name)!)
               select LawEntry.Ship(row.Code, row.Version, new(row.Name, row.ValidFrom, row.ValidUntil, row.Source, row.Verified, row.Says), at),
        ];
    }

    private static Row[] ReadFile(Stream file)
    {
        using (file)
        {
            return JsonSerializer.Deserialize<Row[]>(file, Format)!;
        }
    }

    private sealed record Row(string Code, int Version, string Name, DateOnly? ValidFrom, DateOnly? ValidUntil, string Source, bool Verified, LawDetails Says);
}
