namespace CaseManager.Domain.Cases;

/// <summary>The three things that go on at once for one survivor.</summary>
public enum TrackKind
{
    /// <summary>To be safe, and to be recognised as who she is before the law.</summary>
    Protection,

    /// <summary>From the suspect to the sentence.</summary>
    Justice,

    /// <summary>To stand on one's own feet.</summary>
    Recovery,
}
