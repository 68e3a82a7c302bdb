namespace CaseManager.Domain.Justice;

/// <summary>
/// Outcome of all charges against one defendant, from the verdict in force on each. A person counts once, regardless of the number of charges: a programme
/// convention, explained on the page.
/// </summary>
/// <param name="IsConvicted">Whether the person is convicted of at least one charge, final or not.</param>
/// <param name="IsFinallyConvicted">Whether at least one of the convictions is final.</param>
/// <param name="IsAcquitted">Whether all charges are decided, at least one by acquittal and none by conviction.</param>
/// <param name="IsFinal">Whether all charges are decided and every decision is final.</param>
/// <param name="Sentence">Effective sentence for all charges; null where no sentence is in force.</param>
public sealed record DefendantOutcome(bool IsConvicted, bool IsFinallyConvicted, bool IsAcquitted, bool IsFinal, EffectiveSentence? Sentence)
{
    /// <summary>Calculates the outcome for one person; charges recorded in error are ignored.</summary>
    public static DefendantOutcome Calculate(IEnumerable<Charge> charges)
    {
        Charge[] current = [.. charges.Where(c => c.RecordedInErrorAt is null)];
        var decided = current.Where(c => c.VerdictInForce is not null).ToDictionary(c => c.Id, c => c.VerdictInForce!);
        var sentences = decided.Where(d => d.Value.Sentence is not null).ToDictionary(d => d.Key, d => d.Value.Sentence!);
        var convicted = decided.Values.Where(v => v.Outcome.IsConviction()).ToArray();
        return new(
            convicted.Length > 0,
            convicted.Any(v => v.Stage == VerdictStage.Final),
            decided.Count == current.Length && convicted.Length == 0 && decided.Values.Any(v => v.Outcome == VerdictOutcome.Acquitted),
            current.Length > 0 && decided.Count == current.Length && decided.Values.All(v => v.Stage == VerdictStage.Final),
            sentences.Count == 0 ? null : EffectiveSentence.Calculate(sentences));
    }
}
