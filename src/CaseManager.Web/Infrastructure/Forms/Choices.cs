using CaseManager.Domain;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>What there is to choose from.</summary>
public static class Choices
{
    /// <summary>Every code of a list, and the three ways of no answer.</summary>
    public static IReadOnlyList<Option> Of<TCode>(Texts texts) where TCode : struct, Enum => [.. Option.Each<TCode>(texts), .. Silences(texts)];

    /// <summary>The terms that the law has for an element, and the three ways of no answer.</summary>
    public static IReadOnlyList<Option> Of(Element element, Texts texts) => [.. Terms(element, texts), .. Silences(texts)];

    /// <summary>The terms that the law has for an element.</summary>
    public static IReadOnlyList<Option> Terms(Element element, Texts texts) =>
        [.. LegalDefinition.Current.TermsOf(element).Select(term => Option.Of(Code(element, term.Code), texts))];

    /// <summary>The three ways of no answer.</summary>
    public static IEnumerable<Option> Silences(Texts texts) =>
        Enum.GetValues<Silence>().Select(silence => new Option(silence.ToString(), texts[$"common.silence.{silence}"], Exclusive: true));

    /// <summary>Every country, by name.</summary>
    public static IReadOnlyList<Option> CountriesByName(Texts texts) => ByName(Countries.All, "countries", texts);

    /// <summary>Every country, and none.</summary>
    public static IReadOnlyList<Option> Citizenships(Texts texts) => [.. CountriesByName(texts), new(Countries.Stateless, texts[$"countries.{Countries.Stateless}"])];

    /// <summary>Every language, by name.</summary>
    public static IReadOnlyList<Option> LanguagesByName(Texts texts) => ByName(Languages.All, "languages", texts);

    /// <summary>The code that a term of the law has with us.</summary>
    public static Enum Code(Element element, string code) => element switch
    {
        Element.Act => Enum.Parse<Act>(code),
        Element.Means => Enum.Parse<Means>(code),
        _ => Enum.Parse<ExploitationForm>(code),
    };

    private static IReadOnlyList<Option> ByName(IReadOnlyList<string> codes, string area, Texts texts) =>
        [.. codes.Select(code => new Option(code, texts[$"{area}.{code}"])).OrderBy(option => option.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
}
