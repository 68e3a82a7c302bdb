using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>What became of a time at which a service was to be given.</summary>
public enum Attendance
{
    /// <summary>The survivor came.</summary>
    Attended,

    /// <summary>The survivor could not, or chose not to, come.</summary>
    Missed,

    /// <summary>Whoever gives it called it off.</summary>
    CalledOff,

    /// <summary>Nothing: what was taken down was wrong.</summary>
    DidNotHappen,
}

/// <summary>A time at which a service was to be given. No words: what is said there is not ours to write. Never changed; a later one takes its place.</summary>
public sealed class ServiceSession : IPartOfCase, IReplaceable
{
    private ServiceSession()
    {
    }

    internal ServiceSession(Guid id, Service service, DateOnly on, Attendance attendance, ServiceSession? instead, Signature by)
    {
        (Id, CaseId, VictimId, ServiceId, On, Attendance, Replaces) = (id, service.CaseId, service.VictimId, service.Id, on, attendance, instead?.Id);
        (RecordedBy, RecordedAt) = (by.Who, by.When);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>For whom the service is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Of which service.</summary>
    public Guid ServiceId { get; private init; }

    /// <summary>On which day.</summary>
    public DateOnly On { get; private init; }

    /// <summary>What became of it.</summary>
    public Attendance Attendance { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
}
