namespace CaseManager.Domain;

/// <summary>What stood in a form while someone was still writing: exactly as typed, in order or not.</summary>
/// <param name="At">When it was last kept.</param>
/// <param name="Fields">The fields of the form, by name.</param>
public sealed record UnfinishedForm(DateTimeOffset At, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);
