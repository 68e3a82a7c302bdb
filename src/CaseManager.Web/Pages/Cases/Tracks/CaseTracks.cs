using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Cases.Justice;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Tracks;

/// <summary>
/// Progress of a case. <paramref name="BroughtToSafetyOn"/> is null, <paramref name="IsDecided"/> false and <paramref name="Procedures"/> empty if nothing is
/// recorded or the caller may not see it.
/// </summary>
public sealed record CaseProgress(
    DateTimeOffset OpenedAt, CaseStatus Status, DateTimeOffset? FollowedUpAt, DateTimeOffset? ClosedAt, ApproximateDate? BroughtToSafetyOn, bool IsDecided,
    IReadOnlyList<ProcedureProgress> Procedures);

/// <summary>An identification procedure with the version of its scheme.</summary>
public sealed record ProcedureProgress(IdentificationProcedure Procedure, LegalReferenceEntry Scheme)
{
    public Scheme Rules => (Scheme)Scheme.Details;

    /// <summary>Scheme code for display, for example "GB NRM".</summary>
    public string ShortName => Procedure.SchemeCode.Replace('.', ' ');
}

/// <summary>Proceedings, charges and the next hearing that the caller may see.</summary>
public sealed record JusticeProgress(IReadOnlyList<Proceeding> Proceedings, IReadOnlyList<Charge> Charges, DateOnly? NextHearing);

/// <summary>Next review of the plan, states of the services and assessments in date order; empty if the caller may not see aftercare.</summary>
public sealed record RecoveryProgress(DateOnly? ReviewDueOn, IReadOnlyList<ServiceState> Services, IReadOnlyList<OutcomeAssessment> Outcomes);

public sealed record OpenStep(TrackKind Track, string Description, DateOnly DueOn, string Url);

/// <summary>Legal requirements of a track: next step, null if none is recorded, and legal deadlines.</summary>
public sealed record TrackRequirements(TrackKind Track, RequiredStep? RequiredStep, IReadOnlyList<DaysLeft> Clocks);

/// <summary>
/// The three tracks as the caller sees them. A role without access to a track gets a constant line, so that it does not reveal whether there are records.
/// </summary>
public sealed class CaseTracks(TextLocalizer texts, Role reader, TimeZoneInfo zone, DateOnly today)
{
    private const int MaxStations = 6;

    public IReadOnlyList<Track> CreateTracks(CaseProgress progress, JusticeProgress justice, RecoveryProgress recovery, IReadOnlyList<OpenStep> open,
        IReadOnlyList<TrackRequirements> law) =>
    [
        CreateProtectionTrack(progress, open, law),
        CreateJusticeTrack(justice, open, law),
        reader.CanRead(Compartment.Aftercare) ? CreateRecoveryTrack(recovery, open, law) : new(TrackKind.Recovery, null, [], [], null, null, []),
    ];

    private Track CreateProtectionTrack(CaseProgress progress, IReadOnlyList<OpenStep> open, IReadOnlyList<TrackRequirements> law)
    {
        var stage = progress.Status is not (CaseStatus.Intake or CaseStatus.Active) || !reader.CanRead(Compartment.Indicators)
            ? texts.Describe(progress.Status)
            : texts[progress.BroughtToSafetyOn is null ? "tracks.notRecordedSafe" : "tracks.recordedSafe"];
        return CreateTrack(
            TrackKind.Protection,
            stage,
            [.. progress.Procedures.Select(p => p.Scheme.IsVerified
                ? texts["tracks.procedure", p.ShortName, texts.DescribeState(p.Procedure.State, p.Procedure.Country)]
                : texts["tracks.procedure.unverified", p.ShortName, texts.DescribeState(p.Procedure.State, p.Procedure.Country),
                    texts["findings.unverified"]])],
            progress.Procedures.Count == 0 ? GetCaseStages(progress) : GetIdentificationStages(progress),
            open,
            law);
    }

    // Roles that may see only hearing dates get a constant line.
    private Track CreateJusticeTrack(JusticeProgress justice, IReadOnlyList<OpenStep> open, IReadOnlyList<TrackRequirements> law)
    {
        var happened = texts.DescribeEvents(justice.Proceedings, justice.Charges);
        DefendantOutcome[] outcomes = [.. justice.Charges.Where(c => c.RecordedInErrorAt is null).GroupBy(c => c.SuspectId).Select(DefendantOutcome.Calculate)];
        var stage = !reader.CanRead(Compartment.Proceedings) ? texts["tracks.hearingsOnly"]
            : justice.Proceedings.Count == 0 ? texts["tracks.notStarted"]
            : outcomes.Length > 0 ? texts["tracks.convicted", outcomes.Count(o => o.IsConvicted), outcomes.Length]
            : texts["tracks.withAuthorities"];
        (ApproximateDate Date, string Kind)[] shown = [.. happened.TakeLast(MaxStations)];
        var track = CreateTrack(TrackKind.Justice, stage, [],
            [.. shown.Select((h, i) => new Station(h.Kind, FormatDate(h.Date), i == shown.Length - 1 ? StationState.Current : StationState.Completed))], open,
            law);
        return justice.NextHearing is { } day
            ? track with { Clocks = [new DaysLeft(day.DayNumber - today.DayNumber, texts["tracks.untilHearing"], texts.FormatDate(day)), .. track.Clocks] }
            : track;
    }

