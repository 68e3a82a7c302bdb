using CaseManager.Domain.Law;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Victims;

/// <content>Status decisions, exits to safety, circumstances and child protection.</content>
public sealed partial class Victim
{
    private readonly List<TraffickingStatusDecision> _statusDecisions = [];
    private readonly List<BroughtToSafety> _timesBroughtToSafety = [];

    public IReadOnlyList<TraffickingStatusDecision> StatusDecisions => Loaded(_statusDecisions);

    public IReadOnlyList<BroughtToSafety> TimesBroughtToSafety => Loaded(_timesBroughtToSafety);

    public Circumstances? Circumstances { get; private set; }

    public ChildProtection? ChildProtection { get; private set; }

    /// <summary>Decision recorded last; null where there is none.</summary>
    public TraffickingStatusDecision? Status => StatusDecisions.OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).LastOrDefault();

    /// <summary>Exit recorded last; null where there is none.</summary>
    public BroughtToSafety? BroughtToSafety => TimesBroughtToSafety.OrderBy(b => b.RecordedAt).ThenBy(b => b.Id).LastOrDefault();

    /// <summary>Whether an exit to safety is recorded.</summary>
    public bool IsSafe => TimesBroughtToSafety.Count > 0;

    /// <summary>Whether the law treats the victim as a child when the exploitation began. False where the caller has no access to the age group.</summary>
    public bool IsTakenForAChild => Exploitation?.AgeGroup is AgeGroup.Child or AgeGroup.PresumedChild;

    /// <summary>Whether the law treats the victim as a child on a date (Directive 2011/36/EU, art. 13(2)).</summary>
    /// <exception cref="InvalidOperationException">The identity has not been decrypted.</exception>
    public bool IsChildOn(DateOnly day)
    {
        var known = Identity?.Content ?? throw new InvalidOperationException("Who the person is has not been opened.");
        return AgeGroups.When(known.Born.Value, ApproximateDate.On(day), day, LegalDefinition.Current) is AgeGroup.Child or AgeGroup.PresumedChild;
    }

    /// <summary>Whether a date rule applies to the victim on a date.</summary>
    /// <exception cref="InvalidOperationException">The identity has not been decrypted.</exception>
    public bool IsUnder(DateRule rule, DateOnly day) => rule.IsFor(IsChildOn(day), Identity!.Content!.Citizenships.Value ?? []);

    /// <summary>Outstanding measures for a child; empty for an adult.</summary>
    /// <exception cref="InvalidOperationException">The child protection record has not been decrypted.</exception>
    public IReadOnlyList<ChildProtectionGap> ChildProtectionGaps()
    {
        var known = ChildProtection is null ? null : ChildProtection.Content ?? throw new InvalidOperationException("Who protects the child has not been opened.");
        return IsTakenForAChild ? [.. GapsIn(known)] : [];
    }

    internal TraffickingStatusDecision Decided(Guid id, StatusFacts facts, Signature by)
    {
        var decision = new TraffickingStatusDecision(id, CaseId, Id, facts, by);
        _statusDecisions.Add(decision);
        return decision;
    }

    internal BroughtToSafety Brought(Guid id, BroughtToSafetyFacts facts, Signature by)
    {
        var brought = new BroughtToSafety(id, CaseId, Id, facts, by);
        _timesBroughtToSafety.Add(brought);
        return brought;
    }

    internal void Lives(CircumstanceFacts facts)
    {
        Circumstances?.Rewrite(facts);
        Circumstances ??= new(CaseId, Id, facts);
    }

    internal void IsProtected(ChildProtectionFacts facts)
    {
        ChildProtection?.Rewrite(facts);
        ChildProtection ??= new(CaseId, Id, facts);
    }

    private IEnumerable<ChildProtectionGap> GapsIn(ChildProtectionFacts? known)
    {
        if (known is not { Guardian: { IsGiven: true, Value: GuardianState.Appointed or GuardianState.NotNeeded } })
        {
            yield return ChildProtectionGap.NoGuardian;
        }

        if (known is not { Authority: { IsGiven: true, Value: AuthorityTold.Told } })
        {
            yield return ChildProtectionGap.AuthorityNotTold;
        }

        if (Exploitation?.AgeGroup == AgeGroup.PresumedChild && known is not { Assessment: { IsGiven: true, Value: not AgeAssessment.AskedFor } })
        {
            yield return ChildProtectionGap.AgeNotAssessed;
        }
    }
}
