namespace CaseManager.Domain.Law;

/// <summary>What may happen that the law hangs something on.</summary>
public enum LegalEvent
{
    /// <summary>The person was referred to the state's procedure.</summary>
    Referred,

    /// <summary>The authority was told of a person, and not who they are.</summary>
    NotifiedWithoutName,

    /// <summary>First decision: there are grounds to take the person for a victim.</summary>
    PositiveInitialDecision,

    /// <summary>First decision: there are none.</summary>
    NegativeInitialDecision,

    /// <summary>Final decision: the person is a victim.</summary>
    PositiveFinalDecision,

    /// <summary>Final decision: the person is not, as the authority sees it.</summary>
    NegativeFinalDecision,

    /// <summary>The authority was asked to look at a negative decision again.</summary>
    ReconsiderationAsked,

    /// <summary>The procedure rests.</summary>
    Suspended,

    /// <summary>It goes on.</summary>
    Resumed,

    /// <summary>The person no longer wants it.</summary>
    Withdrawn,

    /// <summary>The authority took the protection away from the person.</summary>
    Disqualified,

    /// <summary>The person came back to their own country.</summary>
    Returned,

    /// <summary>The authority made the period of reflection and recovery longer.</summary>
    PeriodExtended,

    /// <summary>The period of reflection and recovery ended before its time.</summary>
    PeriodEnded,

    /// <summary>A permit to stay was granted or renewed.</summary>
    PermitGranted,

    /// <summary>What is to be compensated happened, for the last time.</summary>
    Incident,

    /// <summary>Someone was injured.</summary>
    Injury,

    /// <summary>The work ended.</summary>
    EmploymentEnded,

    /// <summary>A sentence was passed.</summary>
    Sentence,

    /// <summary>It was decided not to charge someone, or to stop.</summary>
    NotCharged,

    /// <summary>A judgment was given.</summary>
    Judgment,

    /// <summary>Someone was taken into custody before their trial.</summary>
    DetentionBegan,

    /// <summary>A judgment or a sentence was appealed.</summary>
    AppealLodged,

    /// <summary>Custody before a trial was reviewed, or ended.</summary>
    DetentionReviewed,

    /// <summary>Someone asked what is kept about them.</summary>
    DataRequested,

    /// <summary>Nothing: what was taken down did not happen.</summary>
    DidNotHappen,
}
