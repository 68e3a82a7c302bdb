namespace CaseManager.Web.Journeys;

/// <summary>How far a part of a journey has come.</summary>
/// <param name="IsAnswered">Whether someone has saved it.</param>
/// <param name="NotAsked">How many of its questions were not asked yet.</param>
public readonly record struct StepState(bool IsAnswered, int NotAsked);

/// <summary>One part of a journey: a page of its own, in any order.</summary>
/// <param name="Name">Its name in addresses and texts.</param>
/// <param name="Group">The heading it stands under.</param>
/// <param name="State">How far it has come, told by the draft.</param>
public sealed record Step<TDraft>(string Name, string Group, Func<TDraft, StepState> State);

/// <summary>
/// An ordered list of steps over a saved draft. Nothing is kept in a session, so a journey survives interruption, a closed lid and a
/// second device.
/// </summary>
public sealed class Journey<TDraft>(params IReadOnlyList<Step<TDraft>> steps)
{
    public IReadOnlyList<Step<TDraft>> Steps { get; } = steps;

    /// <summary>The step after this one; null after the last.</summary>
    public Step<TDraft>? After(string name) => Steps.SkipWhile(s => s.Name != name).Skip(1).FirstOrDefault();
}
