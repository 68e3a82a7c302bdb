using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;

namespace CaseManager.Domain.Cases;

public sealed partial class Case
{
    private readonly List<CompensationClaim> _claims = [];

    public IReadOnlyList<CompensationClaim> Claims => EnsureLoaded(_claims);

    /// <summary>
    /// Opens a claim and adds the deadline of its limitation rule, if the start date is known and no equal deadline exists.
    /// Idempotent: repeating a call with the same id has no effect.
    /// </summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.FundMissing"/> or <see cref="BusinessRule.DateNotCalculable"/>.</exception>
    public CompensationClaim OpenClaim(Victim victim, Guid id, NewClaimDetails details, ClaimAccount account, LegalReferenceData law, AuditStamp stamp)
    {
        if (Claims.FirstOrDefault(c => c.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(details.Route == CompensationRoute.StateScheme == (details.Fund?.Jurisdiction == details.Country) ? null : BusinessRule.FundMissing);
        var claim = new CompensationClaim(id, Id, victim.Id, details, stamp);
        _claims.Add(claim);
        AddEvent(victim.Id, id, EventCode.ClaimOpened, Compartment.Compensation, stamp, details.Route.ToString());
        claim.UpdateDetails(Guid.CreateVersion7(stamp.OccurredAt), account, null, stamp);
        if (details is { LimitationCode: { } code, LimitationStartedOn: { } from } && FindLimitation(claim)?.TriggeredOn != from
            && law.FindInForce(code, from.Earliest) is { } rule)
        {
            CalculateDeadline(victim, Guid.CreateVersion7(stamp.OccurredAt), rule, from, law, claim, stamp);
        }

        return claim;
    }

    /// <summary>Current deadline for submitting the claim; null if none is set.</summary>
    public Deadline? FindLimitation(CompensationClaim claim) => Deadlines
        .Where(d => d.VictimId == claim.VictimId && d.RuleCode == claim.LimitationCode && !IsSuperseded(d))
        .Where(d => d.ClaimId == claim.Id || d.State == DeadlineState.Open || claim.Steps.Any(s => s.Id == d.EndedByStepId))
        .OrderByDescending(d => d.ClaimId == claim.Id).FirstOrDefault();

    /// <summary>Supersedes the current details of the claim. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.ClaimSuperseded"/>.</exception>
    public ClaimDetails UpdateClaim(CompensationClaim claim, Guid id, ClaimAccount account, Guid supersedesId, AuditStamp stamp)
    {
        if (claim.Details.FirstOrDefault(d => d.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToUpdate(supersedesId));
        AddEvent(claim, id, EventCode.ClaimChanged, stamp);
        return claim.UpdateDetails(id, account, supersedesId, stamp);
    }

    /// <summary>Warns if the claim may have been submitted after its deadline.</summary>
    public BusinessRule? WarningAboutClaimStep(CompensationClaim claim, ClaimStepDetails details) =>
        details.Event == ClaimEvent.Submitted && FindLimitation(claim)?.DueOn < details.OccurredOn.Latest ? BusinessRule.ClaimLate : null;

    /// <summary>Records a step and updates the submission deadline accordingly. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="WarningAboutClaimStep"/>.</remarks>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.StepSuperseded"/>, <see cref="BusinessRule.StepNotReachable"/>, <see cref="BusinessRule.StepOutOfOrder"/>, <see
    /// cref="BusinessRule.AwardMissing"/>,
    /// <see cref="BusinessRule.AwardHasPayments"/>; or <see cref="BusinessRule.ClaimLate"/>, unless confirmed.
    /// </exception>
    public ClaimStep RecordClaimStep(CompensationClaim claim, Guid id, ClaimStepDetails details, Guid? supersedesId, bool confirmed, LegalReferenceData law,
        AuditStamp stamp)
    {
        if (claim.Steps.FirstOrDefault(s => s.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToStep(details, supersedesId) ?? (confirmed ? null : WarningAboutClaimStep(claim, details)));
        var limitation = FindLimitation(claim);
        var step = claim.Add(id, details, claim.ActiveSteps.FirstOrDefault(s => s.Id == supersedesId), stamp);
        AddEvent(claim, id, supersedesId is null ? EventCode.ClaimStepRecorded : EventCode.ClaimStepCorrected, stamp, details.Event.ToString());
        if (limitation is not null)
        {
            UpdateDeadlines(claim, limitation, step, law, stamp);
        }

        return step;
    }

    /// <summary>Idempotent: repeating a call with the same id has no effect.</summary>
    /// <remarks><paramref name="confirmed"/>: the user has confirmed the warning of <see cref="CompensationClaim.WarningAboutPayment"/>.</remarks>
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.PaymentBeforeAward"/>, <see cref="BusinessRule.AmountInvalid"/>, <see cref="BusinessRule.RateMissing"/>; or <see
    /// cref="BusinessRule.PaymentExceedsAward"/>, unless
    /// confirmed.
    /// </exception>
    public Payment RecordPayment(CompensationClaim claim, Guid id, PaymentDetails details, bool confirmed, AuditStamp stamp)
    {
        if (claim.Payments.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToPayment(details) ?? (confirmed ? null : claim.WarningAboutPayment(details)));
        var award = claim.Ledger.Award!;
        AddEvent(claim, id, EventCode.PaymentRecorded, stamp);
        return claim.Add(new(id, claim, details.Currency == award.Currency ? details with { Rate = null } : details, award.Currency,
            award.ConvertPayment(details), stamp));
    }

    /// <summary>Reverses a payment that did not arrive. Idempotent: repeating a call with the same id has no effect.</summary>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.PaymentReversed"/>.</exception>
    public Payment ReversePayment(CompensationClaim claim, Guid payment, Guid id, string reason, AuditStamp stamp)
    {
        if (claim.Payments.FirstOrDefault(p => p.Id == id) is { } already)
        {
            return already;
        }

        ThrowIf(claim.BlockerToReversal(payment));
        AddEvent(claim, id, EventCode.PaymentReversed, stamp);
        return claim.Add(new Payment(id, claim.ActivePayments.Single(p => p.Id == payment), reason, stamp));
    }

    // Recalculates the submission deadline from all steps; a state that a user set is kept.
    private void UpdateDeadlines(CompensationClaim claim, Deadline limitation, ClaimStep step, LegalReferenceData law, AuditStamp stamp)
    {
        var ending = claim.ActiveSteps.FirstOrDefault(s => s.Event is ClaimEvent.Submitted or ClaimEvent.OutOfTime or ClaimEvent.Withdrawn);
        var state = ending?.Event switch
        {
            null => DeadlineState.Open,
            ClaimEvent.Submitted => DeadlineState.Met,
            _ => limitation.ClaimId is null || HasOtherPendingClaim(claim, limitation) ? DeadlineState.Open : DeadlineState.Superseded,
        };
        DateOnly? date = state == DeadlineState.Met ? ending!.OccurredOn.Earliest : null;
        var endedBy = state == DeadlineState.Open ? null : ending?.Id;
        var isOthers = limitation.State != DeadlineState.Open && claim.Steps.All(s => s.Id != limitation.EndedByStepId); // set by a user, or by another claim
        if (isOthers || (limitation.State, limitation.EndedOn, limitation.EndedByStepId) == (state, date, endedBy))
        {
            return;
        }

        if (state != DeadlineState.Open)
        {
            EndDeadline(limitation, state, date, endedBy, null, GetEventCode(state), stamp);
            return;
        }

        if (limitation.State != DeadlineState.Superseded)
        {
            EndDeadline(limitation, DeadlineState.Superseded, null, step.Id, null, EventCode.DeadlineSuperseded, stamp);
        }

        var rule = law.Find(limitation.RuleCode, limitation.RuleVersion);
        AppendDeadline(new(Guid.CreateVersion7(stamp.OccurredAt), Id, claim.VictimId, null, rule, limitation.Dates, limitation.OwnerId, limitation.Id,
            stamp)
        { ClaimId = limitation.ClaimId }, stamp);
    }

    // True if another claim of the victim has yet to be submitted by the same deadline.
    private bool HasOtherPendingClaim(CompensationClaim claim, Deadline limitation) =>
        Claims.Any(c => c != claim && c.VictimId == claim.VictimId && c.State == ClaimState.Drafting && FindLimitation(c) == limitation);

    private void AddEvent(CompensationClaim claim, Guid subject, EventCode code, AuditStamp stamp, params string[] arguments) =>
        AddEvent(claim.VictimId, subject, code, Compartment.Compensation, stamp, arguments);
}
