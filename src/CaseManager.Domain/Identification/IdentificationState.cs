using CaseManager.Domain.Law;

namespace CaseManager.Domain.Identification;

/// <summary>Where a state's procedure stands for one person.</summary>
public enum IdentificationState
{
    /// <summary>We think that they were trafficked; no authority has been asked.</summary>
    Suspected,

    /// <summary>The authority knows of someone, and not of whom.</summary>
    NotifiedWithoutName,

    /// <summary>Referred; the first decision is awaited.</summary>
    Referred,

    /// <summary>The first decision was yes.</summary>
    PositiveInitial,

    /// <summary>The first decision was no.</summary>
    NegativeInitial,

    /// <summary>Identified as a victim.</summary>
    PositiveFinal,

    /// <summary>The final decision was no.</summary>
    NegativeFinal,

    /// <summary>The authority was asked to look again.</summary>
    ReconsiderationPending,

    /// <summary>It rests.</summary>
    Suspended,

    /// <summary>The person no longer wants it.</summary>
    Withdrawn,

    /// <summary>Its protection was taken away.</summary>
    Disqualified,
}

/// <summary>
/// What may happen in a state's procedure, and where it then stands. Suspected, referred, decided, decided in the end; a negative decision can be
/// looked at again; from anywhere it can rest or be withdrawn.
/// </summary>
public static class IdentificationStates
{
    /// <summary>What may happen after all that has happened, in the order in which it would.</summary>
    /// <param name="happened">What has happened, in its order.</param>
    /// <param name="scheme">The procedure, as the law has it.</param>
    public static IReadOnlyList<LegalEvent> NextAfter(IReadOnlyList<LegalEvent> happened, Scheme scheme)
    {
        var state = StateAfter(happened);
        LegalEvent[] decided = state switch
        {
            IdentificationState.Suspected or IdentificationState.NotifiedWithoutName => [LegalEvent.Referred],
            IdentificationState.Referred => [LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision],
            IdentificationState.PositiveInitial when scheme.HasFinalDecision => [LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision],
            IdentificationState.NegativeInitial or IdentificationState.NegativeFinal => [LegalEvent.ReconsiderationAsked],
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
            .. state == IdentificationState.Suspected && scheme.TakesNotice ? [LegalEvent.NotifiedWithoutName] : Array.Empty<LegalEvent>(),
            .. isProtected && !happened.Contains(LegalEvent.PeriodEnded) ? [LegalEvent.PeriodExtended, LegalEvent.PeriodEnded] : Array.Empty<LegalEvent>(),
            .. isProtected ? [LegalEvent.PermitGranted] : Array.Empty<LegalEvent>(),
            .. isProtected && scheme.MayDisqualify ? [LegalEvent.Disqualified] : Array.Empty<LegalEvent>(),
            .. !isOver && !happened.Contains(LegalEvent.Returned) ? [LegalEvent.Returned] : Array.Empty<LegalEvent>(),
            .. !isOver && state != IdentificationState.Suspended ? [LegalEvent.Suspended] : Array.Empty<LegalEvent>(),
            .. !isOver ? [LegalEvent.Withdrawn] : Array.Empty<LegalEvent>(),
        ];
    }

    /// <summary>Whether all this could have happened, in this order.</summary>
    public static bool IsPossible(IReadOnlyList<LegalEvent> happened, Scheme scheme) =>
        Enumerable.Range(0, happened.Count).All(n => NextAfter([.. happened.Take(n)], scheme).Contains(happened[n]));

    /// <summary>Where a procedure stands after all that has happened.</summary>
    public static IdentificationState StateAfter(IReadOnlyList<LegalEvent> happened)
    {
        var (state, before) = (IdentificationState.Suspected, IdentificationState.Suspected);
        foreach (var step in happened)
        {
            (state, before) = step switch
            {
                LegalEvent.Suspended => (IdentificationState.Suspended, state),
                LegalEvent.Resumed => (before, before),
                _ => (StateOf(step) ?? state, before),
            };
        }

        return state;
    }

    /// <summary>Whether this is what an authority decides about who the person is.</summary>
    public static bool IsDecision(this LegalEvent step) =>
        step is LegalEvent.PositiveInitialDecision or LegalEvent.NegativeInitialDecision or LegalEvent.PositiveFinalDecision or LegalEvent.NegativeFinalDecision;

    /// <summary>Whether this is something that happens in a state's procedure.</summary>
    public static bool IsOfProcedure(this LegalEvent happened) => happened <= LegalEvent.PermitGranted;

    /// <summary>Whether this is what a claim is reckoned from.</summary>
    public static bool IsOfClaim(this LegalEvent happened) => happened is LegalEvent.Incident or LegalEvent.Injury or LegalEvent.EmploymentEnded;

    /// <summary>Whether it happens in a proceeding before a court.</summary>
    public static bool IsOfProceeding(this LegalEvent happened) => happened is LegalEvent.Sentence or LegalEvent.NotCharged or LegalEvent.Judgment or LegalEvent.DetentionBegan;

    /// <summary>Whether whoever decides may say until when.</summary>
    public static bool SaysUntil(this LegalEvent step) => step is LegalEvent.PositiveInitialDecision or LegalEvent.PeriodExtended or LegalEvent.PermitGranted;

    /// <summary>Whether what hung on an earlier step hangs on this one from now on, or on nothing: the same again, or another decision on the same question.</summary>
    public static bool Reverses(this LegalEvent step, LegalEvent earlier) => step == earlier || (step, earlier) switch
    {
        (LegalEvent.PositiveInitialDecision, LegalEvent.NegativeInitialDecision) or (LegalEvent.NegativeInitialDecision, LegalEvent.PositiveInitialDecision) => true,
        (LegalEvent.PositiveFinalDecision, LegalEvent.NegativeFinalDecision) or (LegalEvent.NegativeFinalDecision, LegalEvent.PositiveFinalDecision) => true,
        _ => false,
    };

    /// <summary>Whether nothing that was awaited in the procedure is awaited any more.</summary>
    public static bool EndsAll(this LegalEvent step) => step is LegalEvent.Withdrawn or LegalEvent.Disqualified;

    /// <summary>Whether a procedure stands elsewhere after it.</summary>
    public static bool Moves(this LegalEvent step) => step is LegalEvent.Suspended or LegalEvent.Resumed || StateOf(step) is not null;

    private static IdentificationState? StateOf(LegalEvent step) => step switch
    {
        LegalEvent.NotifiedWithoutName => IdentificationState.NotifiedWithoutName,
        LegalEvent.Referred => IdentificationState.Referred,
        LegalEvent.PositiveInitialDecision => IdentificationState.PositiveInitial,
        LegalEvent.NegativeInitialDecision => IdentificationState.NegativeInitial,
        LegalEvent.PositiveFinalDecision => IdentificationState.PositiveFinal,
        LegalEvent.NegativeFinalDecision => IdentificationState.NegativeFinal,
        LegalEvent.ReconsiderationAsked => IdentificationState.ReconsiderationPending,
        LegalEvent.Withdrawn => IdentificationState.Withdrawn,
        LegalEvent.Disqualified => IdentificationState.Disqualified,
        _ => null,
    };
}
