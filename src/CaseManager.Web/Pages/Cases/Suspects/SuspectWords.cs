using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>Short texts with a letter and roles, never a name, because lists can be read over someone's shoulder.</summary>
public static class SuspectWords
{
    /// <summary>For example "B, brought people".</summary>
    public static string Say(this Texts texts, Suspect suspect) => texts["suspects.short", suspect.Letter, texts.SayRoles(suspect)];

    public static string SayRoles(this Texts texts, Suspect suspect) => string.Join(", ", suspect.Roles.Select(r => texts.Of(r)));

    /// <summary>Letter of a suspect, or the text for withheld data if the caller may not see them.</summary>
    public static string LetterOf(this Texts texts, IEnumerable<Suspect> suspects, Guid? suspect) =>
        suspects.FirstOrDefault(s => s.Id == suspect)?.Letter ?? texts["common.withheld"];

    /// <summary>For example "recruited Antonia".</summary>
    public static string Say(this Texts texts, SuspectLink link, Case file) => texts["suspects.link.said", texts.Of(link.Kind), link.VictimId is { } victim
        ? file.Victims.Single(v => v.Id == victim).CoverName
        : texts.LetterOf(file.Suspects, link.OtherId)];
}
