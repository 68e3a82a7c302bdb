namespace CaseManager.Web.Pages.Shared;

/// <summary>A fact: its name, and its value in words; null where this reader never has it.</summary>
public sealed record Fact(string Name, Said? Value);

/// <summary>Facts, one a line.</summary>
public sealed record FactSheet(params IReadOnlyList<Fact> Facts);
