namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>List of indicators by age and form of exploitation (ILO and European Commission, 2009).</summary>
public enum Profile
{
    AdultLabour,

    ChildLabour,

    AdultSexual,

    ChildSexual,
}

public enum Dimension
{
    DeceptiveRecruitment,

    CoerciveRecruitment,

    /// <summary>Abuse of a vulnerability at recruitment.</summary>
    RecruitmentByAbuse,

    Exploitation,

    /// <summary>Coercion at the place of exploitation.</summary>
    DestinationCoercion,

    /// <summary>Abuse of a vulnerability at the place of exploitation.</summary>
    DestinationAbuse,
}

public enum Weight
{
    Strong,

    Medium,

    Weak,
}

/// <summary>Not known, not asked and no are distinct answers: none may replace another.</summary>
public enum Reply
{
    NotAsked,

    /// <summary>Supported by recorded indicators.</summary>
    Yes,

    No,

    NotKnown,

    /// <summary>The survivor does not want to answer.</summary>
    Declined,
}

/// <summary>Result of the answers; never a decision on who is a victim.</summary>
public enum AssessmentResult
{
    /// <summary>Exploitation is not shown yet.</summary>
    Insufficient,

    /// <summary>Exploitation is shown, but nothing that led to it.</summary>
    ExploitationOnly,

    /// <summary>Exploitation and part of what makes it trafficking are shown.</summary>
    IndicatorsPartial,

    /// <summary>Everything that the ruleset requires is shown.</summary>
    IndicatorsStrong,
}
