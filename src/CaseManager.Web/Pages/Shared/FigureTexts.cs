using CaseManager.Domain.People;
using CaseManager.Domain.Statistics;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Web.Pages.Shared;

public static class FigureTexts
{
    /// <summary>Code of the unknown category under any heading.</summary>
    public const string NotKnown = "NotKnown";

    public static string Describe(this TextLocalizer texts, Heading heading, string code) => (heading, code) switch
    {
        (_, NotKnown) => texts["office.notKnown"],
        (Heading.Sex, _) => texts.Describe(Enum.Parse<Sex>(code)),
        (Heading.Age or Heading.Citizenship or Heading.Crossing, _) => texts[$"office.code.{code}"],
        (Heading.Form, _) => texts.Describe(Enum.Parse<ExploitationForm>(code)),
        (Heading.Vulnerability, _) => texts.Describe(Enum.Parse<Vulnerability>(code)),
        (Heading.Displacement, _) => texts.Describe(Enum.Parse<Displacement>(code)),
        (Heading.Act, _) => texts.Describe(Enum.Parse<Act>(code)),
        (Heading.Means, _) => texts.Describe(Enum.Parse<Means>(code)),
        _ => texts[$"countries.{code}"],
    };

    public static string FormatNumber(this TextLocalizer texts, long number) => number.ToString("N0", texts.Culture);

    /// <summary>A dash if the share has no value.</summary>
    public static string FormatPercent(this TextLocalizer texts, Share share) =>
        share.Value is { } value ? texts["office.percent", Math.Round(value * 100).ToString("N0", texts.Culture)] : texts["office.noNumber"];

    /// <summary>A year; the current one is marked as incomplete.</summary>
    public static string FormatYear(this TextLocalizer texts, int year, DateOnly today) =>
        texts[year == today.Year ? "office.year.soFar" : "office.year", year];
}
