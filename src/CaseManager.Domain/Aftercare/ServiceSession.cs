using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

public enum Attendance
{
    Attended,

    /// <summary>The survivor could not attend or chose not to.</summary>
    Missed,

    /// <summary>Cancelled by the provider.</summary>
    Cancelled,

    /// <summary>The session was recorded in error.</summary>
    RecordedInError,
}

/// <summary>Scheduled session of a service. Its content is confidential and not recorded. Immutable: a correction supersedes it.</summary>
public sealed class ServiceSession : IPartOfCase, ISupersedable
{
    private ServiceSession()
    {
    }

    internal ServiceSession(Guid id, Service service, DateOnly date, Attendance attendance, ServiceSession? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ServiceId, ScheduledOn, Attendance, SupersedesId) =
            (id, service.CaseId, service.VictimId, service.Id, date, attendance, supersedesId?.Id);
        (RecordedBy, RecordedAt) = (stamp.ActorId, stamp.OccurredAt);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ServiceId { get; private init; }

    public DateOnly ScheduledOn { get; private init; }

    public Attendance Attendance { get; private init; }

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}
