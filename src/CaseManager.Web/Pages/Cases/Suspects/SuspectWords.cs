using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;

namespace CaseManager.Web.Pages.Cases.Suspects;

/// <summary>The words for a suspect where others may look over the shoulder: a letter and what they did, never a name.</summary>
public static class SuspectWords
{
    /// <summary>As in: B, brought people.</summary>
    public static string Say(this Texts texts, Suspect suspect) => texts["suspects.short", suspect.Letter, texts.SayRoles(suspect)];

    /// <summary>What they did, in a list.</summary>
    public static string SayRoles(this Texts texts, Suspect suspect) => string.Join(", ", suspect.Roles.Select(r => texts.Of(r)));

    /// <summary>The letter of a suspect; where this reader may not know of them, the word for that.</summary>
    public static string LetterOf(this Texts texts, IEnumerable<Suspect> suspects, Guid? suspect) =>
        suspects.FirstOrDefault(s => s.Id == suspect)?.Letter ?? texts["common.withheld"];

    /// <summary>A link in words, as in: recruited Antonia.</summary>
    public static string Say(this Texts texts, SuspectLink link, Case file) => texts["suspects.link.said", texts.Of(link.Kind), link.VictimId is { } victim
        ? file.Victims.Single(v => v.Id == victim).CoverName
        : texts.LetterOf(file.Suspects, link.OtherId)];
}