    private Track CreateRecoveryTrack(RecoveryProgress recovery, IReadOnlyList<OpenStep> open, IReadOnlyList<TrackRequirements> law)
    {
        var (running, awaited) = (recovery.Services.Count(s => s == ServiceState.Running), recovery.Services.Count(s => s.IsAwaited()));
        string[] services = [.. new[] { running > 0 ? texts.Count("tracks.running", running) : null,
            awaited > 0 ? texts.Count("tracks.awaited.services", awaited) : null }.OfType<string>()];
        var stage = recovery.Outcomes is [.., { Result: OutcomeResult.Restored }] ? texts["tracks.restored"]
            : services is [var first, ..] ? first
            : texts[recovery.ReviewDueOn is null ? "tracks.notStarted" : "tracks.planned"];
        OutcomeAssessment[] shown = [.. recovery.Outcomes.TakeLast(MaxStations)];
        var track = CreateTrack(
            TrackKind.Recovery,
            stage,
            [.. services.Where(s => s != stage)],
            [.. shown.Select((o, i) => new Station(
                o.Result == OutcomeResult.Complete
                    ? texts.Describe(o.Occasion) : texts["tracks.assessed", texts.Describe(o.Occasion), texts.Describe(o.Result)],
                    texts.FormatDate(o.AssessedOn), i == shown.Length - 1 ? StationState.Current : StationState.Completed))],
            open,
            law);
        DaysLeft[] clocks =
        [
            .. recovery.Outcomes.LastOrDefault(o => o.Occasion != OutcomeOccasion.Extra)?.NextDueOn is { } next
            ? [CreateClock(next, "tracks.untilAssessment")] : Array.Empty<DaysLeft>(),
            .. recovery.ReviewDueOn is { } review ? [CreateClock(review, "tracks.untilReview")] : Array.Empty<DaysLeft>(),
        ];
        return track with { Clocks = [.. track.Clocks, .. clocks] };
    }

    private DaysLeft CreateClock(DateOnly day, string description) => new(day.DayNumber - today.DayNumber, texts[description], texts.FormatDate(day));

    private IReadOnlyList<Station> GetCaseStages(CaseProgress progress)
    {
        var isClosed = progress.Status == CaseStatus.Closed;
        var stations = new List<(string Name, bool Reached, string? Moment)> { (texts["tracks.caseOpened"], true, FormatDate(progress.OpenedAt)) };
        if (reader.CanRead(Compartment.Indicators))
        {
            stations.Add((texts["tracks.broughtToSafety"], progress.BroughtToSafetyOn is not null, FormatDate(progress.BroughtToSafetyOn)));
            stations.Add((texts["tracks.statusDecided"], progress.IsDecided, null));
        }

        stations.Add((texts["tracks.followUp"], progress.Status == CaseStatus.FollowUp
            || (isClosed && progress.FollowedUpAt is not null), progress.FollowedUpAt is { } done ? FormatDate(done) : null));
        stations.Add((texts["tracks.closed"], isClosed, isClosed && progress.ClosedAt is { } ended ? FormatDate(ended) : null));
        var now = stations.FindLastIndex(s => s.Reached);
        return [.. stations.Select((s, i) =>
            new Station(s.Name, s.Reached ? s.Moment : null, i == now ? StationState.Current : s.Reached ? StationState.Completed : StationState.Upcoming))];
    }

    // The track has room for the latest steps, the awaited decisions and the closure; the timeline shows the earlier steps.
    private IReadOnlyList<Station> GetIdentificationStages(CaseProgress progress)
    {
        var reached = new List<(DateOnly Date, string Name, string? Moment)>();
        if (progress.BroughtToSafetyOn is { } safe)
        {
            reached.Add((safe.Earliest, texts["tracks.broughtToSafety"], FormatDate(safe)));
        }

        reached.AddRange(progress.Procedures.SelectMany(p =>
            p.Procedure.ActiveSteps.Select(s =>
                (s.OccurredOn.Earliest, texts["tracks.step", texts.DescribeStep(s.Event, p.Procedure.Country), p.ShortName], FormatDate(s.OccurredOn)))));
        string[] awaited = [.. progress.Procedures.Where(p => p.Procedure.GetNextEvents(p.Rules).Any(IdentificationStates.IsDecision))
            .Select(p => texts["tracks.awaited", texts.AwaitedDecision(p.Procedure.GetNextEvents(p.Rules), p.Procedure.Country), p.ShortName]).Take(2)];
        string[] ahead = [.. awaited, .. progress.Status == CaseStatus.Closed ? Array.Empty<string>() : [texts["tracks.closed"]]];
        (DateOnly Date, string Name, string? Moment)[] shown = [.. reached.OrderBy(r => r.Date).TakeLast(MaxStations - ahead.Length)];
        return [.. shown.Select((r, i) => new Station(r.Name, r.Moment, i == shown.Length - 1 ? StationState.Current : StationState.Completed)),
            .. ahead.Select(name => new Station(name, null, StationState.Upcoming))];
    }

    private Track CreateTrack(TrackKind kind, string stage, IReadOnlyList<string> lines, IReadOnlyList<Station> stations, IReadOnlyList<OpenStep> open,
        IReadOnlyList<TrackRequirements> law)
    {
        var next = open.Where(s => s.Track == kind).MinBy(s => s.DueOn);
        var ofLaw = law.FirstOrDefault(l => l.Track == kind);
        return new(
            kind, stage, lines, stations,
            next is null ? null : new(next.Description, next.Url, texts["tracks.openTask"]),
            ofLaw?.RequiredStep,
            [
                .. next is null ? [] : new[] { new DaysLeft(next.DueOn.DayNumber - today.DayNumber, texts["tracks.untilDue"], texts.FormatDate(next.DueOn)) },
                .. ofLaw?.Clocks ?? [],
            ]);
    }

    private string FormatDate(DateTimeOffset moment) => texts.FormatLocalDate(moment, zone);

    private string? FormatDate(ApproximateDate? date) => date is null ? null : texts.FormatDate(date);
}
