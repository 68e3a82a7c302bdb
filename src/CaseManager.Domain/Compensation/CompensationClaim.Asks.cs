namespace CaseManager.Domain.Compensation;

/// <content>Validation of changes, and the confirmations that they require.</content>
public sealed partial class CompensationClaim
{
    /// <summary>Rule that prevents an update of the details; null where it is allowed.</summary>
    /// <param name="supersedesId">The version of the details that the caller has read: a later one means a concurrent update.</param>
    public BusinessRule? BlockerToUpdate(Guid supersedesId) => CurrentDetails?.Id == supersedesId ? null : BusinessRule.ClaimSuperseded;

    /// <summary>
    /// Rule that prevents a step; null where it is allowed: the claim's state permits it, the steps are in order of date, an award has an amount, and
    /// recorded payments keep an award in their currency.
    /// </summary>
    public BusinessRule? BlockerToStep(ClaimStepDetails details, Guid? supersedesId)
    {
        var corrected = ActiveSteps.FirstOrDefault(s => s.Id == supersedesId);
        if (supersedesId is not null && corrected is null)
        {
            return BusinessRule.StepSuperseded;
        }

        var then = BuildSequence(details.Event, details.OccurredOn, supersedesId);
        if (supersedesId is null ? !NextEvents.Contains(details.Event) : ClaimStates.GetStateAfter(then.Select(s => s.Kind)) is null)
        {
            return BusinessRule.StepNotReachable;
        }

        var (number, moves) = (corrected?.Number ?? int.MaxValue, details.Event != ClaimEvent.RecordedInError);
        return moves
            && ActiveSteps.Any(s => s.Number < number ? details.OccurredOn.Latest < s.OccurredOn.Earliest : s.Number > number
                && s.OccurredOn.Latest < details.OccurredOn.Earliest) ? BusinessRule.StepOutOfOrder
            : (details.Event.IsAward() ? details.Award is not { IsValid: true } : details.Award is not null) ? BusinessRule.AwardMissing
            : HasConflictingPayment(then.Where(s => s.Kind.IsAward()).Select(s => s.Date).FirstOrDefault(), details.Award?.Currency)
            ? BusinessRule.AwardHasPayments
            : null;
    }

    /// <summary>
    /// Rule that prevents a payment; null where it is allowed: an award precedes it, the amount is possible, and another currency than that of the award has
    /// a dated rate with its source.
    /// </summary>
    public BusinessRule? BlockerToPayment(PaymentDetails details) =>
        Ledger.Award is not { } award || ActiveSteps.First(s => s.Event.IsAward()).OccurredOn.Earliest > details.ReceivedOn ? BusinessRule.PaymentBeforeAward
        : !Currencies.IsValidAmount(details.Currency, details.Amount) ? BusinessRule.AmountInvalid
        : details.Currency != award.Currency && details.Rate is not { IsValid: true } ? BusinessRule.RateMissing
        : !Currencies.IsValidAmount(award.Currency, award.ConvertPayment(details)) ? BusinessRule.AmountInvalid
        : null;

    /// <summary>Confirmation that a payment requires; null for none. A payment in excess of the award is possible, for example interest.</summary>
    public BusinessRule? WarningAboutPayment(PaymentDetails details) =>
        Ledger is { Award: { } award } ledger && award.ConvertPayment(details) > ledger.Outstanding ? BusinessRule.PaymentExceedsAward : null;

    /// <summary>Rule that prevents a reversal; null where it is allowed: a payment is reversed at most once.</summary>
    public BusinessRule? BlockerToReversal(Guid payment) => ActivePayments.Any(p => p.Id == payment) ? null : BusinessRule.PaymentReversed;

    // Whether a recorded payment precedes the award, or counts in another currency.
    private bool HasConflictingPayment(ApproximateDate? awarded, string? currency) =>
        ActivePayments is [var first, ..]
        && (awarded is null || awarded.Earliest > first.ReceivedOn || (currency is not null && currency != first.AwardCurrency));
}
