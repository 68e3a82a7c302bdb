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
}
