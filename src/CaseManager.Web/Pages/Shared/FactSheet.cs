namespace CaseManager.Web.Pages.Shared;

/// <summary>A row of a summary list; <paramref name="Value"/> is null if the caller's role has no access to it.</summary>
public sealed record Fact(string Name, Said? Value);

public sealed record FactSheet(params IReadOnlyList<Fact> Facts);
