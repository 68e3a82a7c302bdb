using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Cases.Justice;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Tracks;

/// <summary>
/// Progress of a case. <paramref name="SafeOn"/> is null, <paramref name="IsDecided"/> false and <paramref name="Procedures"/> empty if nothing is recorded or
/// the caller may not see it.
/// </summary>
public sealed record CaseProgress(
    DateTimeOffset OpenedAt, CaseStatus Status, DateTimeOffset? FollowedUpAt, DateTimeOffset? ClosedAt, ApproximateDate? SafeOn, bool IsDecided, IReadOnlyList<ProcedureProgress> Procedures);

/// <summary>An identification procedure with the version of its scheme.</summary>
public sealed record ProcedureProgress(IdentificationProcedure Procedure, LawEntry Scheme)
{
    public Scheme Rules => (Scheme)Scheme.Details;

    /// <summary>Scheme code for display, for example "GB NRM".</summary>
    public string ShortName => Procedure.SchemeCode.Replace('.', ' ');
}

/// <summary>Proceedings, charges and the next hearing that the caller may see.</summary>
public sealed record JusticeProgress(IReadOnlyList<Proceeding> Proceedings, IReadOnlyList<Charge> Charges, DateOnly? NextHearing);

/// <summary>Next review of the plan, states of the services and assessments in date order; empty if the caller may not see aftercare.</summary>
public sealed record RecoveryProgress(DateOnly? ReviewOn, IReadOnlyList<ServiceState> Services, IReadOnlyList<OutcomeAssessment> Outcomes);

public sealed record OpenStep(TrackKind Track, string What, DateOnly DueOn, string Address);

/// <summary>Legal requirements of a track: next step, null if none is recorded, and legal deadlines.</summary>
public sealed record LawOfTrack(TrackKind Track, AskedFor? Asked, IReadOnlyList<DaysLeft> Clocks);

/// <summary>
/// The three tracks as the caller sees them. A role without access to a track gets a constant line, so that it does not reveal whether there are records.
/// </summary>
public sealed class CaseTracks(Texts texts, Role reader, TimeZoneInfo zone, DateOnly today)
{
    private const int MostStations = 6;

    public IReadOnlyList<Track> Of(CaseProgress progress, JusticeProgress justice, RecoveryProgress recovery, IReadOnlyList<OpenStep> open, IReadOnlyList<LawOfTrack> law) =>
    [
        Protection(progress, open, law),
        Justice(justice, open, law),
        reader.Reads(Compartment.Aftercare) ? Recovery(recovery, open, law) : new(TrackKind.Recovery, null, [], [], null, null, []),
    ];

    private Track Protection(CaseProgress progress, IReadOnlyList<OpenStep> open, IReadOnlyList<LawOfTrack> law)
    {
        var stage = progress.Status is not (CaseStatus.Intake or CaseStatus.Active) || !reader.Reads(Compartment.Indicators)
            ? texts.Of(progress.Status)
            : texts[progress.SafeOn is null ? "tracks.notSafe" : "tracks.isSafe"];
        return WithNext(
            TrackKind.Protection,
            stage,
            [.. progress.Procedures.Select(p => p.Scheme.IsVerified
                ? texts["tracks.procedure", p.ShortName, texts.Of(p.Procedure.State, p.Procedure.Country)]
                : texts["tracks.procedure.unverified", p.ShortName, texts.Of(p.Procedure.State, p.Procedure.Country), texts["law.unverified"]])],
            progress.Procedures.Count == 0 ? StagesOfCase(progress) : StagesOfIdentification(progress),
            open,
            law);
    }

    // Roles that may see only hearing dates get a constant line.
    private Track Justice(JusticeProgress justice, IReadOnlyList<OpenStep> open, IReadOnlyList<LawOfTrack> law)
    {
        var happened = texts.Happenings(justice.Proceedings, justice.Charges);
        DefendantOutcome[] outcomes = [.. justice.Charges.Where(c => c.TakenBackAt is null).GroupBy(c => c.SuspectId).Select(DefendantOutcome.Of)];
        var stage = !reader.Reads(Compartment.Proceedings) ? texts["tracks.hearingsAlone"]
            : justice.Proceedings.Count == 0 ? texts["tracks.notBegun"]
            : outcomes.Length > 0 ? texts["tracks.convicted", outcomes.Count(o => o.IsConvicted), outcomes.Length]
            : texts["tracks.before"];
        (ApproximateDate On, string What)[] shown = [.. happened.TakeLast(MostStations)];
        var track = WithNext(TrackKind.Justice, stage, [], [.. shown.Select((h, i) => new Station(h.What, Day(h.On), i == shown.Length - 1 ? StationAt.Now : StationAt.Done))], open, law);
        return justice.NextHearing is { } day
            ? track with { Clocks = [new DaysLeft(day.DayNumber - today.DayNumber, texts["tracks.hearing"], texts.Date(day)), .. track.Clocks] }
            : track;
    }

