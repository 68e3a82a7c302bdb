namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>Names, papers or relatives, one a line.</summary>
/// <param name="Title">What they are.</param>
/// <param name="None">What to say where there are none.</param>
/// <param name="Lines">Each in words.</param>
/// <param name="Change">Where they are changed; null for those who may not.</param>
public sealed record IdentityList(string Title, string None, IReadOnlyList<string> Lines, string? Change);
