namespace CaseManager.Domain.Aftercare;

public enum ServiceKind
{
    /// <summary>For the first nights.</summary>
    EmergencyAccommodation,

    Housing,

    /// <summary>Includes therapy.</summary>
    Counselling,

    /// <summary>Includes dental care.</summary>
    Medical,

    SocialCare,

    /// <summary>Legal advice and representation.</summary>
    LegalAid,

    /// <summary>Vocational training.</summary>
    SkillsCourse,

    /// <summary>School, language courses and higher education.</summary>
    Education,

    /// <summary>Includes support to keep the job.</summary>
    JobPlacement,

    /// <summary>For the survivor's children.</summary>
    Childcare,

    /// <summary>Money, food and clothing.</summary>
    MaterialHelp,

    RepatriationAndReintegration,

    Interpretation,

    /// <summary>Companionship, including accompaniment to appointments.</summary>
    Befriending,
}

public enum ServiceState
{
    /// <summary>The service was recorded in error.</summary>
    RecordedInError,

    /// <summary>Awaits the provider's answer.</summary>
    Referred,

    WaitingList,

    /// <summary>Accepted by the provider, but not started.</summary>
    Accepted,

    /// <summary>Declined by the provider.</summary>
    Declined,

    /// <summary>Declined by the survivor before the start.</summary>
    NotTakenUp,

    Running,

    Completed,

    /// <summary>Ended early by the survivor.</summary>
    Stopped,

    /// <summary>Ended early by the provider.</summary>
    EndedByProvider,
}

public enum ServiceEvent
{
    /// <summary>Request sent to a provider.</summary>
    Referred,

    PutOnWaitingList,

    Accepted,

    /// <summary>Declined by the provider.</summary>
    Declined,

    /// <summary>Declined by the survivor before the start.</summary>
    NotTakenUp,

    Started,

    Completed,

    /// <summary>Ended early by the survivor.</summary>
    Stopped,

    /// <summary>Ended early by the provider.</summary>
    EndedByProvider,

    /// <summary>The event was recorded in error.</summary>
    RecordedInError,
}

/// <summary>State machine of a service.</summary>
public static class ServiceStates
{
    private static readonly Dictionary<ServiceEvent, ServiceState> _initialStates = new()
    {
        [ServiceEvent.Referred] = ServiceState.Referred,
        [ServiceEvent.Started] = ServiceState.Running
    };

    private static readonly (ServiceEvent, ServiceState)[] _providerResponses =
        [(ServiceEvent.Accepted, ServiceState.Accepted), (ServiceEvent.Declined, ServiceState.Declined), (ServiceEvent.NotTakenUp, ServiceState.NotTakenUp)];

    private static readonly Dictionary<ServiceState, (ServiceEvent Kind, ServiceState Then)[]> _transitions = new()
    {
        [ServiceState.Referred] = [(ServiceEvent.PutOnWaitingList, ServiceState.WaitingList), .. _providerResponses],
        [ServiceState.WaitingList] = _providerResponses,
        [ServiceState.Accepted] = [(ServiceEvent.Started, ServiceState.Running), (ServiceEvent.NotTakenUp, ServiceState.NotTakenUp),
            (ServiceEvent.Declined, ServiceState.Declined)],
        [ServiceState.Running] =
            [(ServiceEvent.Completed, ServiceState.Completed), (ServiceEvent.Stopped, ServiceState.Stopped),
                (ServiceEvent.EndedByProvider, ServiceState.EndedByProvider)],
        [ServiceState.RecordedInError] = [],
        [ServiceState.Declined] = [],
        [ServiceState.NotTakenUp] = [],
        [ServiceState.Completed] = [],
        [ServiceState.Stopped] = [],
        [ServiceState.EndedByProvider] = [],
    };

    /// <summary>Events that a state allows, in their usual order.</summary>
    public static IReadOnlyList<ServiceEvent> GetNextEvents(this ServiceState state) => [.. _transitions[state].Select(p => p.Kind)];

    /// <summary>State after a sequence of events; null where the sequence is invalid.</summary>
    /// <param name="happened">All events from the first, in order.</param>
    /// <param name="beginning">Required first event: a referral, or the start where the service is in-house.</param>
    public static ServiceState? GetStateAfter(IReadOnlyList<ServiceEvent> happened, ServiceEvent beginning) =>
        happened.Count == 0 ? ServiceState.RecordedInError
        : happened[0] != beginning ? null
        : happened.Skip(1).Aggregate<ServiceEvent, ServiceState?>(
            _initialStates[beginning], (state, kind) => state is { } from && from.GetNextEvents().Contains(kind)
                ? Array.Find(_transitions[from], p => p.Kind == kind).Then : null);

    /// <summary>Whether the survivor is waiting for the service.</summary>
    public static bool IsAwaited(this ServiceState state) => state is ServiceState.Referred or ServiceState.WaitingList or ServiceState.Accepted;

    /// <summary>Whether the state is final.</summary>
    public static bool IsFinal(this ServiceState state) => _transitions[state].Length == 0;

    /// <summary>Whether additional information may reveal health data, which belongs in counselling and medical notes only.</summary>
    public static bool IsHealthService(this ServiceKind kind) => kind is ServiceKind.Counselling or ServiceKind.Medical;

    /// <summary>Whether it is accommodation and has a number of places.</summary>
    public static bool HasPlaces(this ServiceKind kind) => kind is ServiceKind.EmergencyAccommodation or ServiceKind.Housing;
}
