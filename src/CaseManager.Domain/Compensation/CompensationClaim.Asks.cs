namespace CaseManager.Domain.Compensation;

/// <content>What stands in the way of taking something down, and what is asked before.</content>
public sealed partial class CompensationClaim
{
    /// <summary>Why what is written of a claim cannot be changed from there; null where it can.</summary>
    /// <param name="replaces">What was written before, as whoever writes has read it.</param>
    public Rule? BlockerToChanging(Guid replaces) => Written?.Id == replaces ? null : Rule.ClaimChangedMeanwhile;

    /// <summary>
    /// Why a step cannot be taken down; null where it can: the claim must allow it where it stands, no step is before the one before it, an award says how
    /// much, and what has been paid keeps an award in its currency.
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
    /// Why a payment cannot be taken down; null where it can: something was awarded before, it is some money, and in another currency than the award's it has
    /// a dated rate with its source.
    /// </summary>
    public Rule? BlockerToPayment(PaymentFacts facts) =>
        Ledger.Award is not { } award || Happened.First(s => s.What.IsAward()).On.Earliest > facts.On ? Rule.PaymentBeforeAward
        : !Currencies.IsAmount(facts.Currency, facts.Amount) ? Rule.AmountWrong
        : facts.Currency != award.Currency && facts.Rate is not { IsSome: true } ? Rule.RateMissing
        : !Currencies.IsAmount(award.Currency, award.Counted(facts)) ? Rule.AmountWrong
        : null;

    /// <summary>What is asked about a payment before it is taken down; null where nothing is: there may be more than was awarded, as interest.</summary>
    public Rule? QuestionAboutPayment(PaymentFacts facts) =>
        Ledger is { Award: { } award } ledger && award.Counted(facts) > ledger.Open ? Rule.PaymentAboveAward : null;

    /// <summary>Why a payment cannot be taken back; null where it can: once, and only what was said to have arrived.</summary>
    public Rule? BlockerToTakingBack(Guid payment) => Received.Any(p => p.Id == payment) ? null : Rule.PaymentTakenBack;

    // Whether money stands on file that came in before anything was awarded, or counts in another currency.
    private bool IsPaidOtherwise(ApproximateDate? awarded, string? currency) =>
        Received is [var first, ..] && (awarded is null || awarded.Earliest > first.On || (currency is not null && currency != first.CountedIn));
}
