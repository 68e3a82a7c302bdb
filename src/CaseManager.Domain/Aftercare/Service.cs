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

    internal Service(Guid id, CaseId caseId, VictimId victimId, ServiceKind kind, Guid? goalId, Signature by) =>
        (Id, CaseId, VictimId, Kind, GoalId, OpenedBy, OpenedAt) = (id, caseId, victimId, kind, goalId, by.Who, by.When);

    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public ServiceKind Kind { get; private init; }

    /// <summary>Goal of the plan that it serves; null for none.</summary>
    public Guid? GoalId { get; private init; }

    public ServiceState State { get; private set; }

    /// <summary>Concurrency counter: incremented per step, corrections included, so that concurrent inserts conflict.</summary>
    public int StepsTaken { get; private set; }

    public StaffId OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Includes superseded steps.</summary>
    public IReadOnlyList<ServiceStep> Steps => Loaded(_steps);

    /// <summary>Includes superseded versions; empty where the caller has no access.</summary>
    public IReadOnlyList<ServiceProvision> Provisions => Loaded(_provisions);

    /// <summary>Includes superseded sessions.</summary>
    public IReadOnlyList<ServiceSession> Sessions => Loaded(_sessions);

    /// <summary>Current steps in order, without those recorded in error.</summary>
    public IReadOnlyList<ServiceStep> Happened => [.. Steps.NotReplaced().Where(s => s.What != ServiceEvent.DidNotHappen).OrderBy(s => s.Number)];

    /// <summary>Null where the service is in-house or the caller has no access.</summary>
    public ServiceProvision? Provision => Provisions.NotReplaced().SingleOrDefault();

    /// <summary>Current sessions by date, without those recorded in error.</summary>
    public IReadOnlyList<ServiceSession> Held => [.. Sessions.NotReplaced().Where(s => s.Attendance != Attendance.DidNotHappen).OrderBy(s => s.On).ThenBy(s => s.Id)];

    /// <summary>Null where the survivor is not waiting.</summary>
    public ApproximateDate? AwaitedSince => State.IsAwaited() ? Happened[0].On : null;

    /// <summary>Whether it has started; it may have ended since.</summary>
    public bool HasBegun => Happened.Any(s => s.What == ServiceEvent.Started);

    /// <summary>First event: a referral, or the start where the service is in-house.</summary>
    public ServiceEvent Beginning => Steps.OrderBy(s => s.Number).First(s => s.Replaces is null).What;

    /// <summary>Provider of the original referral; null where the service is in-house or the caller has no access.</summary>
    public Guid? AskedProviderId => Beginning == ServiceEvent.Referred ? Provisions.FirstOrDefault(p => p.Replaces is null)?.ProviderId : null;

    /// <summary>Events that the current state allows.</summary>
    public IReadOnlyList<ServiceEvent> Next => State.Next();

    /// <summary>Events to which a step can be corrected while the sequence stays valid; these may include <see cref="ServiceEvent.DidNotHappen"/>.</summary>
    public IReadOnlyList<ServiceEvent> Instead(ServiceStep step) =>
        [.. Enum.GetValues<ServiceEvent>().Where(what => StateAfter(With(what, step.On, step.Id)) is not null)];

    /// <summary>
    /// Rule that prevents a step; null where none does. The state must allow it, steps are in date order, and all sessions lie between start and end.
    /// </summary>
    public Rule? BlockerToStep(ServiceEvent what, ApproximateDate on, Guid? instead)
    {
        var corrected = Happened.FirstOrDefault(s => s.Id == instead);
        if (instead is not null && corrected is null)
        {
            return Rule.ServiceStepReplaced;
        }

        var then = With(what, on, instead);
        if (instead is null ? !Next.Contains(what) : StateAfter(then) is null)
        {
            return Rule.ServiceStepNotReachable;
        }

        var number = corrected?.Number ?? int.MaxValue;
        return what != ServiceEvent.DidNotHappen && Happened.Any(s => s.Number < number ? on.Latest < s.On.Earliest : s.Number > number && s.On.Latest < on.Earliest)
            ? Rule.ServiceStepOutOfOrder
            : Held is [var first, ..] && (!(Start(then)?.Earliest <= first.On) || End(then)?.Latest < Held[^1].On) ? Rule.ServiceHasSessions
            : null;
    }

    /// <summary>
    /// Rule that prevents a session; null where none does. The service must run on that date, and a correction must supersede a current session.
    /// </summary>
    public Rule? BlockerToSession(DateOnly on, Attendance attendance, Guid? instead)
    {
        (ServiceEvent, ApproximateDate)[] happened = [.. Happened.Select(s => (s.What, s.On))];
        return (instead is null ? attendance == Attendance.DidNotHappen : Held.All(s => s.Id != instead)) ? Rule.SessionReplaced
            : attendance == Attendance.DidNotHappen ? null
            : !(Start(happened)?.Earliest <= on) ? Rule.ServiceNotBegun
            : End(happened)?.Latest < on ? Rule.ServiceEnded
            : null;
    }

    /// <summary>
    /// Rule that prevents a provision; null where none does. The caller must have seen the current one (optimistic concurrency), and a new provider
    /// must accept referrals on that date.
    /// </summary>
    public Rule? BlockerToProviding(Provider provider, Guid? instead, DateOnly on) =>
        Provision?.Id != instead ? Rule.ProvisionReplaced : Provision?.ProviderId == provider.Id ? null : provider.BlockerToReferral(Kind, on);

    internal ServiceStep Take(Guid id, ServiceStepFacts facts, ServiceStep? instead, Signature by)
    {
        var step = new ServiceStep(id, this, instead?.Number ?? Steps.Select(s => s.Number).DefaultIfEmpty().Max() + 1, facts, instead, by);
        _steps.Add(step);
        State = StateAfter([.. Happened.Select(s => (s.What, s.On))])!.Value;
        StepsTaken++;
        return step;
    }

    internal void Take(ServiceProvision provision) => _provisions.Add(provision);

    internal void Take(ServiceSession session) => _sessions.Add(session);

    private ServiceState? StateAfter(IReadOnlyList<(ServiceEvent What, ApproximateDate On)> happened) => ServiceStates.StateAfter([.. happened.Select(s => s.What)], Beginning);

    // A service that has started ends with the step that reaches a final state.
    private ApproximateDate? End(IReadOnlyList<(ServiceEvent What, ApproximateDate On)> happened) =>
        Start(happened) is not null && StateAfter(happened)?.IsOver() == true ? happened[^1].On : null;

    private static ApproximateDate? Start(IEnumerable<(ServiceEvent What, ApproximateDate On)> happened) =>
        happened.Where(s => s.What == ServiceEvent.Started).Select(s => s.On).FirstOrDefault();

    private IReadOnlyList<(ServiceEvent What, ApproximateDate On)> With(ServiceEvent what, ApproximateDate on, Guid? instead)
    {
        var steps = Happened.Select(s => s.Id == instead ? (What: what, On: on) : (s.What, s.On));
        return [.. (instead is null ? steps.Append((What: what, On: on)) : steps).Where(s => s.What != ServiceEvent.DidNotHappen)];
    }
}

/// <summary>Details of a new service. Provider and terms are null where it is in-house; the date is that of the start or of the referral.</summary>
public sealed record ServiceFacts(ServiceKind Kind, Guid? GoalId, Provider? Provider, ServiceTerms? Terms, ApproximateDate On, string? Said)
{
    /// <summary>Whether the service is in-house, without a referral.</summary>
    public bool IsOurs => Provider is null;
}
