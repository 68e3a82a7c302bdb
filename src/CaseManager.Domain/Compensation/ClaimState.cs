namespace CaseManager.Domain.Compensation;

/// <summary>Legal routes to compensation.</summary>
public enum CompensationRoute
{
    /// <summary>Reparation ordered by the trial court of its own motion.</summary>
    CourtOrderedReparation,

    /// <summary>Order that the convicted person compensates the victim.</summary>
    CompensationOrder,

    /// <summary>The victim joins the trial with a civil claim.</summary>
    CivilClaimInCriminalTrial,

    CivilSuit,

    /// <summary>State compensation fund.</summary>
    StateScheme,

    /// <summary>Claim for unpaid wages.</summary>
    WageClaim,

    /// <summary>Agreement without a decision.</summary>
    Settlement,
}

public enum ClaimState
{
    Drafting,

    /// <summary>Submitted; the decision is pending.</summary>
    Submitted,

    /// <summary>The deciding authority is waiting for further information.</summary>
    InformationRequested,

    /// <summary>Awarded in full, nothing paid yet.</summary>
    Awarded,

    /// <summary>Awarded in part, nothing paid yet.</summary>
    PartlyAwarded,

    Refused,

    /// <summary>The decision is under appeal or review.</summary>
    UnderAppeal,

    /// <summary>Part of the award is paid; calculated from the payments.</summary>
    PartPaid,

    /// <summary>The whole award is paid; calculated from the payments.</summary>
    Paid,

    /// <summary>The award cannot be enforced.</summary>
    Unrecoverable,

    /// <summary>Never submitted, and the limitation period has expired.</summary>
    OutOfTime,

    /// <summary>Withdrawn by the victim.</summary>
    Withdrawn,
}

public enum ClaimEvent
{
    Submitted,

    /// <summary>The deciding authority requested further information.</summary>
    InformationRequested,

    /// <summary>The requested information was sent.</summary>
    InformationSent,

    Awarded,

    PartlyAwarded,

    Refused,

    /// <summary>The decision was appealed, or a review was requested.</summary>
    AppealLodged,

    /// <summary>The award was found to be unenforceable.</summary>
    Unrecoverable,

    /// <summary>The limitation period expired.</summary>
    OutOfTime,

    /// <summary>The victim withdrew the claim.</summary>
    Withdrawn,

    /// <summary>Correction: the recorded event did not happen.</summary>
    RecordedInError,
}

/// <summary>Transition table of claims.</summary>
public static class ClaimStates
{
    private static readonly (ClaimEvent, ClaimState)[] _decisions =
        [(ClaimEvent.Awarded, ClaimState.Awarded), (ClaimEvent.PartlyAwarded, ClaimState.PartlyAwarded), (ClaimEvent.Refused, ClaimState.Refused)];

    private static readonly (ClaimEvent, ClaimState)[] _appeals = [(ClaimEvent.AppealLodged, ClaimState.UnderAppeal)];

    private static readonly (ClaimEvent, ClaimState)[] _awaitingPayment = [.. _appeals, (ClaimEvent.Unrecoverable, ClaimState.Unrecoverable)];

    private static readonly Dictionary<ClaimState, (ClaimEvent Kind, ClaimState Then)[]> _transitions = new()
    {
        [ClaimState.Drafting] = [(ClaimEvent.Submitted, ClaimState.Submitted), (ClaimEvent.OutOfTime, ClaimState.OutOfTime),
            (ClaimEvent.Withdrawn, ClaimState.Withdrawn)],
        [ClaimState.Submitted] = [(ClaimEvent.InformationRequested, ClaimState.InformationRequested), .. _decisions,
            (ClaimEvent.Withdrawn, ClaimState.Withdrawn)],
        [ClaimState.InformationRequested] = [(ClaimEvent.InformationSent, ClaimState.Submitted), .. _decisions, (ClaimEvent.Withdrawn, ClaimState.Withdrawn)],
        [ClaimState.Awarded] = _awaitingPayment,
        [ClaimState.PartlyAwarded] = _awaitingPayment,
        [ClaimState.PartPaid] = _awaitingPayment,
        [ClaimState.Paid] = _appeals,
        [ClaimState.Refused] = _appeals,
        [ClaimState.UnderAppeal] = _decisions,
        [ClaimState.Unrecoverable] = [],
        [ClaimState.OutOfTime] = [],
        [ClaimState.Withdrawn] = [],
    };

    /// <summary>Events allowed in a state, in their usual order.</summary>
    public static IReadOnlyList<ClaimEvent> GetNextEvents(ClaimState state) => [.. _transitions[state].Select(p => p.Kind)];

    /// <summary>State after these events, payments ignored; null where the events are not possible in this order.</summary>
    public static ClaimState? GetStateAfter(IEnumerable<ClaimEvent> happened) => happened.Aggregate<ClaimEvent, ClaimState?>(
        ClaimState.Drafting, (state, kind) => state is { } from && Array.Find(_transitions[from], p => p.Kind == kind) is var passage
            && GetNextEvents(from).Contains(kind) ? passage.Then : null);

    public static bool IsAward(this ClaimEvent kind) => kind is ClaimEvent.Awarded or ClaimEvent.PartlyAwarded;

    /// <summary>Whether the event decides the amount to be paid; a refusal sets it to zero.</summary>
    public static bool IsDecision(this ClaimEvent kind) => kind.IsAward() || kind == ClaimEvent.Refused;

    /// <summary>Whether no further decision or payment is expected.</summary>
    public static bool IsFinal(this ClaimState state) =>
        state is ClaimState.Paid or ClaimState.Refused or ClaimState.Unrecoverable or ClaimState.OutOfTime or ClaimState.Withdrawn;
}
