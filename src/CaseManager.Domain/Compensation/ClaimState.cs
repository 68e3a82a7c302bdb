namespace CaseManager.Domain.Compensation;

/// <summary>By which way compensation is claimed.</summary>
public enum CompensationRoute
{
    /// <summary>Reparation that the court of the trial orders of itself.</summary>
    CourtOrderedReparation,

    /// <summary>Compensation that the court orders the convicted person to pay.</summary>
    CompensationOrder,

    /// <summary>The victim joins the trial with a claim of their own.</summary>
    CivilClaimInCriminalTrial,

    /// <summary>Before a civil court.</summary>
    CivilSuit,

    /// <summary>From a fund of the state.</summary>
    StateScheme,

    /// <summary>For wages that were not paid.</summary>
    WageClaim,

    /// <summary>Agreed without a decision.</summary>
    Settlement,
}

/// <summary>Where a claim stands.</summary>
public enum ClaimState
{
    /// <summary>It is being prepared.</summary>
    Drafting,

    /// <summary>It was sent; the decision is awaited.</summary>
    Submitted,

    /// <summary>Whoever decides asked for more, and waits for it.</summary>
    InformationRequested,

    /// <summary>What was claimed was awarded; nothing has come in.</summary>
    Awarded,

    /// <summary>Part of what was claimed was awarded; nothing has come in.</summary>
    PartlyAwarded,

    /// <summary>Nothing was awarded.</summary>
    Refused,

    /// <summary>The decision is being looked at again.</summary>
    UnderAppeal,

    /// <summary>Part of what was awarded has come in. It follows from the payments.</summary>
    PartPaid,

    /// <summary>All of what was awarded has come in. It follows from the payments.</summary>
    Paid,

    /// <summary>What was awarded cannot be had.</summary>
    Unrecoverable,

    /// <summary>It was never sent, and the time for it is over.</summary>
    OutOfTime,

    /// <summary>The person no longer wants it.</summary>
    Withdrawn,
}

/// <summary>What happens with a claim.</summary>
public enum ClaimEvent
{
    /// <summary>It was sent.</summary>
    Submitted,

    /// <summary>Whoever decides asked for more.</summary>
    InformationRequested,

    /// <summary>That was sent.</summary>
    InformationSent,

    /// <summary>It was awarded.</summary>
    Awarded,

    /// <summary>It was awarded in part.</summary>
    PartlyAwarded,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>The decision was appealed, or a review of it asked for.</summary>
    AppealLodged,

    /// <summary>It turned out that what was awarded cannot be had.</summary>
    Unrecoverable,

    /// <summary>The time for it went by.</summary>
    OutOfTime,

    /// <summary>The person no longer wants it.</summary>
    Withdrawn,

    /// <summary>Nothing: what was taken down did not happen.</summary>
    DidNotHappen,
}

/// <summary>What may happen with a claim, and where it then stands: one table.</summary>
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

    /// <summary>What may happen where a claim stands, in the order in which it would.</summary>
    public static IReadOnlyList<ClaimEvent> Next(ClaimState state) => [.. _passages[state].Select(p => p.What)];

    /// <summary>Where a claim stands after all that has happened, whatever was paid; null where that could not have happened in this order.</summary>
    public static ClaimState? StateAfter(IEnumerable<ClaimEvent> happened) => happened.Aggregate<ClaimEvent, ClaimState?>(
        ClaimState.Drafting, (state, what) => state is { } from && Array.Find(_passages[from], p => p.What == what) is var passage && Next(from).Contains(what) ? passage.Then : null);

    /// <summary>Whether money was awarded.</summary>
    public static bool IsAward(this ClaimEvent what) => what is ClaimEvent.Awarded or ClaimEvent.PartlyAwarded;

    /// <summary>Whether it says what is to be paid, or that nothing is.</summary>
    public static bool IsDecision(this ClaimEvent what) => what.IsAward() || what == ClaimEvent.Refused;

    /// <summary>Whether nothing more is awaited.</summary>
    public static bool IsOver(this ClaimState state) => state is ClaimState.Paid or ClaimState.Refused or ClaimState.Unrecoverable or ClaimState.OutOfTime or ClaimState.Withdrawn;
}
