using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.LegalReference;

/// <summary>Legal reference data that is shipped with the product, each entry with its source and whether it is verified.</summary>
public static class ShippedLegalReferences
{
    private const string Folder = "law/";

    /// <summary>JSON format of legal reference data, in files and in the database.</summary>
    public static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true, // jsonb does not keep the order of keys
        Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="at">Recording time of the entries.</param>
    public static IReadOnlyList<LegalReferenceEntry> Read(DateTimeOffset at)
    {
        var assembly = typeof(ShippedLegalReferences).Assembly;
        return
        [
            .. from name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
               from row in ReadFile(assembly.GetManifestResourceStream(name)!)
               select LegalReferenceEntry.CreateShipped(row.Code, row.Version,
                   new(row.Name, row.ValidFrom, row.ValidUntil, row.Source, row.IsVerified, row.Details), at),
        ];
    }

    private static Row[] ReadFile(Stream file)
    {
        using (file)
        {
            return JsonSerializer.Deserialize<Row[]>(file, JsonOptions)!;
        }
    }

    private sealed record Row(string Code, int Version, string Name, DateOnly? ValidFrom, DateOnly? ValidUntil, string Source, bool IsVerified,
        LegalReferenceDetails Details);
}
