using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;

namespace CaseManager.Domain.Cases;

/// <content>Court orders in addition to sentences.</content>
public sealed partial class Case
{
    private readonly List<CourtOrder> _courtOrders = [];

    public IReadOnlyList<CourtOrder> CourtOrders => Loaded(_courtOrders);

    /// <summary>Current orders for a charge, earliest first.</summary>
    public IReadOnlyList<CourtOrder> OrdersOf(Charge charge) => [.. StandingOrders(null).Where(o => o.ChargeId == charge.Id).OrderBy(o => o.On.Earliest).ThenBy(o => o.Id)];

    public Rule? BlockerToCourtOrder(Charge charge, CourtOrderFacts facts, Guid? instead, LawBook law)
    {
        var standing = StandingOrders(instead);
        var corrected = OrdersOf(charge).FirstOrDefault(o => o.Id == instead);
        if ((instead is not null || facts.IsTakenBack) && corrected is null)
        {
            return Rule.CourtOrderReplaced;
        }

        if (corrected is not null && (facts.IsTakenBack || facts.Kind != CourtOrderKind.Confiscation) && BlockerToLosing(corrected, standing) is { } lost)
        {
            return lost;
        }

        if (facts.IsTakenBack)
        {
            return null;
        }

        if (charge.InForce?.Outcome.IsConviction() != true)
        {
            return Rule.CourtOrderNeedsConviction;
        }

        if (facts.Kind.IsOfMoney() != facts.Sum is not null)
        {
            return Rule.CourtOrderNeedsSum;
        }

        return facts.Kind switch
        {
            CourtOrderKind.Reparation => BlockerToReparation(charge, facts.Sum!, standing, law),
            CourtOrderKind.Compensation => standing.Any(o => o.ChargeId == charge.Id && o.Kind == CourtOrderKind.Reparation) ? Rule.ReparationBesideCompensation : null,
            CourtOrderKind.Confiscation => BlockerToLosing(charge, standing, facts.Sum),
            _ => null,
        };
    }

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.CourtOrderReplaced"/>, <see cref="Rule.CourtOrderNeedsConviction"/>, <see cref="Rule.CourtOrderNeedsSum"/>,
    /// <see cref="Rule.ReparationNotProvided"/>, <see cref="Rule.ReparationAboveConfiscation"/> or <see cref="Rule.ReparationBesideCompensation"/>.
    /// </exception>
    public void RecordCourtOrder(Charge charge, Guid id, CourtOrderFacts facts, Guid? instead, LawBook law, Signature by)
    {
        if (CourtOrders.Any(o => o.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToCourtOrder(charge, facts, instead, law));
        _courtOrders.Add(new(id, charge, facts, CourtOrders.FirstOrDefault(o => o.Id == instead), by));
        RecordOf(null, charge.ProceedingId, instead is null ? EventCode.CourtOrderRecorded : EventCode.CourtOrderCorrected, Compartment.Proceedings, by, facts.Kind.ToString());
    }

    private CourtOrder[] StandingOrders(Guid? but) => [.. CourtOrders.NotReplaced().Where(o => !o.IsTakenBack && o.Id != but)];

    // Reparation is paid out of what was confiscated from the same person and cannot exceed it.
    private Rule? BlockerToReparation(Charge charge, Money sum, CourtOrder[] standing, LawBook law) =>
        charge.InForce!.Outcome == VerdictOutcome.ConvictedOfLesser || ((Offence)law.Find(charge.OffenceCode, charge.OffenceVersion).Details).Reparation is null ? Rule.ReparationNotProvided
        : standing.Any(o => o.ChargeId == charge.Id && o.Kind == CourtOrderKind.Compensation) ? Rule.ReparationBesideCompensation
        : sum.Amount + SumOf(CourtOrderKind.Reparation, charge, standing, sum.Currency) > SumOf(CourtOrderKind.Confiscation, charge, standing, sum.Currency) ? Rule.ReparationAboveConfiscation
        : null;

    private Rule? BlockerToLosing(CourtOrder order, CourtOrder[] rest) =>
        order.Kind == CourtOrderKind.Confiscation ? BlockerToLosing(Charges.Single(c => c.Id == order.ChargeId), rest, null) : null;

    private Rule? BlockerToLosing(Charge charge, CourtOrder[] rest, Money? instead) =>
        rest.Where(o => o.Kind == CourtOrderKind.Reparation).Select(o => o.Currency!).Distinct().Any(currency =>
            SumOf(CourtOrderKind.Reparation, charge, rest, currency) > SumOf(CourtOrderKind.Confiscation, charge, rest, currency) + (instead?.Currency == currency ? instead.Amount : 0))
        ? Rule.ReparationAboveConfiscation
        : null;

    private decimal SumOf(CourtOrderKind kind, Charge charge, CourtOrder[] orders, string currency) => orders
        .Where(o => o.Kind == kind && o.Currency == currency && Charges.Any(c => c.Id == o.ChargeId && c.SuspectId == charge.SuspectId && c.ProceedingId == charge.ProceedingId && c.InForce?.Outcome.IsConviction() == true))
        .Sum(o => o.Amount!.Value);
}
