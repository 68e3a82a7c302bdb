using System.Text.Json;

namespace CaseManager.Domain.Trafficking;

/// <summary>A rule or a term of law: its code, where it is written, and whether a lawyer has checked it.</summary>
public sealed record LegalTerm(string Code, string Source, bool Verified);

/// <summary>What the law calls trafficking in persons, as data: an edition can be replaced without touching the code.</summary>
/// <param name="Version">The edition, a date.</param>
/// <param name="ChildUnderYears">Who is younger than this is a child.</param>
/// <param name="Rules">The rules that a finding applies.</param>
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
    /// <summary>The edition in force.</summary>
    public static LegalDefinition Current { get; } = Read();

    /// <summary>The rule of this code.</summary>
    public LegalTerm Rule(string code) => Rules.Single(r => r.Code == code);

    /// <summary>The terms of an element, in the order of the law.</summary>
    public IReadOnlyList<LegalTerm> TermsOf(Element element) => element switch
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
