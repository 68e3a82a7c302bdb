using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;

namespace CaseManager.Web.Pages.Cases.Tracks;

/// <summary>What a reader may know of how far a case is.</summary>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="FollowedUpAt">When its work was done; null where it is not.</param>
/// <param name="ClosedAt">When it came to its end; null where it has not.</param>
/// <param name="Safe">Since when the person is recorded as safe; null where nothing is recorded, or this reader may not know.</param>
/// <param name="IsDecided">Whether a decision on the person's status is recorded that settles it; false where this reader may not know.</param>
public sealed record CaseProgress(DateTimeOffset OpenedAt, CaseStatus Status, DateTimeOffset? FollowedUpAt, DateTimeOffset? ClosedAt, string? Safe, bool IsDecided);

/// <summary>A task that is open, as far as a track says it.</summary>
public sealed record OpenStep(TrackKind Track, string What, DateOnly DueOn, string Address);

/// <summary>
/// The three tracks as one reader sees them. Which stages there are follows from the role alone, never from what is on file; a role that never has a
/// track reads one constant line in its place.
/// </summary>
public sealed class CaseTracks(Texts texts, Role reader, TimeZoneInfo zone, DateOnly today)
{
    /// <summary>All three, in their order.</summary>
    public IReadOnlyList<Track> Of(CaseProgress progress, IReadOnlyList<OpenStep> open) =>
        [Protection(progress, open), NotBegun(TrackKind.Justice, open), reader.Reads(Compartment.Aftercare) ? NotBegun(TrackKind.Recovery, open) : new(TrackKind.Recovery, null, [], null, null)];

    private Track Protection(CaseProgress progress, IReadOnlyList<OpenStep> open)
    {
        var isClosed = progress.Status == CaseStatus.Closed;
        var stations = new List<(string Name, bool Reached, string? When)> { (texts["tracks.opened"], true, Day(progress.OpenedAt)) };
        if (reader.Reads(Compartment.Indicators))
        {
            stations.Add((texts["tracks.safe"], progress.Safe is not null, progress.Safe));
            stations.Add((texts["tracks.decided"], progress.IsDecided, null));
        }

        stations.Add((texts["tracks.followUp"], progress.Status == CaseStatus.FollowUp || (isClosed && progress.FollowedUpAt is not null), progress.FollowedUpAt is { } done ? Day(done) : null));
        stations.Add((texts["tracks.closed"], isClosed, isClosed && progress.ClosedAt is { } ended ? Day(ended) : null));
        var now = stations.FindLastIndex(s => s.Reached);
        var stage = progress.Status is not (CaseStatus.Intake or CaseStatus.Active) || !reader.Reads(Compartment.Indicators)
            ? texts.Of(progress.Status)
            : texts[progress.Safe is null ? "tracks.notSafe" : "tracks.isSafe"];
        return WithNext(TrackKind.Protection, stage, [.. stations.Select((s, i) => new Station(s.Name, s.Reached ? s.When : null, i == now ? StationAt.Now : s.Reached ? StationAt.Done : StationAt.Ahead))], open);
    }

    private Track NotBegun(TrackKind kind, IReadOnlyList<OpenStep> open) => WithNext(kind, texts["tracks.notBegun"], [], open);

    private Track WithNext(TrackKind kind, string stage, IReadOnlyList<Station> stations, IReadOnlyList<OpenStep> open)
    {
        var next = open.Where(s => s.Track == kind).MinBy(s => s.DueOn);
        return new(
            kind, stage, stations,
            next is null ? null : new(next.What, next.Address, texts["tracks.act"]),
            next is null ? null : new(next.DueOn.DayNumber - today.DayNumber, texts["tracks.until"], texts.Date(next.DueOn)));
    }

    private string Day(DateTimeOffset moment) => texts.Day(moment, zone);
}
