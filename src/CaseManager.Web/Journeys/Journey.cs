namespace CaseManager.Web.Journeys;

/// <summary>Progress of a step.</summary>
/// <param name="IsAnswered">Whether it has been saved.</param>
/// <param name="NotAskedCount">The number of its questions that were not asked yet.</param>
public readonly record struct StepState(bool IsAnswered, int NotAskedCount);

/// <summary>One step of a journey: a page of its own, in any order.</summary>
/// <param name="Name">Its name in addresses and texts.</param>
/// <param name="Group">The heading above it.</param>
/// <param name="State">Calculates its progress from the draft.</param>
public sealed record Step<TDraft>(string Name, string Group, Func<TDraft, StepState> State);

/// <summary>
/// An ordered list of steps over a saved draft. Nothing is kept in a session, so that a journey survives interruptions and continues on
/// another device.
/// </summary>
public sealed class Journey<TDraft>(params IReadOnlyList<Step<TDraft>> steps)
{
    public IReadOnlyList<Step<TDraft>> Steps { get; } = steps;

    /// <summary>The step after the named one; null after the last.</summary>
    public Step<TDraft>? GetNext(string name) => Steps.SkipWhile(s => s.Name != name).Skip(1).FirstOrDefault();
}
