using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;

namespace CaseManager.Domain.Cases;

/// <content>What shows the charges.</content>
public sealed partial class Case
{
    private readonly List<ChargeEvidence> _chargeEvidence = [];

    /// <summary>What shows the charges, as far as it is loaded.</summary>
    public IReadOnlyList<ChargeEvidence> ChargeEvidence => Loaded(_chargeEvidence);

    /// <summary>Why something cannot be weighed; null where it can: whoever weighs has seen what was weighed before, and it is of this case.</summary>
    public Rule? BlockerToWeighing(Charge charge, EvidenceSource source, ChargeElement element, Guid? instead) =>
        (source.Indicator is null) == (source.Document is null) || LastWeighing(charge, source, element)?.Id != instead ? Rule.WeighedMeanwhile : null;

    /// <summary>Says how far an indicator or a document shows an element of a charge. Whoever asks twice with one id has said it once.</summary>
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
