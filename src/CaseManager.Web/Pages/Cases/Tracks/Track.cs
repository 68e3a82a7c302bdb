using CaseManager.Domain.Cases;

namespace CaseManager.Web.Pages.Cases.Tracks;

public enum StationAt
{
    Done,

    Now,

    Ahead,
}

/// <summary>A stage of a track; <paramref name="When"/> is null if the date is unknown or in the future.</summary>
public sealed record Station(string Name, string? When, StationAt At);

/// <summary>Next task of the caller on a track; <paramref name="Act"/> is the text of its button.</summary>
public sealed record OwnStep(string What, string Address, string Act);

/// <summary>
/// Next step that law or practice requires. <paramref name="Source"/> includes whether it is verified; <paramref name="Address"/> is null if the caller may not
/// record it.
/// </summary>
public sealed record AskedFor(string What, string Source, string? Address);

/// <summary>
/// A deadline. <paramref name="Days"/> is negative if overdue and null if the period depends on another event; <paramref name="Source"/> is null without a
/// legal rule.
/// </summary>
public sealed record DaysLeft(int? Days, string Until, string Day, string? Source = null);

/// <summary>
/// A track for one caller. <paramref name="Stage"/> is null if the role has no access to the track; <paramref name="Next"/> and <paramref name="Asked"/> are
/// null if there is no such step.
/// </summary>
public sealed record Track(TrackKind Kind, string? Stage, IReadOnlyList<string> Lines, IReadOnlyList<Station> Stations, OwnStep? Next, AskedFor? Asked, IReadOnlyList<DaysLeft> Clocks);
