using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Cases;

/// <content>The charges.</content>
public sealed partial class Case
{
    private readonly List<Charge> _charges = [];

    /// <summary>The charges, as far as they are loaded.</summary>
    public IReadOnlyList<Charge> Charges => Loaded(_charges);

    /// <summary>Why someone cannot be charged so; null where they can: the law must have been in force, in that country, and someone harmed.</summary>
    public static Rule? BlockerToCharge(Proceeding proceeding, LawEntry offence, ChargeFacts facts, LawBook law) =>
        offence.Jurisdiction != proceeding.Country ? Rule.OffenceOfAnotherCountry
        : !law.HoldsWithin(offence, facts.CommittedOn) ? Rule.OffenceNotInForce
        : facts.Victims.Count == 0 ? Rule.ChargeNeedsVictim
        : null;

    /// <summary>Takes a charge down. Whoever asks twice with one id has taken down one.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.OffenceOfAnotherCountry"/>, <see cref="Rule.OffenceNotInForce"/> or <see cref="Rule.ChargeNeedsVictim"/>.</exception>
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

    /// <summary>Why a charge cannot be said to be a mistake; null where it can: while no court has decided of it.</summary>
    public static Rule? BlockerToTakingBack(Charge charge) => charge.TakenBackAt is not null ? Rule.ChargeTakenBack : charge.Decided.Count > 0 ? Rule.ChargeDecided : null;

    /// <summary>Says that a charge was taken down by mistake. It stays on file.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ChargeTakenBack"/> or <see cref="Rule.ChargeDecided"/>.</exception>
    public void TakeBackCharge(Charge charge, Signature by)
    {
        ThrowIf(BlockerToTakingBack(charge));
        charge.TakeBack(by);
        RecordOf(null, charge.ProceedingId, EventCode.ChargeTakenBack, Compartment.Proceedings, by);
    }
}
