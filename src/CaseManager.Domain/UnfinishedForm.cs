namespace CaseManager.Domain;

/// <summary>Unsaved form input exactly as typed, not validated.</summary>
/// <param name="At">Time of the last autosave.</param>
/// <param name="Fields">Values by field name.</param>
public sealed record UnfinishedForm(DateTimeOffset At, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);
