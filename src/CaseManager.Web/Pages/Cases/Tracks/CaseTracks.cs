using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Cases.Justice;

namespace CaseManager.Web.Pages.Cases.Tracks;

/// <summary>What a reader may know of how far a case is.</summary>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="FollowedUpAt">When its work was done; null where it is not.</param>
/// <param name="ClosedAt">When it came to its end; null where it has not.</param>
/// <param name="SafeOn">Since when the person is recorded as safe; null where nothing is recorded, or this reader may not know.</param>
/// <param name="IsDecided">Whether a decision on the person's status is recorded that settles it; false where this reader may not know.</param>
/// <param name="Procedures">By which states they are identified; none where this reader may not know.</param>
public sealed record CaseProgress(
    DateTimeOffset OpenedAt, CaseStatus Status, DateTimeOffset? FollowedUpAt, DateTimeOffset? ClosedAt, ApproximateDate? SafeOn, bool IsDecided, IReadOnlyList<ProcedureProgress> Procedures);

/// <summary>How far a state's procedure is.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Scheme">The state's procedure, as the law has it.</param>
public sealed record ProcedureProgress(IdentificationProcedure Procedure, LawEntry Scheme)
{
    /// <summary>What it allows.</summary>
    public Scheme Rules => (Scheme)Scheme.Details;

    /// <summary>What it is called on a narrow line, as in GB NRM.</summary>
    public string ShortName => Procedure.SchemeCode.Replace('.', ' ');
}

/// <summary>How far the courts are.</summary>
/// <param name="Proceedings">The proceedings; none where this reader may not know.</param>
/// <param name="Charges">The charges in them.</param>
/// <param name="NextHearing">The day of the next hearing; null for none.</param>
public sealed record JusticeProgress(IReadOnlyList<Proceeding> Proceedings, IReadOnlyList<Charge> Charges, DateOnly? NextHearing);

/// <summary>How far recovery is.</summary>
/// <param name="ReviewOn">By when the plan is looked at again; null where there is none, or this reader may not know.</param>
/// <param name="Services">Where each service stands.</param>
/// <param name="Outcomes">The assessments by the worker, in the order of their days.</param>
public sealed record RecoveryProgress(DateOnly? ReviewOn, IReadOnlyList<ServiceState> Services, IReadOnlyList<OutcomeAssessment> Outcomes);

/// <summary>A task that is open, as far as a track says it.</summary>
public sealed record OpenStep(TrackKind Track, string What, DateOnly DueOn, string Address);

/// <summary>What the law says of a track: what it asks for next, and by when.</summary>
/// <param name="Track">Of which.</param>
/// <param name="Asked">What is asked for next; null where nothing is on file.</param>
/// <param name="Clocks">The dates that it sets.</param>
public sealed record LawOfTrack(TrackKind Track, AskedFor? Asked, IReadOnlyList<DaysLeft> Clocks);

/// <summary>
/// The three tracks as one reader sees them. Which stages there are follows from the role, and from what this reader may know is on file; a role that
/// never has a track reads one constant line in its place.
/// </summary>
public sealed class CaseTracks(Texts texts, Role reader, TimeZoneInfo zone, DateOnly today)
{
    private const int MostStations = 6;

    /// <summary>All three, in their order.</summary>
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
                ? texts["tracks.procedure", p.ShortName, texts.Of(p.Procedure.State)]
                : texts["tracks.procedure.unverified", p.ShortName, texts.Of(p.Procedure.State), texts["law.unverified"]])],
            progress.Procedures.Count == 0 ? StagesOfCase(progress) : StagesOfIdentification(progress),
            open,
            law);
    }

    // Where the courts are; for those who may know the days alone, one constant line.
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

    // What is given and awaited, and how each assessment came out; until when to look again.
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

    // What was reached, by its day; then the decision that is awaited, and the end. What does not fit belongs to the timeline.
    private IReadOnlyList<Station> StagesOfIdentification(CaseProgress progress)
    {
        var reached = new List<(DateOnly On, string Name, string? When)>();
        if (progress.SafeOn is { } safe)
        {
            reached.Add((safe.Earliest, texts["tracks.safe"], Day(safe)));
        }

        reached.AddRange(progress.Procedures.SelectMany(p => p.Procedure.Happened.Select(s => (s.On.Earliest, texts["tracks.step", texts.Of(s.What), p.ShortName], Day(s.On)))));
        string[] awaited = [.. progress.Procedures.Where(p => p.Procedure.Next(p.Rules).Any(IdentificationStates.IsDecision)).Select(p => texts["tracks.awaited", p.ShortName]).Take(2)];
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
