namespace CaseManager.Web.Pages.Cases.People.Identities;

/// <summary>
/// Names, identity documents or relatives; <paramref name="EmptyText"/> is shown where there are none, <paramref name="EditUrl"/> is null for read-only users.
/// </summary>
public sealed record IdentityList(string Title, string EmptyText, IReadOnlyList<string> Lines, string? EditUrl);
