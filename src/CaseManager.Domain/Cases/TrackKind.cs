namespace CaseManager.Domain.Cases;

/// <summary>The three parallel tracks of work for a survivor.</summary>
public enum TrackKind
{
    /// <summary>Safety, and formal identification as a victim.</summary>
    Protection,

    /// <summary>From suspect to sentence.</summary>
    Justice,

    /// <summary>Recovery and independence.</summary>
    Recovery,
}
