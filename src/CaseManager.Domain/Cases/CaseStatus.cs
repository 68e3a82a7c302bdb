namespace CaseManager.Domain.Cases;

public enum CaseStatus
{
    /// <summary>Needs are being assessed.</summary>
    Intake,

    Active,

    OnHold,

    /// <summary>Casework is complete; the survivor is still contacted.</summary>
    FollowUp,

    /// <summary>Can be reopened.</summary>
    Closed,
}

/// <summary>Reason for closing a case.</summary>
public enum Closure
{
    /// <summary>The agreed support is complete.</summary>
    Completed,

    /// <summary>Transferred to another organisation.</summary>
    Referred,

    /// <summary>The survivor no longer wants support, or cannot be reached.</summary>
    Disengaged,

    /// <summary>No finding of trafficking; support was not refused because of it.</summary>
    NotTrafficking,

    Deceased,
}

/// <summary>Issue that prevents closing a case.</summary>
public enum ClosingBlocker
{
    /// <summary>A survivor is in danger now.</summary>
    DangerNow,

    /// <summary>A survivor was never asked about danger.</summary>
    DangerNotAsked,

    Missing,

    /// <summary>A survivor is at high or critical risk. An overdue review is counted as an open task.</summary>
    HighRisk,

    OpenTasks,

    OpenDeadlines,

    /// <summary>An authority has yet to decide on the identification of a victim.</summary>
    DecisionPending,
}
