using System.Text.Json;

namespace CaseManager.Domain.Trafficking;

/// <summary>Rule or term of law, with the provision that is its source and whether a lawyer has verified it.</summary>
public sealed record LegalTerm(string Code, string Source, bool IsVerified);

/// <summary>Legal definition of trafficking in persons, as data, so that an edition can be replaced without a code change.</summary>
/// <param name="Version">Date of the edition.</param>
/// <param name="ChildUnderYears">Age in full years from which a person is an adult.</param>
/// <param name="Rules">Rules that a finding applies.</param>
/// <param name="Acts">Codes of <see cref="Act"/>.</param>
/// <param name="Means">Codes of <see cref="Trafficking.Means"/>.</param>
/// <param name="Forms">Codes of <see cref="ExploitationForm"/>.</param>
public sealed record LegalDefinition(
    string Version,
    int ChildUnderYears,
    IReadOnlyList<LegalTerm> Rules,
    IReadOnlyList<LegalTerm> Acts,
    IReadOnlyList<LegalTerm> Means,
    IReadOnlyList<LegalTerm> Forms)
{
    /// <summary>Edition in force.</summary>
    public static LegalDefinition Current { get; } = Read();

    public LegalTerm GetRule(string code) => Rules.Single(r => r.Code == code);

    /// <summary>In the order of the law.</summary>
    public IReadOnlyList<LegalTerm> GetTerms(Element element) => element switch
    {
        Element.Act => Acts,
        Element.Means => Means,
        _ => Forms,
    };

    private static LegalDefinition Read()
    {
        using var file = typeof(LegalDefinition).Assembly.GetManifestResourceStream("definition.json")!;
        return JsonSerializer.Deserialize<LegalDefinition>(file, JsonSerializerOptions.Web)!;
    }
}
