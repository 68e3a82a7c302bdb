namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>
/// Names, identity documents or relatives; <paramref name="None"/> is shown where there are none, <paramref name="Change"/> is null for read-only users.
/// </summary>
public sealed record IdentityList(string Title, string None, IReadOnlyList<string> Lines, string? Change);
