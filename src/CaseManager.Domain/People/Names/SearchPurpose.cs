namespace CaseManager.Domain.People.Names;

/// <summary>Purpose of a person search, required and recorded for each search.</summary>
public enum SearchPurpose
{
    /// <summary>A reported person may already be recorded.</summary>
    NewReport,

    /// <summary>The person is in danger, and the staff responsible must be found.</summary>
    Danger,

    SurvivorRequest,

    /// <summary>Two cases may concern one person.</summary>
    SamePerson,

    /// <summary>Request by an authority that is entitled to the information.</summary>
    AuthorityRequest,
}
