namespace CaseManager.Web.Pages.Cases.Tracks;

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

/// <summary>How far a stage of a track is.</summary>
public enum StationAt
{
    /// <summary>Behind.</summary>
    Done,

    /// <summary>Where it stands.</summary>
    Now,

    /// <summary>To come.</summary>
    Ahead,
}

/// <summary>A stage on a track.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="When">When it was reached, in words; null where that is not known or not yet.</param>
/// <param name="At">How far it is.</param>
public sealed record Station(string Name, string? When, StationAt At);

/// <summary>What is next on a track, for this reader.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Address">Where to do it.</param>
/// <param name="Act">The verb for it.</param>
public sealed record NextStep(string What, string Address, string Act);

/// <summary>The days left until a day.</summary>
/// <param name="Days">Full days; less than nought where it is over.</param>
/// <param name="Until">What ends then.</param>
/// <param name="Day">The day, in words.</param>
public sealed record DaysLeft(int Days, string Until, string Day);

/// <summary>A track as one reader sees it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Stage">Where it stands; null where this reader never has it.</param>
/// <param name="Stations">Its stages.</param>
/// <param name="Next">What is next; null where nothing is asked of this reader.</param>
/// <param name="Clock">By when.</param>
public sealed record Track(TrackKind Kind, string? Stage, IReadOnlyList<Station> Stations, NextStep? Next, DaysLeft? Clock);
