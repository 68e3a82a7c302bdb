using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;

namespace CaseManager.Domain.Cases;

/// <content>Evidence for the elements of charges.</content>
public sealed partial class Case
{
    private readonly List<ChargeEvidence> _chargeEvidence = [];

    public IReadOnlyList<ChargeEvidence> ChargeEvidence => EnsureLoaded(_chargeEvidence);

    /// <summary>The source is either an indicator or a document, and an assessment of evidence supersedes only the one that the user has seen.</summary>
    public BusinessRule? BlockerToAssessingEvidence(Charge charge, EvidenceSource source, ChargeElement element, Guid? supersedesId) =>
        (source.IndicatorId is null) == (source.DocumentId is null)
        || FindLatestEvidence(charge, source, element)?.Id != supersedesId ? BusinessRule.EvidenceSuperseded : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.EvidenceSuperseded"/>.</exception>
    public void AssessEvidence(Charge charge, Guid id, EvidenceSource source, ChargeElement element, EvidenceWeight weight, Guid? supersedesId,
        AuditStamp stamp)
    {
        if (ChargeEvidence.Any(e => e.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToAssessingEvidence(charge, source, element, supersedesId));
        _chargeEvidence.Add(new(id, charge, source, element, weight, FindLatestEvidence(charge, source, element), stamp));
        AddEvent(null, charge.Id, EventCode.ChargeEvidenceAssessed, Compartment.LegalStrategy, stamp);
    }

    private ChargeEvidence? FindLatestEvidence(Charge charge, EvidenceSource source, ChargeElement element) =>
        ChargeEvidence.Where(e => e.ChargeId == charge.Id).Current().SingleOrDefault(e => e.Source == source && e.Element == element);
}
