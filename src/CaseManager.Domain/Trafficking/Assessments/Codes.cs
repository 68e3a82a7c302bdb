namespace CaseManager.Domain.Trafficking.Assessments;

/// <summary>Which of the four lists of indicators is used (ILO and European Commission, 2009).</summary>
public enum Profile
{
    /// <summary>Adults, for labour.</summary>
    AdultLabour,

    /// <summary>Children, for labour.</summary>
    ChildLabour,

    /// <summary>Adults, for sexual exploitation.</summary>
    AdultSexual,

    /// <summary>Children, for sexual exploitation.</summary>
    ChildSexual,
}

/// <summary>The six dimensions that the indicators fall into.</summary>
public enum Dimension
{
    /// <summary>Deceived when recruited.</summary>
    DeceptiveRecruitment,

    /// <summary>Coerced when recruited.</summary>
    CoerciveRecruitment,

    /// <summary>A vulnerability abused when recruited.</summary>
    RecruitmentByAbuse,

    /// <summary>Exploited.</summary>
    Exploitation,

    /// <summary>Coerced where it took place.</summary>
    DestinationCoercion,

    /// <summary>A vulnerability abused where it took place.</summary>
    DestinationAbuse,
}

/// <summary>How much an indicator weighs.</summary>
public enum Weight
{
    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Weak.</summary>
    Weak,
}

/// <summary>What a question was answered with. Not known, not asked and no are three answers: none stands for another.</summary>
public enum Reply
{
    /// <summary>Not asked yet.</summary>
    NotAsked,

    /// <summary>What is on file shows it.</summary>
    Yes,

    /// <summary>It was not so.</summary>
    No,

    /// <summary>Nobody knows.</summary>
    NotKnown,

    /// <summary>The survivor does not want to say.</summary>
    Declined,
}

/// <summary>What the answers add up to. It says what they show, and never who is a victim.</summary>
public enum AssessmentResult
{
    /// <summary>Not enough is shown yet.</summary>
    Insufficient,

    /// <summary>Exploitation is shown, and nothing that brought it about.</summary>
    ExploitationOnly,

    /// <summary>Exploitation is shown, and part of what makes it trafficking.</summary>
    IndicatorsPartial,

    /// <summary>All that the rules ask for is shown.</summary>
    IndicatorsStrong,
}
