namespace CaseManager.Domain.Justice;

/// <summary>How far the state is with a suspect, as far as that was taken down. Convicted and acquitted follow from the verdicts on file.</summary>
public enum SuspectStatus
{
    /// <summary>It is known who it is, or what they are called.</summary>
    Identified,

    /// <summary>Police or prosecutors look into what they did.</summary>
    UnderInvestigation,

    /// <summary>Arrested.</summary>
    Arrested,

    /// <summary>In custody.</summary>
    Detained,

    /// <summary>Released until trial, on bail or under conditions.</summary>
    ReleasedOnBail,

    /// <summary>Charged.</summary>
    Charged,

    /// <summary>On trial.</summary>
    OnTrial,

    /// <summary>Convicted of one charge at least, by the verdicts as they stand.</summary>
    Convicted,

    /// <summary>Acquitted of all charges that were decided, by the verdicts as they stand.</summary>
    Acquitted,

    /// <summary>The proceedings against them were stopped.</summary>
    Discontinued,

    /// <summary>Nobody knows where they are.</summary>
    AtLarge,

    /// <summary>A warrant is out for them.</summary>
    Wanted,

    /// <summary>Dead.</summary>
    Deceased,
}

/// <summary>How one follows from another.</summary>
public static class SuspectStatuses
{
    private static readonly SuspectStatus[] _always = [SuspectStatus.AtLarge, SuspectStatus.Wanted, SuspectStatus.Discontinued, SuspectStatus.Deceased];

    private static readonly Dictionary<SuspectStatus, SuspectStatus[]> _next = new()
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
        [SuspectStatus.Deceased] = [SuspectStatus.UnderInvestigation], // the news was wrong
    };

    /// <summary>What may be taken down after a status.</summary>
    public static IReadOnlyList<SuspectStatus> Next(this SuspectStatus status) =>
        [.. _next[status].Concat(_always).Distinct().Where(next => next != status)];
}
