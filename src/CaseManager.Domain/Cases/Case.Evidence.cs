using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;

namespace CaseManager.Domain.Cases;

/// <content>Evidence for the elements of charges.</content>
public sealed partial class Case
{
    private readonly List<ChargeEvidence> _chargeEvidence = [];

    public IReadOnlyList<ChargeEvidence> ChargeEvidence => Loaded(_chargeEvidence);

    /// <summary>The source is either an indicator or a document, and a weighing supersedes only the one that the user has seen.</summary>
    public Rule? BlockerToWeighing(Charge charge, EvidenceSource source, ChargeElement element, Guid? instead) =>
        (source.Indicator is null) == (source.Document is null) || LastWeighing(charge, source, element)?.Id != instead ? Rule.WeighedMeanwhile : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WeighedMeanwhile"/>.</exception>
    public void WeighEvidence(Charge charge, Guid id, EvidenceSource source, ChargeElement element, EvidenceWeight weight, Guid? instead, Signature by)
    {
        if (ChargeEvidence.Any(e => e.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToWeighing(charge, source, element, instead));
        _chargeEvidence.Add(new(id, charge, source, element, weight, LastWeighing(charge, source, element), by));
        RecordOf(null, charge.Id, EventCode.ChargeEvidenceWeighed, Compartment.LegalStrategy, by);
    }

    private ChargeEvidence? LastWeighing(Charge charge, EvidenceSource source, ChargeElement element) =>
        ChargeEvidence.Where(e => e.ChargeId == charge.Id).NotReplaced().SingleOrDefault(e => e.Source == source && e.Element == element);
}
