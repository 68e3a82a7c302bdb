using CaseManager.Domain.Law;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Victims;

/// <content>What was decided about the person, that they were brought to safety, how they live, and who protects a child.</content>
public sealed partial class Victim
{
    private readonly List<TraffickingStatusDecision> _statusDecisions = [];
    private readonly List<BroughtToSafety> _timesBroughtToSafety = [];

    /// <summary>What was decided about the person, by whom.</summary>
    public IReadOnlyList<TraffickingStatusDecision> StatusDecisions => Loaded(_statusDecisions);

    /// <summary>When the person was brought to safety, and how.</summary>
    public IReadOnlyList<BroughtToSafety> TimesBroughtToSafety => Loaded(_timesBroughtToSafety);

    /// <summary>How the person lived and lives.</summary>
    public Circumstances? Circumstances { get; private set; }

    /// <summary>Who protects the person, where they were or may have been a child.</summary>
    public ChildProtection? ChildProtection { get; private set; }

    /// <summary>The decision that counts: the one recorded last. Null where there is none.</summary>
    public TraffickingStatusDecision? Status => StatusDecisions.OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).LastOrDefault();

    /// <summary>How the person was last brought to safety; null where that is not recorded.</summary>
    public BroughtToSafety? BroughtToSafety => TimesBroughtToSafety.OrderBy(b => b.RecordedAt).ThenBy(b => b.Id).LastOrDefault();

    /// <summary>Whether the person is recorded as brought to safety.</summary>
    public bool IsSafe => TimesBroughtToSafety.Count > 0;

    /// <summary>Whether the law takes the person for a child when it began. Whoever may not read that, is told no.</summary>
    public bool IsTakenForAChild => Exploitation?.AgeGroup is AgeGroup.Child or AgeGroup.PresumedChild;

    /// <summary>Whether the law takes the person for a child on a day (Directive 2011/36/EU, art. 13(2)). Who they are must be opened.</summary>
    public bool IsChildOn(DateOnly day)
    {
        var known = Identity?.Content ?? throw new InvalidOperationException("Who the person is has not been opened.");
        return AgeGroups.When(known.Born.Value, ApproximateDate.On(day), day, LegalDefinition.Current) is AgeGroup.Child or AgeGroup.PresumedChild;
    }

    /// <summary>Whether a rule is for the person, as they are on a day. Who they are must be opened.</summary>
    public bool IsUnder(DateRule rule, DateOnly day) => rule.IsFor(IsChildOn(day), Identity!.Content!.Citizenships.Value ?? []);

    /// <summary>What is still to be done for a child; nothing for an adult. Who protects them must be opened.</summary>
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
