namespace CaseManager.Domain.Aftercare;

/// <summary>What a service is for.</summary>
public enum ServiceKind
{
    /// <summary>A bed for the first nights.</summary>
    EmergencyAccommodation,

    /// <summary>A place to live.</summary>
    Housing,

    /// <summary>Counselling or therapy.</summary>
    Counselling,

    /// <summary>A doctor, a dentist, a clinic.</summary>
    Medical,

    /// <summary>Social care.</summary>
    SocialCare,

    /// <summary>Advice and representation by a lawyer.</summary>
    LegalAid,

    /// <summary>A course in something one can work with.</summary>
    SkillsCourse,

    /// <summary>School, language, studies.</summary>
    Education,

    /// <summary>Finding work, and staying in it.</summary>
    JobPlacement,

    /// <summary>Care for the survivor's children.</summary>
    Childcare,

    /// <summary>Money, food, clothes.</summary>
    MaterialHelp,

    /// <summary>Going home, and starting anew there.</summary>
    RepatriationAndReintegration,

    /// <summary>Someone who interprets.</summary>
    Interpretation,

    /// <summary>Company: someone to talk to, and to go along.</summary>
    Befriending,
}

/// <summary>Where a service stands.</summary>
public enum ServiceState
{
    /// <summary>Nothing, after all: what was taken down of it was wrong.</summary>
    DidNotHappen,

    /// <summary>The provider was asked, and has not answered.</summary>
    Referred,

    /// <summary>The provider has the survivor on its list.</summary>
    WaitingList,

    /// <summary>The provider said yes; it has not begun.</summary>
    Accepted,

    /// <summary>The provider said no.</summary>
    Declined,

    /// <summary>The survivor chose not to take it up.</summary>
    NotTakenUp,

    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Completed,

    /// <summary>The survivor chose to stop.</summary>
    Stopped,

    /// <summary>The provider ended it before its end.</summary>
    EndedByProvider,
}

/// <summary>What happens with a service.</summary>
public enum ServiceEvent
{
    /// <summary>A provider was asked.</summary>
    Referred,

    /// <summary>The provider put the survivor on its list.</summary>
    PutOnWaitingList,

    /// <summary>The provider said yes.</summary>
    Accepted,

    /// <summary>The provider said no.</summary>
    Declined,

    /// <summary>The survivor chose not to take it up.</summary>
    NotTakenUp,

    /// <summary>It began.</summary>
    Started,

    /// <summary>It came to its end.</summary>
    Completed,

    /// <summary>The survivor chose to stop.</summary>
    Stopped,

    /// <summary>The provider ended it before its end.</summary>
    EndedByProvider,

    /// <summary>Nothing: what was taken down did not happen.</summary>
    DidNotHappen,
}

/// <summary>What may happen with a service, and where it then stands: one table.</summary>
public static class ServiceStates
{
    private static readonly Dictionary<ServiceEvent, ServiceState> _beginnings = new() { [ServiceEvent.Referred] = ServiceState.Referred, [ServiceEvent.Started] = ServiceState.Running };

    private static readonly (ServiceEvent, ServiceState)[] _answers =
        [(ServiceEvent.Accepted, ServiceState.Accepted), (ServiceEvent.Declined, ServiceState.Declined), (ServiceEvent.NotTakenUp, ServiceState.NotTakenUp)];

    private static readonly Dictionary<ServiceState, (ServiceEvent What, ServiceState Then)[]> _passages = new()
    {
        [ServiceState.Referred] = [(ServiceEvent.PutOnWaitingList, ServiceState.WaitingList), .. _answers],
        [ServiceState.WaitingList] = _answers,
        [ServiceState.Accepted] = [(ServiceEvent.Started, ServiceState.Running), (ServiceEvent.NotTakenUp, ServiceState.NotTakenUp), (ServiceEvent.Declined, ServiceState.Declined)],
        [ServiceState.Running] =
            [(ServiceEvent.Completed, ServiceState.Completed), (ServiceEvent.Stopped, ServiceState.Stopped), (ServiceEvent.EndedByProvider, ServiceState.EndedByProvider)],
        [ServiceState.DidNotHappen] = [],
        [ServiceState.Declined] = [],
        [ServiceState.NotTakenUp] = [],
        [ServiceState.Completed] = [],
        [ServiceState.Stopped] = [],
        [ServiceState.EndedByProvider] = [],
    };

    /// <summary>What may happen where a service stands, in the order in which it would.</summary>
    public static IReadOnlyList<ServiceEvent> Next(this ServiceState state) => [.. _passages[state].Select(p => p.What)];

    /// <summary>Where a service stands after all that has happened; null where that could not have happened in this order.</summary>
    /// <param name="happened">What happened, from the beginning.</param>
    /// <param name="beginning">With what such a service begins: that a provider was asked; or, where we give it ourselves, that it goes on.</param>
    public static ServiceState? StateAfter(IReadOnlyList<ServiceEvent> happened, ServiceEvent beginning) =>
        happened.Count == 0 ? ServiceState.DidNotHappen
        : happened[0] != beginning ? null
        : happened.Skip(1).Aggregate<ServiceEvent, ServiceState?>(
            _beginnings[beginning], (state, what) => state is { } from && from.Next().Contains(what) ? Array.Find(_passages[from], p => p.What == what).Then : null);

    /// <summary>Whether the survivor waits for it.</summary>
    public static bool IsAwaited(this ServiceState state) => state is ServiceState.Referred or ServiceState.WaitingList or ServiceState.Accepted;

    /// <summary>Whether nothing more is awaited.</summary>
    public static bool IsOver(this ServiceState state) => _passages[state].Length == 0;

    /// <summary>Whether what is said of it may be of someone's health, which is for their counsellor's and doctor's notes alone.</summary>
    public static bool IsOfHealth(this ServiceKind kind) => kind is ServiceKind.Counselling or ServiceKind.Medical;

    /// <summary>Whether someone sleeps there, so that it has places.</summary>
    public static bool HasPlaces(this ServiceKind kind) => kind is ServiceKind.EmergencyAccommodation or ServiceKind.Housing;
}
