using CaseManager.Domain.Cases;

namespace CaseManager.Web.Pages.Cases.Tracks;

public enum StationState
{
    Completed,

    Current,

    Upcoming,
}

/// <summary>A stage of a track; <paramref name="DateText"/> is null if the date is unknown or in the future.</summary>
public sealed record Station(string Name, string? DateText, StationState State);

/// <summary>Next task of the caller on a track; <paramref name="ButtonText"/> is the text of its button.</summary>
public sealed record NextAction(string Description, string Url, string ButtonText);

/// <summary>
/// Next step that law or practice requires. <paramref name="Source"/> includes whether it is verified; <paramref name="Url"/> is null if the caller may not
/// record it.
/// </summary>
public sealed record RequiredStep(string Description, string Source, string? Url);

/// <summary>
/// A deadline. <paramref name="Days"/> is negative if overdue and null if the period depends on another event; <paramref name="Source"/> is null without a
/// legal rule.
/// </summary>
public sealed record DaysLeft(int? Days, string Label, string DateText, string? Source = null);

/// <summary>
/// A track for one caller. <paramref name="Stage"/> is null if the role has no access to the track; <paramref name="Next"/> and
/// <paramref name="RequiredStep"/> are null if there is no such step.
/// </summary>
public sealed record Track(TrackKind Kind, string? Stage, IReadOnlyList<string> Lines, IReadOnlyList<Station> Stations, NextAction? Next,
    RequiredStep? RequiredStep, IReadOnlyList<DaysLeft> Clocks);
