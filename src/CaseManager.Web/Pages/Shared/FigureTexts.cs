using CaseManager.Domain.Statistics;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Shared;

public static class FigureTexts
{
    /// <summary>Code of the unknown category under any heading.</summary>
    public const string NotKnown = "NotKnown";

    /// <summary>Text of a category.</summary>
    public static string Of(this Texts texts, Heading heading, string code) => (heading, code) switch
    {
        (_, NotKnown) => texts["figures.notKnown"],
        (Heading.Sex, _) => texts.Of(Enum.Parse<Sex>(code)),
        (Heading.Age or Heading.Citizenship or Heading.Crossing, _) => texts[$"figures.code.{code}"],
        (Heading.Form, _) => texts.Of(Enum.Parse<ExploitationForm>(code)),
        (Heading.Vulnerability, _) => texts.Of(Enum.Parse<Vulnerability>(code)),
        (Heading.Displacement, _) => texts.Of(Enum.Parse<Displacement>(code)),
        (Heading.Act, _) => texts.Of(Enum.Parse<Act>(code)),
        (Heading.Means, _) => texts.Of(Enum.Parse<Means>(code)),
        _ => texts[$"countries.{code}"],
    };

    public static string Number(this Texts texts, long number) => number.ToString("N0", texts.Culture);

    /// <summary>A dash without a value.</summary>
    public static string Percent(this Texts texts, Share share) => share.Value is { } value ? texts["figures.percent", Math.Round(value * 100).ToString("N0", texts.Culture)] : texts["figures.none"];

    /// <summary>A year; the current one is marked as incomplete.</summary>
    public static string Year(this Texts texts, int year, DateOnly today) => texts[year == today.Year ? "figures.year.soFar" : "figures.year", year];
}
