namespace CaseManager.Domain.Justice;

/// <summary>Stage of the case against a suspect. Convicted and acquitted are never entered: they are calculated from the verdicts.</summary>
public enum SuspectStatus
{
    /// <summary>Identity or alias known.</summary>
    Identified,

    UnderInvestigation,

    Arrested,

    Detained,

    /// <summary>Released until trial, on bail or under conditions.</summary>
    ReleasedOnBail,

    Charged,

    OnTrial,

    /// <summary>Convicted of at least one charge.</summary>
    Convicted,

    /// <summary>All charges decided, at least one by acquittal and none by conviction.</summary>
    Acquitted,

    Discontinued,

    /// <summary>Whereabouts unknown.</summary>
    AtLarge,

    /// <summary>Subject of an arrest warrant.</summary>
    Wanted,

    Deceased,
}

/// <summary>Transitions between suspect statuses.</summary>
public static class SuspectStatuses
{
    private static readonly SuspectStatus[] _alwaysAllowed = [SuspectStatus.AtLarge, SuspectStatus.Wanted, SuspectStatus.Discontinued, SuspectStatus.Deceased];

    private static readonly Dictionary<SuspectStatus, SuspectStatus[]> _transitions = new()
    {
        [SuspectStatus.Identified] = [SuspectStatus.UnderInvestigation, SuspectStatus.Arrested, SuspectStatus.Charged],
        [SuspectStatus.UnderInvestigation] = [SuspectStatus.Arrested, SuspectStatus.Charged],
        [SuspectStatus.Arrested] = [SuspectStatus.Detained, SuspectStatus.ReleasedOnBail, SuspectStatus.UnderInvestigation, SuspectStatus.Charged],
        [SuspectStatus.Detained] = [SuspectStatus.ReleasedOnBail, SuspectStatus.Charged, SuspectStatus.OnTrial],
        [SuspectStatus.ReleasedOnBail] = [SuspectStatus.Arrested, SuspectStatus.Detained, SuspectStatus.Charged, SuspectStatus.OnTrial],
        [SuspectStatus.Charged] = [SuspectStatus.Detained, SuspectStatus.ReleasedOnBail, SuspectStatus.OnTrial],
        [SuspectStatus.OnTrial] = [SuspectStatus.Detained, SuspectStatus.ReleasedOnBail],
        [SuspectStatus.Discontinued] = [SuspectStatus.UnderInvestigation],
        [SuspectStatus.AtLarge] = [SuspectStatus.UnderInvestigation, SuspectStatus.Arrested, SuspectStatus.Charged, SuspectStatus.OnTrial],
        [SuspectStatus.Wanted] = [SuspectStatus.UnderInvestigation, SuspectStatus.Arrested, SuspectStatus.Charged, SuspectStatus.OnTrial],
        [SuspectStatus.Deceased] = [SuspectStatus.UnderInvestigation], // a report of a death may prove wrong
    };

    /// <summary>Statuses that may be recorded after this one.</summary>
    public static IReadOnlyList<SuspectStatus> GetNextStatuses(this SuspectStatus status) =>
        [.. _transitions[status].Concat(_alwaysAllowed).Distinct().Where(next => next != status)];
}
