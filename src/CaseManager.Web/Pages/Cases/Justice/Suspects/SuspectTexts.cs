using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

/// <summary>Short texts with a letter and roles, never a name, because bystanders may see a list on the screen.</summary>
public static class SuspectTexts
{
    /// <summary>For example "B, brought people".</summary>
    public static string Describe(this TextLocalizer texts, Suspect suspect) => texts["suspects.shortSummary", suspect.Letter, texts.DescribeRoles(suspect)];

    public static string DescribeRoles(this TextLocalizer texts, Suspect suspect) => string.Join(", ", suspect.Roles.Select(r => texts.Describe(r)));

    /// <summary>Letter of a suspect, or the text for withheld data if the caller may not see them.</summary>
    public static string FormatLetter(this TextLocalizer texts, IEnumerable<Suspect> suspects, Guid? suspect) =>
        suspects.FirstOrDefault(s => s.Id == suspect)?.Letter ?? texts["common.withheld"];

    /// <summary>For example "recruited Antonia".</summary>
    public static string Describe(this TextLocalizer texts, SuspectLink link, Case file) =>
        texts["suspects.link.text", texts.Describe(link.Kind), link.VictimId is { } victim
        ? file.Victims.Single(v => v.Id == victim).CoverName
        : texts.FormatLetter(file.Suspects, link.OtherSuspectId)];
}
