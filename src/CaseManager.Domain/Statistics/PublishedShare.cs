using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Statistics;

/// <summary>Of what a published share tells.</summary>
public enum PublishedFigure
{
    /// <summary>Those convicted, of all who were charged with a modern slavery offence.</summary>
    ConvictedOfCharged,

    /// <summary>Sentences of four years or more, of all sentences.</summary>
    FourYearsOrMore,
}

/// <summary>A share that someone else published, to measure one's own against.</summary>
/// <param name="Figure">What it tells of.</param>
/// <param name="Country">Of which country: ISO 3166-1 alpha-2 code.</param>
/// <param name="Year">Of which year; null where the publication names none.</param>
/// <param name="Percent">The share, 0 to 100.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Verified">Whether someone has checked it against that.</param>
public sealed record PublishedShare(PublishedFigure Figure, string Country, int? Year, decimal Percent, string Source, bool Verified)
{
    private static readonly JsonSerializerOptions _format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Those that come with the product.</summary>
    public static IReadOnlyList<PublishedShare> All { get; } = Read();

    /// <summary>Those of one figure.</summary>
    public static IReadOnlyList<PublishedShare> Of(PublishedFigure figure) => [.. All.Where(share => share.Figure == figure)];

    private static PublishedShare[] Read()
    {
        using var file = typeof(PublishedShare).Assembly.GetManifestResourceStream("published-shares.json")!;
        return JsonSerializer.Deserialize<PublishedShare[]>(file, _format)!;
    }
}
