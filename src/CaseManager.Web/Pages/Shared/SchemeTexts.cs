using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Shared;

/// <summary>
/// Steps and states of an identification procedure in the terms of its own country. A country without a term of its own, such as one that an administrator
/// adds, has the neutral term.
/// </summary>
public static class SchemeTexts
{
    private const string State = ".state";
    private const string HintOf = ".hint";

    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static string DescribeStep(this TextLocalizer texts, LegalEvent step, string country) => texts.Own(country, $"{step}") ?? texts.Describe(step);

    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static string DescribeState(this TextLocalizer texts, IdentificationState state, string country) =>
        texts.Own(country, $"{state}{State}") ?? (state.EnteredBy() is { } step ? texts.Own(country, $"{step}") : null) ?? texts.Describe(state);

    /// <summary>The meaning of a step in a plain sentence, with the term in the language of the country where it is known.</summary>
    public static string Hint(this TextLocalizer texts, LegalEvent step, LegalReferenceEntry scheme)
    {
        var sentence = texts.Own(scheme.Jurisdiction, $"{step}{HintOf}") ?? texts[$"schemes.hint.{step}"];
        return ((Scheme)scheme.Details).Terms.FirstOrDefault(t => t.Step == step) switch
        {
            { LocalTerm: { } local } => texts["schemes.localTerm", sentence, local],
            { IsVerified: false } when scheme.IsVerified => texts["schemes.unverified", sentence, texts["findings.unverified"]],
            _ => sentence,
        };
    }

    public static string Hint(this TextLocalizer texts, IdentificationState state, LegalReferenceEntry scheme) =>
        state.EnteredBy() is { } step ? texts.Hint(step, scheme) : texts[$"schemes.hint.{state}"];

    public static Option StepOption(this TextLocalizer texts, LegalEvent step, LegalReferenceEntry scheme) =>
        new($"{step}", texts.DescribeStep(step, scheme.Jurisdiction), texts.Hint(step, scheme));

    /// <summary>A national term with its source, and whether it is verified.</summary>
    public static string Say(this TextLocalizer texts, SchemeTerm term, string country)
    {
        var label = term.LocalTerm is { } local
            ? texts["schemes.term.local", texts.DescribeStep(term.Step, country), local] : texts.DescribeStep(term.Step, country);
        return term.IsVerified ? texts["schemes.term", label, term.Source] : texts["schemes.term.unverified", label, term.Source, texts["findings.unverified"]];
    }

    /// <summary>The first decision, within a sentence.</summary>
    internal static string FirstDecision(this TextLocalizer texts, string country) =>
        texts.Own(country, "decision.first") ?? texts["legalReference.calculation.firstDecision"];

    /// <summary>The final decision, within a sentence.</summary>
    internal static string FinalDecision(this TextLocalizer texts, string country) =>
        texts.Own(country, "decision.final") ?? texts["legalReference.calculation.finalDecision"];

    /// <summary>The decision that is next in a procedure, as a label.</summary>
    internal static string AwaitedDecision(this TextLocalizer texts, IReadOnlyList<LegalEvent> next, string country) =>
        texts.Own(country, next.Contains(LegalEvent.PositiveInitialDecision) ? "awaited.first" : "awaited.final") ?? texts["tracks.decision"];

    private static string? Own(this TextLocalizer texts, string country, string name) =>
        texts.Has($"schemes.{country}.{name}") ? texts[$"schemes.{country}.{name}"] : null;
}
