namespace CaseManager.Domain.LegalReference;

/// <summary>Events that trigger, meet or void legal deadlines.</summary>
public enum LegalEvent
{
    /// <summary>Referral to the national procedure.</summary>
    Referred,

    /// <summary>Anonymous notification of the authority.</summary>
    NotifiedAnonymously,

    /// <summary>First decision: there are grounds to consider the person a victim.</summary>
    PositiveInitialDecision,

    /// <summary>First decision: there are no such grounds.</summary>
    NegativeInitialDecision,

    /// <summary>Final decision: the person is a victim.</summary>
    PositiveFinalDecision,

    /// <summary>Final decision: the authority does not consider the person a victim.</summary>
    NegativeFinalDecision,

    /// <summary>Request to reconsider a negative decision.</summary>
    ReconsiderationRequested,

    Suspended,

    Resumed,

    /// <summary>Withdrawal by the victim.</summary>
    Withdrawn,

    /// <summary>Disqualification from protection by the authority.</summary>
    Disqualified,

    /// <summary>Return to the country of origin.</summary>
    Returned,

    /// <summary>Extension of the reflection and recovery period.</summary>
    PeriodExtended,

    /// <summary>Early end of the reflection and recovery period.</summary>
    PeriodEnded,

    /// <summary>Grant or renewal of a residence permit.</summary>
    PermitGranted,

    /// <summary>Last occurrence of the harm to be compensated.</summary>
    Incident,

    Injury,

    EmploymentEnded,

    Sentence,

    /// <summary>No charge is brought, or the prosecution is discontinued.</summary>
    NotCharged,

    Judgment,

    /// <summary>Start of pre-trial detention.</summary>
    DetentionBegan,

    /// <summary>Appeal against a judgment or a sentence.</summary>
    AppealLodged,

    /// <summary>Review or end of pre-trial detention.</summary>
    DetentionReviewed,

    /// <summary>Access request by a data subject.</summary>
    DataRequested,

    /// <summary>Correction: the recorded event did not happen.</summary>
    RecordedInError,
}
