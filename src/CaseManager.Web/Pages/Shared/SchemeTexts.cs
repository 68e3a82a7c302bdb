using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
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
    public static string Of(this Texts texts, LegalEvent step, string country) => texts.Own(country, $"{step}") ?? texts.Of(step);

    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static string Of(this Texts texts, IdentificationState state, string country) =>
        texts.Own(country, $"{state}{State}") ?? (state.EnteredBy() is { } step ? texts.Own(country, $"{step}") : null) ?? texts.Of(state);

    /// <summary>The meaning of a step in a plain sentence, with the term in the language of the country where it is known.</summary>
    public static string Hint(this Texts texts, LegalEvent step, LawEntry scheme)
    {
        var sentence = texts.Own(scheme.Jurisdiction, $"{step}{HintOf}") ?? texts[$"schemes.hint.{step}"];
        return ((Scheme)scheme.Details).Terms.FirstOrDefault(t => t.Step == step) switch
        {
            { LocalTerm: { } local } => texts["schemes.localTerm", sentence, local],
            { IsVerified: false } when scheme.IsVerified => texts["schemes.unverified", sentence, texts["law.unverified"]],
            _ => sentence,
        };
    }

    public static string Hint(this Texts texts, IdentificationState state, LawEntry scheme) =>
        state.EnteredBy() is { } step ? texts.Hint(step, scheme) : texts[$"schemes.hint.{state}"];

    public static Option StepOption(this Texts texts, LegalEvent step, LawEntry scheme) => new($"{step}", texts.Of(step, scheme.Jurisdiction), texts.Hint(step, scheme));

    /// <summary>A national term with its source, and whether it is verified.</summary>
    public static string Say(this Texts texts, SchemeTerm term, string country)
    {
        var label = term.LocalTerm is { } local ? texts["schemes.term.local", texts.Of(term.Step, country), local] : texts.Of(term.Step, country);
        return term.IsVerified ? texts["schemes.term", label, term.Source] : texts["schemes.term.unverified", label, term.Source, texts["law.unverified"]];
    }

    /// <summary>The first decision, within a sentence.</summary>
    internal static string FirstDecision(this Texts texts, string country) => texts.Own(country, "decision.first") ?? texts["lawBook.how.firstDecision"];

    /// <summary>The final decision, within a sentence.</summary>
    internal static string FinalDecision(this Texts texts, string country) => texts.Own(country, "decision.final") ?? texts["lawBook.how.finalDecision"];

    /// <summary>The decision that is next in a procedure, as a label.</summary>
    internal static string AwaitedDecision(this Texts texts, IReadOnlyList<LegalEvent> next, string country) =>
        texts.Own(country, next.Contains(LegalEvent.PositiveInitialDecision) ? "awaited.first" : "awaited.final") ?? texts["tracks.decision"];

    private static string? Own(this Texts texts, string country, string name) => texts.Has($"schemes.{country}.{name}") ? texts[$"schemes.{country}.{name}"] : null;
}
