using CaseManager.Domain.LegalReference;

namespace CaseManager.Domain.Identification;

/// <summary>State of a national identification procedure for one person.</summary>
public enum IdentificationState
{
    /// <summary>Considered a victim by this organisation; no authority has been asked.</summary>
    Suspected,

    /// <summary>The authority has an anonymous notification.</summary>
    NotifiedAnonymously,

    /// <summary>Referred; the first decision is pending.</summary>
    Referred,

    PositiveInitial,

    NegativeInitial,

    /// <summary>Identified as a victim.</summary>
    PositiveFinal,

    NegativeFinal,

    ReconsiderationPending,

    Suspended,

    /// <summary>Withdrawn by the victim.</summary>
    Withdrawn,

    /// <summary>Disqualified from protection.</summary>
    Disqualified,
}

/// <summary>
/// Transitions of a national procedure: suspicion, referral, first and final decision. A negative decision can be reconsidered; suspension and withdrawal are
/// possible from every open state.
/// </summary>
public static class IdentificationStates
{
    /// <summary>Events allowed after those so far, in their usual order.</summary>
    public static IReadOnlyList<LegalEvent> GetNextEvents(IReadOnlyList<LegalEvent> happened, Scheme scheme)
    {
        var state = GetStateAfter(happened);
        LegalEvent[] decided = state switch
        {
            IdentificationState.Suspected or IdentificationState.NotifiedAnonymously => [LegalEvent.Referred],
            IdentificationState.Referred => [LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision],
            IdentificationState.PositiveInitial when scheme.HasFinalDecision => [LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision],
            IdentificationState.NegativeInitial or IdentificationState.NegativeFinal => [LegalEvent.ReconsiderationRequested],
            IdentificationState.ReconsiderationPending => happened.Last(IsDecision) == LegalEvent.NegativeFinalDecision
                ? [LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision]
                : [LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision],
            IdentificationState.Suspended => [LegalEvent.Resumed],
            _ => [],
        };
        var isOver = state is IdentificationState.Withdrawn or IdentificationState.Disqualified;
        var isProtected = state is IdentificationState.PositiveInitial or IdentificationState.PositiveFinal;
        return
        [
            .. decided,
            .. state == IdentificationState.Suspected && scheme.HasAnonymousNotification ? [LegalEvent.NotifiedAnonymously] : Array.Empty<LegalEvent>(),
            .. isProtected && !happened.Contains(LegalEvent.PeriodEnded) ? [LegalEvent.PeriodExtended, LegalEvent.PeriodEnded] : Array.Empty<LegalEvent>(),
            .. isProtected ? [LegalEvent.PermitGranted] : Array.Empty<LegalEvent>(),
            .. isProtected && scheme.CanDisqualify ? [LegalEvent.Disqualified] : Array.Empty<LegalEvent>(),
            .. !isOver && !happened.Contains(LegalEvent.Returned) ? [LegalEvent.Returned] : Array.Empty<LegalEvent>(),
            .. !isOver && state != IdentificationState.Suspended ? [LegalEvent.Suspended] : Array.Empty<LegalEvent>(),
            .. !isOver ? [LegalEvent.Withdrawn] : Array.Empty<LegalEvent>(),
        ];
    }

    /// <summary>Whether each event is allowed after those before it.</summary>
    public static bool IsPossible(IReadOnlyList<LegalEvent> happened, Scheme scheme) =>
        Enumerable.Range(0, happened.Count).All(n => GetNextEvents([.. happened.Take(n)], scheme).Contains(happened[n]));

    /// <summary>Resuming restores the state before the suspension.</summary>
    public static IdentificationState GetStateAfter(IReadOnlyList<LegalEvent> happened)
    {
        var (state, before) = (IdentificationState.Suspected, IdentificationState.Suspected);
        foreach (var step in happened)
        {
            (state, before) = step switch
            {
                LegalEvent.Suspended => (IdentificationState.Suspended, state),
                LegalEvent.Resumed => (before, before),
                _ => (GetState(step) ?? state, before),
            };
        }

        return state;
    }

    /// <summary>Decisions of an authority on whether the person is a victim.</summary>
    public static bool IsDecision(this LegalEvent step) =>
        step is LegalEvent.PositiveInitialDecision or LegalEvent.NegativeInitialDecision or LegalEvent.PositiveFinalDecision
        or LegalEvent.NegativeFinalDecision;

    /// <summary>Depends on the order of <see cref="LegalEvent"/>, whose first members are the events of a procedure.</summary>
    public static bool IsProcedureEvent(this LegalEvent happened) => happened <= LegalEvent.PermitGranted;

    /// <summary>Events from which the limitation period of a claim is calculated.</summary>
    public static bool IsClaimEvent(this LegalEvent happened) => happened is LegalEvent.Incident or LegalEvent.Injury or LegalEvent.EmploymentEnded;

    /// <summary>Events in court proceedings from which deadlines are calculated.</summary>
    public static bool IsProceedingEvent(this LegalEvent happened) =>
        happened is LegalEvent.Sentence or LegalEvent.NotCharged or LegalEvent.Judgment or LegalEvent.DetentionBegan;

    /// <summary>Events with which the authority may set an end date.</summary>
    public static bool CanSetEndDate(this LegalEvent step) =>
        step is LegalEvent.PositiveInitialDecision or LegalEvent.PeriodExtended or LegalEvent.PermitGranted;

    /// <summary>Whether the step supersedes the deadlines of an earlier one: the same event again, or the opposite decision on the same question.</summary>
    public static bool IsReversalOf(this LegalEvent step, LegalEvent earlier) => step == earlier || (step, earlier) switch
    {
        (LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision)
            or (LegalEvent.NegativeInitialDecision, LegalEvent.PositiveInitialDecision) => true,
        (LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision) or (LegalEvent.NegativeFinalDecision, LegalEvent.PositiveFinalDecision) => true,
        _ => false,
    };

    /// <summary>Whether the step ends all pending deadlines of the procedure.</summary>
    public static bool IsTerminal(this LegalEvent step) => step is LegalEvent.Withdrawn or LegalEvent.Disqualified;

    /// <summary>Whether the step changes the state of the procedure.</summary>
    public static bool IsStateChange(this LegalEvent step) => step is LegalEvent.Suspended or LegalEvent.Resumed || GetState(step) is not null;

    /// <summary>The step that leads to a state; null for the state before any step.</summary>
    public static LegalEvent? EnteredBy(this IdentificationState state) => state switch
    {
        IdentificationState.Suspended => LegalEvent.Suspended,
        _ => Enum.GetValues<LegalEvent>().Cast<LegalEvent?>().FirstOrDefault(step => GetState(step!.Value) == state),
    };

    private static IdentificationState? GetState(LegalEvent step) => step switch
    {
        LegalEvent.NotifiedAnonymously => IdentificationState.NotifiedAnonymously,
        LegalEvent.Referred => IdentificationState.Referred,
        LegalEvent.PositiveInitialDecision => IdentificationState.PositiveInitial,
        LegalEvent.NegativeInitialDecision => IdentificationState.NegativeInitial,
        LegalEvent.PositiveFinalDecision => IdentificationState.PositiveFinal,
        LegalEvent.NegativeFinalDecision => IdentificationState.NegativeFinal,
        LegalEvent.ReconsiderationRequested => IdentificationState.ReconsiderationPending,
        LegalEvent.Withdrawn => IdentificationState.Withdrawn,
        LegalEvent.Disqualified => IdentificationState.Disqualified,
        _ => null,
    };
}
