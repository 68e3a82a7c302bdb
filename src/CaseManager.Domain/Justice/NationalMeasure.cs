using System.Text.Json;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Justice;

/// <summary>A special measure that courts of a country name by its provision.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Measure">Special measure for which the provision is the basis.</param>
/// <param name="Provision">Provision as courts cite it.</param>
/// <param name="Source">Citation of the law.</param>
/// <param name="Verified">Whether a lawyer, or another qualified person, has checked the entry.</param>
public sealed record NationalMeasure(string Country, SpecialMeasure Measure, string Provision, string Source, bool Verified)
{
    public static IReadOnlyList<NationalMeasure> All { get; } = Read();

    /// <summary>The provision of a country for a measure; null where courts do not name one.</summary>
    public static string? ProvisionFor(SpecialMeasure measure, string country) =>
        All.FirstOrDefault(m => m.Country == country && m.Measure == measure)?.Provision;

    private static NationalMeasure[] Read()
    {
        using var file = typeof(NationalMeasure).Assembly.GetManifestResourceStream("special-measures.json")!;
        return JsonSerializer.Deserialize<NationalMeasure[]>(file, ShippedLegalReferences.JsonOptions)!;
    }
}
