using System.Text.Json;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Sharing;

/// <summary>On what the law lets anyone keep facts about someone, as data: an edition can be replaced without touching the code.</summary>
/// <param name="Version">The edition, a date.</param>
/// <param name="Ordinary">For facts of every kind; one is always needed.</param>
/// <param name="Special">For facts that the law guards more closely, of health, sex life or origin; needed beside an ordinary one.</param>
/// <param name="Police">For telling police of someone without their consent.</param>
/// <param name="Disclosure">For handing something to others where no consent is relied on.</param>
public sealed record LegalBases(
    string Version, IReadOnlyList<LegalTerm> Ordinary, IReadOnlyList<LegalTerm> Special, IReadOnlyList<LegalTerm> Police, IReadOnlyList<LegalTerm> Disclosure)
{
    /// <summary>The edition in force.</summary>
    public static LegalBases Current { get; } = Read();

    /// <summary>The basis of this code; null where the edition in force knows none.</summary>
    public LegalTerm? Find(string code) => Ordinary.Concat(Special).FirstOrDefault(t => t.Code == code);

    private static LegalBases Read()
    {
        using var file = typeof(LegalBases).Assembly.GetManifestResourceStream("legal-bases.json")!;
        return JsonSerializer.Deserialize<LegalBases>(file, JsonSerializerOptions.Web)!;
    }
}
