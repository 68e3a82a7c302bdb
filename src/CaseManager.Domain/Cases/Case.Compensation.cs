using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<CompensationClaim> _claims = [];

    public IReadOnlyList<CompensationClaim> Claims => Loaded(_claims);

    /// <summary>
    /// Opens a claim and adds the deadline of its limitation rule, if the start date is known and no equal deadline exists.
    /// Idempotent: repeating a call with the same id has no effect.
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

    /// <summary>Current deadline for submitting the claim; null if none is set.</summary>
    public Deadline? LimitationOf(CompensationClaim claim) => Deadlines
        .Where(d => d.VictimId == claim.VictimId && d.RuleCode == claim.LimitationCode && !IsFollowed(d))
        .Where(d => d.ClaimId == claim.Id || d.State == DeadlineState.Open || claim.Steps.Any(s => s.Id == d.EndedBy))
        .OrderByDescending(d => d.ClaimId == claim.Id).FirstOrDefault();

    /// <summary>Supersedes the current details of the claim. Idempotent: repeating a call with the same id has no effect.</summary>
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

    /// <summary>Warns if the claim may have been submitted after its deadline.</summary>
    public Rule? QuestionAboutClaimStep(CompensationClaim claim, ClaimStepFacts facts) =>
        facts.What == ClaimEvent.Submitted && LimitationOf(claim)?.DueOn < facts.On.Latest ? Rule.ClaimLate : null;

    /// <summary>Records a step and updates the submission deadline accordingly. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="QuestionAboutClaimStep"/>.</remarks>
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

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="CompensationClaim.QuestionAboutPayment"/>.</remarks>
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

    /// <summary>Reverses a payment that did not arrive. Idempotent: repeating a call with the same id has no effect.</summary>
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

    // Recalculates the submission deadline from all steps; a state that a user set is kept.
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
        var isOthers = limitation.State != DeadlineState.Open && claim.Steps.All(s => s.Id != limitation.EndedBy); // set by a user, or by another claim
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

    // True if another claim of the victim has yet to be submitted by the same deadline.
    private bool IsAwaitedElsewhere(CompensationClaim claim, Deadline limitation) =>
        Claims.Any(c => c != claim && c.VictimId == claim.VictimId && c.State == ClaimState.Drafting && LimitationOf(c) == limitation);

    private void Tell(CompensationClaim claim, Guid subject, EventCode code, Signature by, params string[] arguments) =>
        RecordOf(claim.VictimId, subject, code, Compartment.Compensation, by, arguments);
}
