namespace CaseManager.Domain.Names;

/// <summary>What someone looks for a person for. It is asked each time, and recorded.</summary>
public enum LookUpPurpose
{
    /// <summary>Someone reports a person who may be known already.</summary>
    NewReport,

    /// <summary>The person is in danger, and whoever works with them must be found.</summary>
    Danger,

    /// <summary>The survivor asks us.</summary>
    SurvivorAsked,

    /// <summary>Two cases may be about one person.</summary>
    SamePerson,

    /// <summary>An authority asks, and may.</summary>
    AuthorityAsked,
}
