using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.People;

/// <content>Status decisions, exits to safety, circumstances and child protection.</content>
public sealed partial class Victim
{
    private readonly List<TraffickingStatusDecision> _statusDecisions = [];
    private readonly List<BroughtToSafety> _broughtToSafetyRecords = [];

    public IReadOnlyList<TraffickingStatusDecision> StatusDecisions => EnsureLoaded(_statusDecisions);

    public IReadOnlyList<BroughtToSafety> BroughtToSafetyRecords => EnsureLoaded(_broughtToSafetyRecords);

    public Circumstances? Circumstances { get; private set; }

    public ChildProtection? ChildProtection { get; private set; }

    /// <summary>Decision recorded last; null where there is none.</summary>
    public TraffickingStatusDecision? Status => StatusDecisions.OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).LastOrDefault();

    /// <summary>Exit recorded last; null where there is none.</summary>
    public BroughtToSafety? BroughtToSafety => BroughtToSafetyRecords.OrderBy(b => b.RecordedAt).ThenBy(b => b.Id).LastOrDefault();

    /// <summary>Whether an exit to safety is recorded.</summary>
    public bool IsSafe => BroughtToSafetyRecords.Count > 0;

    /// <summary>Whether the law treats the victim as a child when the exploitation began. False where the caller has no access to the age group.</summary>
    public bool IsPresumedChild => Exploitation?.AgeGroup is AgeGroup.Child or AgeGroup.PresumedChild;

    /// <summary>Whether the law treats the victim as a child on a date (Directive 2011/36/EU, art. 13(2)).</summary>
    /// <exception cref="InvalidOperationException">The identity has not been decrypted.</exception>
    public bool IsChildOn(DateOnly day)
    {
        var known = Identity?.Content ?? throw new InvalidOperationException("Who the person is has not been opened.");
        return AgeGroups.Calculate(known.BirthDate.Value, ApproximateDate.FromDate(day), day, LegalDefinition.Current) is AgeGroup.Child
            or AgeGroup.PresumedChild;
    }

    /// <summary>Whether a date rule applies to the victim on a date.</summary>
    /// <exception cref="InvalidOperationException">The identity has not been decrypted.</exception>
    public bool IsSubjectTo(DateRule rule, DateOnly day) => rule.IsApplicable(IsChildOn(day), Identity!.Content!.Citizenships.Value ?? []);

    /// <summary>Outstanding measures for a child; empty for an adult.</summary>
    /// <exception cref="InvalidOperationException">The child protection record has not been decrypted.</exception>
    public IReadOnlyList<ChildProtectionGap> GetChildProtectionGaps()
    {
        var known = ChildProtection is null ? null : ChildProtection.Content
            ?? throw new InvalidOperationException("Who protects the child has not been opened.");
        return IsPresumedChild ? [.. FindGaps(known)] : [];
    }

    internal TraffickingStatusDecision AddStatusDecision(Guid id, StatusDecisionDetails details, AuditStamp stamp)
    {
        var decision = new TraffickingStatusDecision(id, CaseId, Id, details, stamp);
        _statusDecisions.Add(decision);
        return decision;
    }

    internal BroughtToSafety AddBroughtToSafety(Guid id, BroughtToSafetyDetails details, AuditStamp stamp)
    {
        var brought = new BroughtToSafety(id, CaseId, Id, details, stamp);
        _broughtToSafetyRecords.Add(brought);
        return brought;
    }

    internal void UpdateCircumstances(CircumstanceDetails details)
    {
        Circumstances?.Update(details);
        Circumstances ??= new(CaseId, Id, details);
    }

    internal void UpdateChildProtection(ChildProtectionDetails details)
    {
        ChildProtection?.Update(details);
        ChildProtection ??= new(CaseId, Id, details);
    }

    private IEnumerable<ChildProtectionGap> FindGaps(ChildProtectionDetails? known)
    {
        if (known is not { Guardian: { HasValue: true, Value: GuardianState.Appointed or GuardianState.NotNeeded } })
        {
            yield return ChildProtectionGap.NoGuardian;
        }

        if (known is not { Authority: { HasValue: true, Value: AuthorityNotification.Notified } })
        {
            yield return ChildProtectionGap.AuthorityNotNotified;
        }

        if (Exploitation?.AgeGroup == AgeGroup.PresumedChild && known is not { Assessment: { HasValue: true, Value: not AgeAssessment.Requested } })
        {
            yield return ChildProtectionGap.AgeNotAssessed;
        }
    }
}