    private Track Recovery(RecoveryProgress recovery, IReadOnlyList<OpenStep> open, IReadOnlyList<LawOfTrack> law)
    {
        var (running, awaited) = (recovery.Services.Count(s => s == ServiceState.Running), recovery.Services.Count(s => s.IsAwaited()));
        string[] services = [.. new[] { running > 0 ? texts.Count("tracks.running", running) : null, awaited > 0 ? texts.Count("tracks.awaited.services", awaited) : null }.OfType<string>()];
        var stage = recovery.Outcomes is [.., { Result: OutcomeResult.Restored }] ? texts["tracks.restored"]
            : services is [var first, ..] ? first
            : texts[recovery.ReviewOn is null ? "tracks.notBegun" : "tracks.planned"];
        OutcomeAssessment[] shown = [.. recovery.Outcomes.TakeLast(MostStations)];
        var track = WithNext(
            TrackKind.Recovery,
            stage,
            [.. services.Where(s => s != stage)],
            [.. shown.Select((o, i) => new Station(
                o.Result == OutcomeResult.Complete ? texts.Of(o.Occasion) : texts["tracks.assessed", texts.Of(o.Occasion), texts.Of(o.Result)], texts.Date(o.On), i == shown.Length - 1 ? StationAt.Now : StationAt.Done))],
            open,
            law);
        DaysLeft[] clocks =
        [
            .. recovery.Outcomes.LastOrDefault(o => o.Occasion != OutcomeOccasion.Extra)?.NextOn is { } next ? [Until(next, "tracks.assessment")] : Array.Empty<DaysLeft>(),
            .. recovery.ReviewOn is { } review ? [Until(review, "tracks.review")] : Array.Empty<DaysLeft>(),
        ];
        return track with { Clocks = [.. track.Clocks, .. clocks] };
    }

    private DaysLeft Until(DateOnly day, string what) => new(day.DayNumber - today.DayNumber, texts[what], texts.Date(day));

    private IReadOnlyList<Station> StagesOfCase(CaseProgress progress)
    {
        var isClosed = progress.Status == CaseStatus.Closed;
        var stations = new List<(string Name, bool Reached, string? When)> { (texts["tracks.opened"], true, Day(progress.OpenedAt)) };
        if (reader.Reads(Compartment.Indicators))
        {
            stations.Add((texts["tracks.safe"], progress.SafeOn is not null, Day(progress.SafeOn)));
            stations.Add((texts["tracks.decided"], progress.IsDecided, null));
        }

        stations.Add((texts["tracks.followUp"], progress.Status == CaseStatus.FollowUp || (isClosed && progress.FollowedUpAt is not null), progress.FollowedUpAt is { } done ? Day(done) : null));
        stations.Add((texts["tracks.closed"], isClosed, isClosed && progress.ClosedAt is { } ended ? Day(ended) : null));
        var now = stations.FindLastIndex(s => s.Reached);
        return [.. stations.Select((s, i) => new Station(s.Name, s.Reached ? s.When : null, i == now ? StationAt.Now : s.Reached ? StationAt.Done : StationAt.Ahead))];
    }

    // Latest steps by date, then awaited decisions and closure; earlier steps are left to the timeline.
    private IReadOnlyList<Station> StagesOfIdentification(CaseProgress progress)
    {
        var reached = new List<(DateOnly On, string Name, string? When)>();
        if (progress.SafeOn is { } safe)
        {
            reached.Add((safe.Earliest, texts["tracks.safe"], Day(safe)));
        }

        reached.AddRange(progress.Procedures.SelectMany(p => p.Procedure.Happened.Select(s => (s.On.Earliest, texts["tracks.step", texts.Of(s.What, p.Procedure.Country), p.ShortName], Day(s.On)))));
        string[] awaited = [.. progress.Procedures.Where(p => p.Procedure.Next(p.Rules).Any(IdentificationStates.IsDecision)).Select(p => texts["tracks.awaited", texts.AwaitedDecision(p.Procedure.Next(p.Rules), p.Procedure.Country), p.ShortName]).Take(2)];
        string[] ahead = [.. awaited, .. progress.Status == CaseStatus.Closed ? Array.Empty<string>() : [texts["tracks.closed"]]];
        (DateOnly On, string Name, string? When)[] shown = [.. reached.OrderBy(r => r.On).TakeLast(MostStations - ahead.Length)];
        return [.. shown.Select((r, i) => new Station(r.Name, r.When, i == shown.Length - 1 ? StationAt.Now : StationAt.Done)), .. ahead.Select(name => new Station(name, null, StationAt.Ahead))];
    }

    private Track WithNext(TrackKind kind, string stage, IReadOnlyList<string> lines, IReadOnlyList<Station> stations, IReadOnlyList<OpenStep> open, IReadOnlyList<LawOfTrack> law)
    {
        var next = open.Where(s => s.Track == kind).MinBy(s => s.DueOn);
        var ofLaw = law.FirstOrDefault(l => l.Track == kind);
        return new(
            kind, stage, lines, stations,
            next is null ? null : new(next.What, next.Address, texts["tracks.act"]),
            ofLaw?.Asked,
            [
                .. next is null ? [] : new[] { new DaysLeft(next.DueOn.DayNumber - today.DayNumber, texts["tracks.until"], texts.Date(next.DueOn)) },
                .. ofLaw?.Clocks ?? [],
            ]);
    }

    private string Day(DateTimeOffset moment) => texts.Day(moment, zone);

    private string? Day(ApproximateDate? date) => date is null ? null : texts.Date(date);
}
