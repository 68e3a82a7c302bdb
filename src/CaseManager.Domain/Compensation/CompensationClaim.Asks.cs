namespace CaseManager.Domain.Compensation;

/// <content>Validation of changes, and the confirmations that they require.</content>
public sealed partial class CompensationClaim
{
    /// <summary>Rule that prevents an update of the details; null where it is allowed.</summary>
    /// <param name="replaces">The version of the details that the caller has read: a later one means a concurrent update.</param>
    public Rule? BlockerToChanging(Guid replaces) => Written?.Id == replaces ? null : Rule.ClaimChangedMeanwhile;

    /// <summary>
    /// Rule that prevents a step; null where it is allowed: the claim's state permits it, the steps are in order of date, an award has an amount, and
    /// recorded payments keep an award in their currency.
    /// </summary>
    public Rule? BlockerToStep(ClaimStepFacts facts, Guid? instead)
    {
        var corrected = Happened.FirstOrDefault(s => s.Id == instead);
        if (instead is not null && corrected is null)
        {
            return Rule.StepReplaced;
        }

        var then = With(facts.What, facts.On, instead);
        if (instead is null ? !Next.Contains(facts.What) : ClaimStates.StateAfter(then.Select(s => s.What)) is null)
        {
            return Rule.StepNotReachable;
        }

        var (number, moves) = (corrected?.Number ?? int.MaxValue, facts.What != ClaimEvent.DidNotHappen);
        return moves && Happened.Any(s => s.Number < number ? facts.On.Latest < s.On.Earliest : s.Number > number && s.On.Latest < facts.On.Earliest) ? Rule.StepOutOfOrder
            : (facts.What.IsAward() ? facts.Award is not { IsSome: true } : facts.Award is not null) ? Rule.AwardMissing
            : IsPaidOtherwise(then.Where(s => s.What.IsAward()).Select(s => s.On).FirstOrDefault(), facts.Award?.Currency) ? Rule.AwardIsPaid
            : null;
    }

    /// <summary>
    /// Rule that prevents a payment; null where it is allowed: an award precedes it, the amount is possible, and another currency than that of the award has
    /// a dated rate with its source.
    /// </summary>
    public Rule? BlockerToPayment(PaymentFacts facts) =>
        Ledger.Award is not { } award || Happened.First(s => s.What.IsAward()).On.Earliest > facts.On ? Rule.PaymentBeforeAward
        : !Currencies.IsAmount(facts.Currency, facts.Amount) ? Rule.AmountWrong
        : facts.Currency != award.Currency && facts.Rate is not { IsSome: true } ? Rule.RateMissing
        : !Currencies.IsAmount(award.Currency, award.Counted(facts)) ? Rule.AmountWrong
        : null;

    /// <summary>Confirmation that a payment requires; null for none. A payment in excess of the award is possible, for example interest.</summary>
    public Rule? QuestionAboutPayment(PaymentFacts facts) =>
        Ledger is { Award: { } award } ledger && award.Counted(facts) > ledger.Open ? Rule.PaymentAboveAward : null;

    /// <summary>Rule that prevents a reversal; null where it is allowed: a payment is reversed at most once.</summary>
    public Rule? BlockerToTakingBack(Guid payment) => Received.Any(p => p.Id == payment) ? null : Rule.PaymentTakenBack;

    // Whether a recorded payment precedes the award, or counts in another currency.
    private bool IsPaidOtherwise(ApproximateDate? awarded, string? currency) =>
        Received is [var first, ..] && (awarded is null || awarded.Earliest > first.On || (currency is not null && currency != first.CountedIn));
}
