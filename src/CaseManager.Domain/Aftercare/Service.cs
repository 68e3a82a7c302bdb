using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>
/// Service that a survivor receives or waits for. The provider, which reveals where the survivor can be found, is kept in
/// <see cref="ServiceProvision"/>, with fewer readers.
/// </summary>
public sealed class Service : RecordWithLists, IPartOfCase
{
    private readonly List<ServiceStep> _steps = [];
    private readonly List<ServiceProvision> _provisions = [];
    private readonly List<ServiceSession> _sessions = [];

    private Service()
    {
    }

    internal Service(Guid id, CaseId caseId, VictimId victimId, ServiceKind kind, Guid? goalId, AuditStamp stamp) =>
        (Id, CaseId, VictimId, Kind, GoalId, OpenedBy, OpenedAt) = (id, caseId, victimId, kind, goalId, stamp.ActorId, stamp.OccurredAt);

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public ServiceKind Kind { get; private init; }

    /// <summary>Goal of the plan that it serves; null for none.</summary>
    public Guid? GoalId { get; private init; }

    public ServiceState State { get; private set; }

    /// <summary>Concurrency counter: incremented per step, corrections included, so that concurrent inserts conflict.</summary>
    public int StepCounter { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Includes superseded steps.</summary>
    public IReadOnlyList<ServiceStep> Steps => EnsureLoaded(_steps);

    /// <summary>Includes superseded versions; empty where the caller has no access.</summary>
    public IReadOnlyList<ServiceProvision> Provisions => EnsureLoaded(_provisions);

    /// <summary>Includes superseded sessions.</summary>
    public IReadOnlyList<ServiceSession> Sessions => EnsureLoaded(_sessions);

    /// <summary>Current steps in order, without those recorded in error.</summary>
    public IReadOnlyList<ServiceStep> ActiveSteps => [.. Steps.Current().Where(s => s.Event != ServiceEvent.RecordedInError).OrderBy(s => s.Number)];

    /// <summary>Null where the service is in-house or the caller has no access.</summary>
    public ServiceProvision? Provision => Provisions.Current().SingleOrDefault();

    /// <summary>Current sessions by date, without those recorded in error.</summary>
    public IReadOnlyList<ServiceSession> ActiveSessions =>
        [.. Sessions.Current().Where(s => s.Attendance != Attendance.RecordedInError).OrderBy(s => s.ScheduledOn).ThenBy(s => s.Id)];

    /// <summary>Null where the survivor is not waiting.</summary>
    public ApproximateDate? WaitStartedOn => State.IsAwaited() ? ActiveSteps[0].OccurredOn : null;

    /// <summary>Whether it has started; it may have ended since.</summary>
    public bool HasStarted => ActiveSteps.Any(s => s.Event == ServiceEvent.Started);

    /// <summary>First event: a referral, or the start where the service is in-house.</summary>
    public ServiceEvent InitialEvent => Steps.OrderBy(s => s.Number).First(s => s.SupersedesId is null).Event;

    /// <summary>Provider of the original referral; null where the service is in-house or the caller has no access.</summary>
    public Guid? OriginalProviderId => InitialEvent == ServiceEvent.Referred ? Provisions.FirstOrDefault(p => p.SupersedesId is null)?.ProviderId : null;

    /// <summary>Events that the current state allows.</summary>
    public IReadOnlyList<ServiceEvent> NextEvents => State.GetNextEvents();

    /// <summary>Events to which a step can be corrected while the sequence stays valid; these may include <see cref="ServiceEvent.RecordedInError"/>.</summary>
    public IReadOnlyList<ServiceEvent> GetPossibleCorrections(ServiceStep step) =>
        [.. Enum.GetValues<ServiceEvent>().Where(kind => GetStateAfter(BuildSequence(kind, step.OccurredOn, step.Id)) is not null)];

    /// <summary>
    /// Rule that prevents a step; null where none does. The state must allow it, steps are in date order, and all sessions lie between start and end.
    /// </summary>
    public BusinessRule? BlockerToStep(ServiceEvent kind, ApproximateDate date, Guid? supersedesId)
    {
        var corrected = ActiveSteps.FirstOrDefault(s => s.Id == supersedesId);
        if (supersedesId is not null && corrected is null)
        {
            return BusinessRule.ServiceStepSuperseded;
        }

        var then = BuildSequence(kind, date, supersedesId);
        if (supersedesId is null ? !NextEvents.Contains(kind) : GetStateAfter(then) is null)
        {
            return BusinessRule.ServiceStepNotReachable;
        }

        var number = corrected?.Number ?? int.MaxValue;
        return kind != ServiceEvent.RecordedInError
            && ActiveSteps.Any(s => s.Number < number ? date.Latest < s.OccurredOn.Earliest : s.Number > number && s.OccurredOn.Latest < date.Earliest)
            ? BusinessRule.ServiceStepOutOfOrder
            : ActiveSessions is [var first, ..]
            && (!(GetStartDate(then)?.Earliest <= first.ScheduledOn) || GetEndDate(then)?.Latest < ActiveSessions[^1].ScheduledOn)
            ? BusinessRule.ServiceHasSessions
            : null;
    }

    /// <summary>
    /// Rule that prevents a session; null where none does. The service must run on that date, and a correction must supersede a current session.
    /// </summary>
    public BusinessRule? BlockerToSession(DateOnly date, Attendance attendance, Guid? supersedesId)
    {
        (ServiceEvent, ApproximateDate)[] happened = [.. ActiveSteps.Select(s => (s.Event, s.OccurredOn))];
        return (supersedesId is null ? attendance == Attendance.RecordedInError : ActiveSessions.All(s => s.Id != supersedesId))
            ? BusinessRule.SessionSuperseded
            : attendance == Attendance.RecordedInError ? null
            : !(GetStartDate(happened)?.Earliest <= date) ? BusinessRule.ServiceNotStarted
            : GetEndDate(happened)?.Latest < date ? BusinessRule.ServiceEnded
            : null;
    }

    /// <summary>
    /// Rule that prevents a provision; null where none does. The caller must have seen the current one (optimistic concurrency), and a new provider
    /// must accept referrals on that date.
    /// </summary>
    public BusinessRule? BlockerToProvision(Provider provider, Guid? supersedesId, DateOnly date) =>
        Provision?.Id != supersedesId ? BusinessRule.ProvisionSuperseded : Provision?.ProviderId == provider.Id ? null : provider.BlockerToReferral(Kind, date);

    internal ServiceStep Add(Guid id, ServiceStepDetails details, ServiceStep? supersedesId, AuditStamp stamp)
    {
        var step = new ServiceStep(id, this, supersedesId?.Number ?? Steps.Select(s => s.Number).DefaultIfEmpty().Max() + 1, details, supersedesId, stamp);
        _steps.Add(step);
        State = GetStateAfter([.. ActiveSteps.Select(s => (s.Event, s.OccurredOn))])!.Value;
        StepCounter++;
        return step;
    }

    internal void Add(ServiceProvision provision) => _provisions.Add(provision);

    internal void Add(ServiceSession session) => _sessions.Add(session);

    private ServiceState? GetStateAfter(IReadOnlyList<(ServiceEvent Kind, ApproximateDate Date)> happened) =>
        ServiceStates.GetStateAfter([.. happened.Select(s => s.Kind)], InitialEvent);

    // A service that has started ends with the step that reaches a final state.
    private ApproximateDate? GetEndDate(IReadOnlyList<(ServiceEvent Kind, ApproximateDate Date)> happened) =>
        GetStartDate(happened) is not null && GetStateAfter(happened)?.IsFinal() == true ? happened[^1].Date : null;

    private static ApproximateDate? GetStartDate(IEnumerable<(ServiceEvent Kind, ApproximateDate Date)> happened) =>
        happened.Where(s => s.Kind == ServiceEvent.Started).Select(s => s.Date).FirstOrDefault();

    private IReadOnlyList<(ServiceEvent Kind, ApproximateDate Date)> BuildSequence(ServiceEvent kind, ApproximateDate date, Guid? supersedesId)
    {
        var steps = ActiveSteps.Select(s => s.Id == supersedesId ? (Kind: kind, Date: date) : (Kind: s.Event, Date: s.OccurredOn));
        return [.. (supersedesId is null ? steps.Append((Kind: kind, Date: date)) : steps).Where(s => s.Kind != ServiceEvent.RecordedInError)];
    }
}

/// <summary>Details of a new service. Provider and terms are null where it is in-house; the date is that of the start or of the referral.</summary>
public sealed record ServiceDetails(ServiceKind Kind, Guid? GoalId, Provider? Provider, ServiceTerms? Terms, ApproximateDate OccurredOn,
    string? AdditionalInformation)
{
    /// <summary>Whether the service is in-house, without a referral.</summary>
    public bool IsInHouse => Provider is null;
}
