namespace CaseManager.Domain.Justice;

/// <summary>
/// What became of one defendant, all their charges together: by the last verdict of each that stands. A person counts once, however many charges there
/// are (conventions of the programme, as the page says them).
/// </summary>
/// <param name="IsConvicted">Whether convicted of one charge at least, final or not.</param>
/// <param name="IsFinallyConvicted">Whether one of those convictions is final.</param>
/// <param name="IsAcquitted">Whether all charges were decided, one of them by an acquittal, and none by a conviction.</param>
/// <param name="IsFinal">Whether all charges were decided, and every decision is final.</param>
/// <param name="Sentence">What is served in all; null where no sentence stands.</param>
public sealed record DefendantOutcome(bool IsConvicted, bool IsFinallyConvicted, bool IsAcquitted, bool IsFinal, EffectiveSentence? Sentence)
{
    /// <summary>The outcome of the charges against one person.</summary>
    public static DefendantOutcome Of(IEnumerable<Charge> charges)
    {
        Charge[] standing = [.. charges.Where(c => c.TakenBackAt is null)];
        var decided = standing.Where(c => c.InForce is not null).ToDictionary(c => c.Id, c => c.InForce!);
        var sentences = decided.Where(d => d.Value.Sentence is not null).ToDictionary(d => d.Key, d => d.Value.Sentence!);
        var convicted = decided.Values.Where(v => v.Outcome.IsConviction()).ToArray();
        return new(
            convicted.Length > 0,
            convicted.Any(v => v.Stage == VerdictStage.Final),
            decided.Count == standing.Length && convicted.Length == 0 && decided.Values.Any(v => v.Outcome == VerdictOutcome.Acquitted),
            standing.Length > 0 && decided.Count == standing.Length && decided.Values.All(v => v.Stage == VerdictStage.Final),
            sentences.Count == 0 ? null : EffectiveSentence.Of(sentences));
    }
}
