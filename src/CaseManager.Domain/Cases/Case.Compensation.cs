using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

/// <content>What the people of the case claim as compensation.</content>
public sealed partial class Case
{
    private readonly List<CompensationClaim> _claims = [];

    /// <summary>The claims, as far as they are loaded.</summary>
    public IReadOnlyList<CompensationClaim> Claims => Loaded(_claims);

    /// <summary>
    /// Begins a claim. Where a rule says until when it can be claimed and the day is known that this is reckoned from, the date is set, unless the same
    /// one stands open for the person. Whoever asks twice with one id has begun one.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.FundMissing"/> or <see cref="Rule.DateNotReckoned"/>.</exception>
    public CompensationClaim OpenClaim(Victim victim, Guid id, ClaimFacts facts, ClaimAccount account, LawBook law, Signature by)
    {
        if (Claims.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(facts.Route == CompensationRoute.StateScheme == (facts.Fund?.Jurisdiction == facts.Country) ? null : Rule.FundMissing);
        var claim = new CompensationClaim(id, Id, victim.Id, facts, by);
        _claims.Add(claim);
        RecordOf(victim.Id, id, EventCode.ClaimOpened, Compartment.Compensation, by, facts.Route.ToString());
        claim.Write(Guid.CreateVersion7(by.When), account, null, by);
        if (facts is { LimitationCode: { } code, From: { } from } && LimitationOf(claim)?.FromOn != from && law.On(code, from.Earliest) is { } rule)
        {
            Reckon(victim, Guid.CreateVersion7(by.When), rule, from, law, claim, by);
        }

        return claim;
    }

    /// <summary>The date until which a claim can be sent, as it stands; null where none is set.</summary>
    public Deadline? LimitationOf(CompensationClaim claim) => Deadlines
        .Where(d => d.VictimId == claim.VictimId && d.RuleCode == claim.LimitationCode && !IsFollowed(d))
        .Where(d => d.ClaimId == claim.Id || d.State == DeadlineState.Open || claim.Steps.Any(s => s.Id == d.EndedBy))
        .OrderByDescending(d => d.ClaimId == claim.Id).FirstOrDefault();

    /// <summary>Writes who decides, who helps and what else is to be known, in place of what was written before. Whoever asks twice with one id has written once.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ClaimChangedMeanwhile"/>.</exception>
    public ClaimDetails ChangeClaim(CompensationClaim claim, Guid id, ClaimAccount account, Guid replaces, Signature by)
    {
        if (claim.Details.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToChanging(replaces));
        Tell(claim, id, EventCode.ClaimChanged, by);
        return claim.Write(id, account, replaces, by);
    }

    /// <summary>What is asked about a step before it is taken down; null where nothing is: a claim may have been sent too late.</summary>
    public Rule? QuestionAboutClaimStep(CompensationClaim claim, ClaimStepFacts facts) =>
        facts.What == ClaimEvent.Submitted && LimitationOf(claim)?.DueOn < facts.On.Latest ? Rule.ClaimLate : null;

    /// <summary>
    /// Takes down what happened with a claim, and what follows from it: the date until which it can be sent is met, falls away, or stands again. Whoever asks
    /// twice with one id has taken down one.
    /// </summary>
    /// <param name="claim">Which.</param>
    /// <param name="id">Names the step.</param>
    /// <param name="facts">What happened.</param>
    /// <param name="instead">The step that it corrects; null for none.</param>
    /// <param name="confirmed">Whether what is asked about it was answered: it is as it says.</param>
    /// <param name="law">The facts of law on file.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.StepReplaced"/>, <see cref="Rule.StepNotReachable"/>, <see cref="Rule.StepOutOfOrder"/>, <see cref="Rule.AwardMissing"/>,
    /// <see cref="Rule.AwardIsPaid"/>; or <see cref="Rule.ClaimLate"/>, unless confirmed.
    /// </exception>
    public ClaimStep RecordClaimStep(CompensationClaim claim, Guid id, ClaimStepFacts facts, Guid? instead, bool confirmed, LawBook law, Signature by)
    {
        if (claim.Steps.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToStep(facts, instead) ?? (confirmed ? null : QuestionAboutClaimStep(claim, facts)));
        var limitation = LimitationOf(claim);
        var step = claim.Take(id, facts, claim.Happened.FirstOrDefault(s => s.Id == instead), by);
        Tell(claim, id, instead is null ? EventCode.ClaimStepRecorded : EventCode.ClaimStepCorrected, by, facts.What.ToString());
        if (limitation is not null)
        {
            Follow(claim, limitation, step, law, by);
        }

        return step;
    }

    /// <summary>Takes down that money arrived. Whoever asks twice with one id has taken down one.</summary>
    /// <param name="claim">For which claim.</param>
    /// <param name="id">Names the payment.</param>
    /// <param name="facts">How much, and when.</param>
    /// <param name="confirmed">Whether what is asked about it was answered: it is as it says.</param>
    /// <param name="by">Who takes it down.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PaymentBeforeAward"/>, <see cref="Rule.AmountWrong"/>, <see cref="Rule.RateMissing"/>; or <see cref="Rule.PaymentAboveAward"/>, unless
    /// confirmed.
    /// </exception>
    public Payment RecordPayment(CompensationClaim claim, Guid id, PaymentFacts facts, bool confirmed, Signature by)
    {
        if (claim.Payments.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToPayment(facts) ?? (confirmed ? null : claim.QuestionAboutPayment(facts)));
        var award = claim.Ledger.Award!;
        Tell(claim, id, EventCode.PaymentRecorded, by);
        return claim.Take(new(id, claim, facts.Currency == award.Currency ? facts with { Rate = null } : facts, award.Currency, award.Counted(facts), by));
    }

    /// <summary>Takes down that a payment did not arrive after all. Whoever asks twice with one id has taken it back once.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PaymentTakenBack"/>.</exception>
    public Payment TakePaymentBack(CompensationClaim claim, Guid payment, Guid id, string why, Signature by)
    {
        if (claim.Payments.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToTakingBack(payment));
        Tell(claim, id, EventCode.PaymentTakenBack, by);
        return claim.Take(new Payment(id, claim.Received.Single(p => p.Id == payment), why, by));
    }

    // What becomes of the date until which a claim can be sent, worked out anew from all that happened; what a person said of it stands.
    private void Follow(CompensationClaim claim, Deadline limitation, ClaimStep step, LawBook law, Signature by)
    {
        var ending = claim.Happened.FirstOrDefault(s => s.What is ClaimEvent.Submitted or ClaimEvent.OutOfTime or ClaimEvent.Withdrawn);
        var state = ending?.What switch
        {
            null => DeadlineState.Open,
            ClaimEvent.Submitted => DeadlineState.Met,
            _ => limitation.ClaimId is null || IsAwaitedElsewhere(claim, limitation) ? DeadlineState.Open : DeadlineState.Superseded,
        };
        DateOnly? on = state == DeadlineState.Met ? ending!.On.Earliest : null;
        var endedBy = state == DeadlineState.Open ? null : ending?.Id;
        var isOthers = limitation.State != DeadlineState.Open && claim.Steps.All(s => s.Id != limitation.EndedBy); // a person said so, or another claim was sent
        if (isOthers || (limitation.State, limitation.EndedOn, limitation.EndedBy) == (state, on, endedBy))
        {
            return;
        }

        if (state != DeadlineState.Open)
        {
            End(limitation, state, on, endedBy, null, CodeOf(state), by);
            return;
        }

        if (limitation.State != DeadlineState.Superseded)
        {
            End(limitation, DeadlineState.Superseded, null, step.Id, null, EventCode.DeadlineSuperseded, by);
        }

        var rule = law.Find(limitation.RuleCode, limitation.RuleVersion);
        Set(new(Guid.CreateVersion7(by.When), Id, claim.VictimId, null, rule, limitation.Dates, limitation.OwnerId, limitation.Id, by) { ClaimId = limitation.ClaimId }, by);
    }

    // Whether another claim of the person is still to be sent by the same date.
    private bool IsAwaitedElsewhere(CompensationClaim claim, Deadline limitation) =>
        Claims.Any(c => c != claim && c.VictimId == claim.VictimId && c.State == ClaimState.Drafting && LimitationOf(c) == limitation);

    private void Tell(CompensationClaim claim, Guid subject, EventCode code, Signature by, params string[] arguments) =>
        RecordOf(claim.VictimId, subject, code, Compartment.Compensation, by, arguments);
}
