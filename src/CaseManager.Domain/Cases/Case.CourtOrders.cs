using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Cases;

/// <content>Court orders in addition to sentences.</content>
public sealed partial class Case
{
    private readonly List<CourtOrder> _courtOrders = [];

    public IReadOnlyList<CourtOrder> CourtOrders => EnsureLoaded(_courtOrders);

    /// <summary>Current orders for a charge, earliest first.</summary>
    public IReadOnlyList<CourtOrder> GetOrders(Charge charge) =>
        [.. GetCurrentOrders(null).Where(o => o.ChargeId == charge.Id).OrderBy(o => o.OrderedOn.Earliest).ThenBy(o => o.Id)];

    public BusinessRule? BlockerToCourtOrder(Charge charge, CourtOrderDetails details, Guid? supersedesId, LegalReferenceData law)
    {
        var current = GetCurrentOrders(supersedesId);
        var corrected = GetOrders(charge).FirstOrDefault(o => o.Id == supersedesId);
        if ((supersedesId is not null || details.IsRecordedInError) && corrected is null)
        {
            return BusinessRule.CourtOrderSuperseded;
        }

        if (corrected is not null && (details.IsRecordedInError || details.Kind != CourtOrderKind.Confiscation)
            && BlockerToRemovingConfiscation(corrected, current) is { } lost)
        {
            return lost;
        }

        if (details.IsRecordedInError)
        {
            return null;
        }

        if (charge.VerdictInForce?.Outcome.IsConviction() != true)
        {
            return BusinessRule.CourtOrderNeedsConviction;
        }

        if (details.Kind.IsMonetary() != details.Sum is not null)
        {
            return BusinessRule.CourtOrderNeedsAmount;
        }

        return details.Kind switch
        {
            CourtOrderKind.Reparation => BlockerToReparation(charge, details.Sum!, current, law),
            CourtOrderKind.Compensation => current.Any(o => o.ChargeId == charge.Id && o.Kind == CourtOrderKind.Reparation)
                ? BusinessRule.ReparationConflictsWithCompensation : null,
            CourtOrderKind.Confiscation => BlockerToRemovingConfiscation(charge, current, details.Sum),
            _ => null,
        };
    }

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.CourtOrderSuperseded"/>, <see cref="BusinessRule.CourtOrderNeedsConviction"/>, <see cref="BusinessRule.CourtOrderNeedsAmount"/>,
    /// <see cref="BusinessRule.ReparationNotProvided"/>, <see cref="BusinessRule.ReparationExceedsConfiscation"/> or <see
    /// cref="BusinessRule.ReparationConflictsWithCompensation"/>.
    /// </exception>
    public void RecordCourtOrder(Charge charge, Guid id, CourtOrderDetails details, Guid? supersedesId, LegalReferenceData law, AuditStamp stamp)
    {
        if (CourtOrders.Any(o => o.Id == id))
        {
            return;
        }

        ThrowIf(BlockerToCourtOrder(charge, details, supersedesId, law));
        _courtOrders.Add(new(id, charge, details, CourtOrders.FirstOrDefault(o => o.Id == supersedesId), stamp));
        AddEvent(null, charge.ProceedingId, supersedesId is null ? EventCode.CourtOrderRecorded : EventCode.CourtOrderCorrected, Compartment.Proceedings, stamp,
            details.Kind.ToString());
    }

    private CourtOrder[] GetCurrentOrders(Guid? but) => [.. CourtOrders.Current().Where(o => !o.IsRecordedInError && o.Id != but)];

    // Reparation is paid out of what was confiscated from the same person and cannot exceed it.
    private BusinessRule? BlockerToReparation(Charge charge, Money sum, CourtOrder[] current, LegalReferenceData law) =>
        charge.VerdictInForce!.Outcome == VerdictOutcome.ConvictedOfLesser
        || ((Offence)law.Find(charge.OffenceCode, charge.OffenceVersion).Details).Reparation is null ? BusinessRule.ReparationNotProvided
        : current.Any(o => o.ChargeId == charge.Id && o.Kind == CourtOrderKind.Compensation) ? BusinessRule.ReparationConflictsWithCompensation
        : sum.Amount + GetOrderTotal(CourtOrderKind.Reparation, charge, current, sum.Currency) > GetOrderTotal(CourtOrderKind.Confiscation, charge, current,
            sum.Currency) ? BusinessRule.ReparationExceedsConfiscation
        : null;

    private BusinessRule? BlockerToRemovingConfiscation(CourtOrder order, CourtOrder[] rest) =>
        order.Kind == CourtOrderKind.Confiscation ? BlockerToRemovingConfiscation(Charges.Single(c => c.Id == order.ChargeId), rest, null) : null;

    private BusinessRule? BlockerToRemovingConfiscation(Charge charge, CourtOrder[] rest, Money? supersedesId) =>
        rest.Where(o => o.Kind == CourtOrderKind.Reparation).Select(o => o.Currency!).Distinct().Any(currency =>
            GetOrderTotal(CourtOrderKind.Reparation, charge, rest, currency) > GetOrderTotal(CourtOrderKind.Confiscation, charge, rest, currency)
            + (supersedesId?.Currency == currency ? supersedesId.Amount : 0))
        ? BusinessRule.ReparationExceedsConfiscation
        : null;

    private decimal GetOrderTotal(CourtOrderKind kind, Charge charge, CourtOrder[] orders, string currency) => orders
        .Where(o => o.Kind == kind && o.Currency == currency
            && Charges.Any(c => c.Id == o.ChargeId && c.SuspectId == charge.SuspectId && c.ProceedingId == charge.ProceedingId
                && c.VerdictInForce?.Outcome.IsConviction() == true))
        .Sum(o => o.Amount!.Value);
}
