namespace CaseManager.Domain.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Opened; what is needed is being found out.</summary>
    Intake,

    /// <summary>Being worked on.</summary>
    Active,

    /// <summary>Waiting, for a reason.</summary>
    OnHold,

    /// <summary>The work is done; someone still looks in.</summary>
    FollowUp,

    /// <summary>At an end, until it is opened again.</summary>
    Closed,
}

/// <summary>Why a case came to its end.</summary>
public enum Closure
{
    /// <summary>What was agreed has been done.</summary>
    Completed,

    /// <summary>Another body has taken it over.</summary>
    Referred,

    /// <summary>The survivor no longer wishes it, or cannot be reached.</summary>
    Disengaged,

    /// <summary>It turned out to be something else. No one was turned away for it.</summary>
    NotTrafficking,

    /// <summary>The survivor died.</summary>
    Deceased,
}

/// <summary>What stands in the way of closing a case.</summary>
public enum ClosingBlocker
{
    /// <summary>There is danger now.</summary>
    DangerNow,

    /// <summary>Whether there is danger was never asked.</summary>
    DangerNotAsked,

    /// <summary>Someone is missing.</summary>
    Missing,

    /// <summary>Someone is at high or critical risk (an overdue review is an open task).</summary>
    HighRisk,

    /// <summary>Something is still to be done.</summary>
    OpenTasks,

    /// <summary>A date that the law sets is still to come.</summary>
    OpenDeadlines,

    /// <summary>An authority has not decided yet who someone is.</summary>
    DecisionAwaited,
}
