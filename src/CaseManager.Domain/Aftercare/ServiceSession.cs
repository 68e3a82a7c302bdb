using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

public enum Attendance
{
    Attended,

    /// <summary>The survivor could not attend or chose not to.</summary>
    Missed,

    /// <summary>Cancelled by the provider.</summary>
    CalledOff,

    /// <summary>The session was recorded in error.</summary>
    DidNotHappen,
}

/// <summary>Scheduled session of a service. Its content is confidential and not recorded. Immutable: a correction supersedes it.</summary>
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

    public VictimId VictimId { get; private init; }

    public Guid ServiceId { get; private init; }

    public DateOnly On { get; private init; }

    public Attendance Attendance { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}
