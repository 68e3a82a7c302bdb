using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<Charge> _charges = [];

    public IReadOnlyList<Charge> Charges => Loaded(_charges);

    /// <summary>The offence is of the law of the proceeding's country, was in force when committed, and the charge names a victim.</summary>
    public static Rule? BlockerToCharge(Proceeding proceeding, LawEntry offence, ChargeFacts facts, LawBook law) =>
        offence.Jurisdiction != proceeding.Country ? Rule.OffenceOfAnotherCountry
        : !law.HoldsWithin(offence, facts.CommittedOn) ? Rule.OffenceNotInForce
        : facts.Victims.Count == 0 ? Rule.ChargeNeedsVictim
        : null;

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.OffenceOfAnotherCountry"/>, <see cref="Rule.OffenceNotInForce"/> or <see cref="Rule.ChargeNeedsVictim"/>.
    /// </exception>
    public Charge AddCharge(Guid id, Proceeding proceeding, Suspect suspect, LawEntry offence, ChargeFacts facts, LawBook law, Signature by)
    {
        if (Charges.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(BlockerToCharge(proceeding, offence, facts, law));
        var charge = new Charge(id, proceeding, suspect, offence, facts, by);
        _charges.Add(charge);
        TellOf(proceeding, EventCode.ChargeAdded, by);
        return charge;
    }

    /// <summary>Only a charge without a verdict can be marked as recorded in error.</summary>
    public static Rule? BlockerToTakingBack(Charge charge) => charge.TakenBackAt is not null ? Rule.ChargeTakenBack : charge.Decided.Count > 0 ? Rule.ChargeDecided : null;

    /// <summary>Marks a charge as recorded in error. The record is kept.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ChargeTakenBack"/> or <see cref="Rule.ChargeDecided"/>.</exception>
    public void TakeBackCharge(Charge charge, Signature by)
    {
        ThrowIf(BlockerToTakingBack(charge));
        charge.TakeBack(by);
        RecordOf(null, charge.ProceedingId, EventCode.ChargeTakenBack, Compartment.Proceedings, by);
    }
}
