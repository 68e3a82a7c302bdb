using System.Text.Json;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Sharing;

/// <summary>Legal bases for keeping and disclosing personal information, as data, so that an edition can be replaced without a code change.</summary>
/// <param name="Version">Date of the edition.</param>
/// <param name="Ordinary">Bases for all personal data, one of which is always required.</param>
/// <param name="Special">Bases for special categories, such as health, sex life or origin, required in addition to an ordinary one.</param>
/// <param name="Police">Bases for informing the police without consent.</param>
/// <param name="Disclosure">Bases for disclosure to others without consent.</param>
public sealed record LegalBases(
    string Version, IReadOnlyList<LegalTerm> Ordinary, IReadOnlyList<LegalTerm> Special, IReadOnlyList<LegalTerm> Police, IReadOnlyList<LegalTerm> Disclosure)
{
    /// <summary>Edition in force.</summary>
    public static LegalBases Current { get; } = Read();

    /// <summary>Ordinary or special basis by code; null where the edition has none.</summary>
    public LegalTerm? Find(string code) => Ordinary.Concat(Special).FirstOrDefault(t => t.Code == code);

    private static LegalBases Read()
    {
        using var file = typeof(LegalBases).Assembly.GetManifestResourceStream("legal-bases.json")!;
        return JsonSerializer.Deserialize<LegalBases>(file, JsonSerializerOptions.Web)!;
    }
}
