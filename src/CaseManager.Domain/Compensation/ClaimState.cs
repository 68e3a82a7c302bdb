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
    DidNotHappen,
}

/// <summary>Transition table of claims.</summary>
public static class ClaimStates
{
    private static readonly (ClaimEvent, ClaimState)[] _decided =
        [(ClaimEvent.Awarded, ClaimState.Awarded), (ClaimEvent.PartlyAwarded, ClaimState.PartlyAwarded), (ClaimEvent.Refused, ClaimState.Refused)];

    private static readonly (ClaimEvent, ClaimState)[] _appealed = [(ClaimEvent.AppealLodged, ClaimState.UnderAppeal)];

    private static readonly (ClaimEvent, ClaimState)[] _awaitingMoney = [.. _appealed, (ClaimEvent.Unrecoverable, ClaimState.Unrecoverable)];

    private static readonly Dictionary<ClaimState, (ClaimEvent What, ClaimState Then)[]> _passages = new()
    {
        [ClaimState.Drafting] = [(ClaimEvent.Submitted, ClaimState.Submitted), (ClaimEvent.OutOfTime, ClaimState.OutOfTime), (ClaimEvent.Withdrawn, ClaimState.Withdrawn)],
        [ClaimState.Submitted] = [(ClaimEvent.InformationRequested, ClaimState.InformationRequested), .. _decided, (ClaimEvent.Withdrawn, ClaimState.Withdrawn)],
        [ClaimState.InformationRequested] = [(ClaimEvent.InformationSent, ClaimState.Submitted), .. _decided, (ClaimEvent.Withdrawn, ClaimState.Withdrawn)],
        [ClaimState.Awarded] = _awaitingMoney,
        [ClaimState.PartlyAwarded] = _awaitingMoney,
        [ClaimState.PartPaid] = _awaitingMoney,
        [ClaimState.Paid] = _appealed,
        [ClaimState.Refused] = _appealed,
        [ClaimState.UnderAppeal] = _decided,
        [ClaimState.Unrecoverable] = [],
        [ClaimState.OutOfTime] = [],
        [ClaimState.Withdrawn] = [],
    };

    /// <summary>Events allowed in a state, in their usual order.</summary>
    public static IReadOnlyList<ClaimEvent> Next(ClaimState state) => [.. _passages[state].Select(p => p.What)];

    /// <summary>State after these events, payments ignored; null where the events are not possible in this order.</summary>
    public static ClaimState? StateAfter(IEnumerable<ClaimEvent> happened) => happened.Aggregate<ClaimEvent, ClaimState?>(
        ClaimState.Drafting, (state, what) => state is { } from && Array.Find(_passages[from], p => p.What == what) is var passage && Next(from).Contains(what) ? passage.Then : null);

    public static bool IsAward(this ClaimEvent what) => what is ClaimEvent.Awarded or ClaimEvent.PartlyAwarded;

    /// <summary>Whether the event decides the amount to be paid; a refusal sets it to zero.</summary>
    public static bool IsDecision(this ClaimEvent what) => what.IsAward() || what == ClaimEvent.Refused;

    /// <summary>Whether no further decision or payment is expected.</summary>
    public static bool IsOver(this ClaimState state) => state is ClaimState.Paid or ClaimState.Refused or ClaimState.Unrecoverable or ClaimState.OutOfTime or ClaimState.Withdrawn;
}
