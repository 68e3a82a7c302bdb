using CaseManager.Domain.Cases;

namespace CaseManager.Web.Pages.Cases.Tracks;

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
public sealed record OwnStep(string What, string Address, string Act);

/// <summary>What law or practice asks for next.</summary>
/// <param name="What">What is asked for.</param>
/// <param name="Source">Where it is written, and whether that was checked.</param>
/// <param name="Address">Where to take it down; null where this reader does not.</param>
public sealed record AskedFor(string What, string Source, string? Address);

/// <summary>The days left until a day.</summary>
/// <param name="Days">Full days; less than nought where it is over; null where it runs on until something else happens.</param>
/// <param name="Until">What ends then.</param>
/// <param name="Day">The day, in words.</param>
/// <param name="Source">Whose rule it is, and whether that was checked; null where it is no rule's.</param>
public sealed record DaysLeft(int? Days, string Until, string Day, string? Source = null);

/// <summary>A track as one reader sees it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Stage">Where it stands; null where this reader never has it.</param>
/// <param name="Lines">More of where it stands, a line each.</param>
/// <param name="Stations">Its stages.</param>
/// <param name="Next">What is next; null where nothing is asked of this reader.</param>
/// <param name="Asked">What law or practice asks for next; null where nothing is on file, or this reader may not know.</param>
/// <param name="Clocks">By when, and until when.</param>
public sealed record Track(TrackKind Kind, string? Stage, IReadOnlyList<string> Lines, IReadOnlyList<Station> Stations, OwnStep? Next, AskedFor? Asked, IReadOnlyList<DaysLeft> Clocks);
