using CaseManager.Domain;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Options for choice questions.</summary>
public static class Choices
{
    /// <summary>All codes of a type, and the non-responses.</summary>
    public static IReadOnlyList<Option> GetOptions<TCode>(TextLocalizer texts) where TCode : struct, Enum =>
        [.. Option.ForAllCodes<TCode>(texts), .. GetNonResponses(texts)];

    /// <summary>The legal terms of an element, and the non-responses.</summary>
    public static IReadOnlyList<Option> GetOptions(Element element, TextLocalizer texts) => [.. GetTerms(element, texts), .. GetNonResponses(texts)];

    /// <summary>The legal terms of an element.</summary>
    public static IReadOnlyList<Option> GetTerms(Element element, TextLocalizer texts) =>
        [.. LegalDefinition.Current.GetTerms(element).Select(term => Option.ForCode(ParseTerm(element, term.Code), texts))];

    public static IEnumerable<Option> GetNonResponses(TextLocalizer texts) =>
        Enum.GetValues<NonResponse>().Select(nonResponse => new Option(nonResponse.ToString(), texts[$"common.nonResponse.{nonResponse}"], IsExclusive: true));

    public static IReadOnlyList<Option> GetCountries(TextLocalizer texts) => GetOptionsByName(Countries.All, "countries", texts);

    /// <summary>Every country, and statelessness.</summary>
    public static IReadOnlyList<Option> GetCitizenships(TextLocalizer texts) =>
        [.. GetCountries(texts), new(Countries.Stateless, texts[$"countries.{Countries.Stateless}"])];

    public static IReadOnlyList<Option> GetLanguages(TextLocalizer texts) => GetOptionsByName(Languages.All, "languages", texts);

    /// <summary>The domain code of a legal term.</summary>
    public static Enum ParseTerm(Element element, string code) => element switch
    {
        Element.Act => Enum.Parse<Act>(code),
        Element.Means => Enum.Parse<Means>(code),
        _ => Enum.Parse<ExploitationForm>(code),
    };

    private static IReadOnlyList<Option> GetOptionsByName(IReadOnlyList<string> codes, string area, TextLocalizer texts) =>
        [.. codes.Select(code => new Option(code, texts[$"{area}.{code}"]))
            .OrderBy(option => option.Text, StringComparer.Create(texts.Culture, ignoreCase: true))];
}
