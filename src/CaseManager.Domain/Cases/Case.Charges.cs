using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Charge> _charges = [];

    public IReadOnlyList<Charge> Charges => EnsureLoaded(_charges);

    /// <summary>The offence is of the law of the proceeding's country, was in force when committed, and the charge names a victim.</summary>
    public static BusinessRule? BlockerToCharge(Proceeding proceeding, LegalReferenceEntry offence, ChargeDetails details, LegalReferenceData law) =>
        offence.Jurisdiction != proceeding.Country ? BusinessRule.OffenceOfAnotherCountry
        : !law.IsInForceWithin(offence, details.CommittedOn) ? BusinessRule.OffenceNotInForce
        : details.Victims.Count == 0 ? BusinessRule.ChargeNeedsVictim
        : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.OffenceOfAnotherCountry"/>, <see cref="BusinessRule.OffenceNotInForce"/> or <see cref="BusinessRule.ChargeNeedsVictim"/>.
    /// </exception>
    public Charge AddCharge(Guid id, Proceeding proceeding, Suspect suspect, LegalReferenceEntry offence, ChargeDetails details, LegalReferenceData law,
        AuditStamp stamp)
    {
        if (Charges.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToCharge(proceeding, offence, details, law));
        var charge = new Charge(id, proceeding, suspect, offence, details, stamp);
        _charges.Add(charge);
        AddEvent(proceeding, EventCode.ChargeAdded, stamp);
        return charge;
    }

    /// <summary>Only a charge without a verdict can be marked as recorded in error.</summary>
    public static BusinessRule? BlockerToMarkingInError(Charge charge) =>
        charge.RecordedInErrorAt is not null ? BusinessRule.ChargeRecordedInError : charge.ActiveVerdicts.Count > 0 ? BusinessRule.ChargeDecided : null;

    /// <summary>Marks a charge as recorded in error. The record is kept.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.ChargeRecordedInError"/> or <see cref="BusinessRule.ChargeDecided"/>.</exception>
    public void MarkChargeRecordedInError(Charge charge, AuditStamp stamp)
    {
        ThrowIf(BlockerToMarkingInError(charge));
        charge.MarkRecordedInError(stamp);
        AddEvent(null, charge.ProceedingId, EventCode.ChargeRecordedInError, Compartment.Proceedings, stamp);
    }
}
