using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Statistics;

public enum PublishedFigure
{
    /// <summary>Share of those charged with a modern slavery offence who are convicted.</summary>
    ConvictedOfCharged,

    /// <summary>Share of sentences of four years or more.</summary>
    FourYearsOrMore,
}

/// <summary>Share published by another body, for comparison.</summary>
/// <param name="Figure">Measure to which it applies.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Year">Null where the publication gives none.</param>
/// <param name="Percent">From 0 to 100.</param>
/// <param name="Source">Citation of the publication.</param>
/// <param name="IsVerified">Whether the share was checked against the publication.</param>
public sealed record PublishedShare(PublishedFigure Figure, string Country, int? Year, decimal Percent, string Source, bool IsVerified)
{
    private static readonly JsonSerializerOptions _jsonOptions = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Shares shipped with the product.</summary>
    public static IReadOnlyList<PublishedShare> All { get; } = Read();

    public static IReadOnlyList<PublishedShare> GetByFigure(PublishedFigure figure) => [.. All.Where(share => share.Figure == figure)];

    private static PublishedShare[] Read()
    {
        using var file = typeof(PublishedShare).Assembly.GetManifestResourceStream("published-shares.json")!;
        return JsonSerializer.Deserialize<PublishedShare[]>(file, _jsonOptions)!;
    }
}
