using CaseManager.Domain;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Options for choice questions.</summary>
public static class Choices
{
    /// <summary>All codes of a type, and the non-responses.</summary>
    public static IReadOnlyList<Option> Of<TCode>(Texts texts) where TCode : struct, Enum => [.. Option.Each<TCode>(texts), .. Silences(texts)];

    /// <summary>The legal terms of an element, and the non-responses.</summary>
    public static IReadOnlyList<Option> Of(Element element, Texts texts) => [.. Terms(element, texts), .. Silences(texts)];

    /// <summary>The legal terms of an element.</summary>
    public static IReadOnlyList<Option> Terms(Element element, Texts texts) =>
        [.. LegalDefinition.Current.TermsOf(element).Select(term => Option.Of(Code(element, term.Code), texts))];

    public static IEnumerable<Option> Silences(Texts texts) =>
        Enum.GetValues<Silence>().Select(silence => new Option(silence.ToString(), texts[$"common.silence.{silence}"], Exclusive: true));

    public static IReadOnlyList<Option> CountriesByName(Texts texts) => ByName(Countries.All, "countries", texts);

    /// <summary>Every country, and statelessness.</summary>
    public static IReadOnlyList<Option> Citizenships(Texts texts) => [.. CountriesByName(texts), new(Countries.Stateless, texts[$"countries.{Countries.Stateless}"])];

    public static IReadOnlyList<Option> LanguagesByName(Texts texts) => ByName(Languages.All, "languages", texts);

    /// <summary>The domain code of a legal term.</summary>
    public static Enum Code(Element element, string code) => element switch
    {
        Element.Act => Enum.Parse<Act>(code),
        Element.Means => Enum.Parse<Means>(code),
        _ => Enum.Parse<ExploitationForm>(code),
    };

    private static IReadOnlyList<Option> ByName(IReadOnlyList<string> codes, string area, Texts texts) =>
        [.. codes.Select(code => new Option(code, texts[$"{area}.{code}"])).OrderBy(option => option.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
}
