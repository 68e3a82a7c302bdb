using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>
/// Something that a survivor is given, or waits for. What it is and where it stands is for everyone who reads aftercare; who gives it tells where the
/// survivor can be found, and stands in <see cref="ServiceProvision"/>, which fewer may read.
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

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>For whom.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>What it is for.</summary>
    public ServiceKind Kind { get; private init; }

    /// <summary>The goal of the plan that it serves; null for none.</summary>
    public Guid? GoalId { get; private init; }

    /// <summary>Where it stands.</summary>
    public ServiceState State { get; private set; }

    /// <summary>How many steps were taken down, corrections among them: of two who take one down at once, one sees that the other did.</summary>
    public int StepsTaken { get; private set; }

    /// <summary>Who began it.</summary>
    public StaffId OpenedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Everything that was taken down of what happened.</summary>
    public IReadOnlyList<ServiceStep> Steps => Loaded(_steps);

    /// <summary>Who gives it, in all versions; none where the reader may not know.</summary>
    public IReadOnlyList<ServiceProvision> Provisions => Loaded(_provisions);

    /// <summary>The times it was to be given, corrections among them.</summary>
    public IReadOnlyList<ServiceSession> Sessions => Loaded(_sessions);

    /// <summary>What has happened, as it stands, in its order.</summary>
    public IReadOnlyList<ServiceStep> Happened => [.. Steps.NotReplaced().Where(s => s.What != ServiceEvent.DidNotHappen).OrderBy(s => s.Number)];

    /// <summary>Who gives it now; null where it is given by ourselves, or the reader may not know.</summary>
    public ServiceProvision? Provision => Provisions.NotReplaced().SingleOrDefault();

    /// <summary>The times that stand, in the order of their days.</summary>
    public IReadOnlyList<ServiceSession> Held => [.. Sessions.NotReplaced().Where(s => s.Attendance != Attendance.DidNotHappen).OrderBy(s => s.On).ThenBy(s => s.Id)];

    /// <summary>Since when the survivor waits for it; null where they do not.</summary>
    public ApproximateDate? AwaitedSince => State.IsAwaited() ? Happened[0].On : null;

    /// <summary>Whether it began, and may be over by now.</summary>
    public bool HasBegun => Happened.Any(s => s.What == ServiceEvent.Started);

    /// <summary>With what it begins: that a provider was asked; or, where we give it ourselves, that it goes on.</summary>
    public ServiceEvent Beginning => Steps.OrderBy(s => s.Number).First(s => s.Replaces is null).What;

    /// <summary>Which provider was asked at its beginning; null where we give it ourselves, or the reader may not know.</summary>
    public Guid? AskedProviderId => Beginning == ServiceEvent.Referred ? Provisions.FirstOrDefault(p => p.Replaces is null)?.ProviderId : null;

    /// <summary>What may happen next.</summary>
    public IReadOnlyList<ServiceEvent> Next => State.Next();

    /// <summary>What a step may be said to have been after all: whatever leaves the rest possible, and nothing at all among it.</summary>
    public IReadOnlyList<ServiceEvent> Instead(ServiceStep step) =>
        [.. Enum.GetValues<ServiceEvent>().Where(what => StateAfter(With(what, step.On, step.Id)) is not null)];

    /// <summary>
    /// Why a step cannot be taken down; null where it can: the service must allow it where it stands, no step is before the one before it, and the times on
    /// file lie between its beginning and its end.
    /// </summary>
    /// <param name="what">What happened.</param>
    /// <param name="on">When.</param>
    /// <param name="instead">The step that it corrects; null for none.</param>
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

    /// <summary>Why a time cannot be taken down; null where it can: the service went on on that day, and a correction takes the place of what stands.</summary>
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
    /// Why it cannot be said who gives it; null where it can: whoever says so has seen what was said before, and another provider than before is one that
    /// can be referred to on that day.
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

    // What began has its end in whatever leaves nothing to await.
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

/// <summary>What is taken down when a service begins.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="GoalId">The goal of the plan that it serves; null for none.</param>
/// <param name="Provider">Who is asked, or gives it; null where we give it ourselves.</param>
/// <param name="Terms">On what terms; null where we give it ourselves.</param>
/// <param name="On">Since when it goes on, or when the provider was asked.</param>
/// <param name="Said">What else is to be known; null where nothing is.</param>
public sealed record ServiceFacts(ServiceKind Kind, Guid? GoalId, Provider? Provider, ServiceTerms? Terms, ApproximateDate On, string? Said)
{
    /// <summary>Whether we give it ourselves, so that nobody is asked.</summary>
    public bool IsOurs => Provider is null;
}
