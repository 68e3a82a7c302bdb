namespace CaseManager.Domain;

/// <summary>Unsaved form input exactly as typed, not validated.</summary>
/// <param name="SavedAt">Time of the last autosave.</param>
/// <param name="Fields">Values by field name.</param>
public sealed record UnfinishedForm(DateTimeOffset SavedAt, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);
