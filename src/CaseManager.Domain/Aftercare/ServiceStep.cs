using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>Event of a service. Immutable: a correction supersedes it.</summary>
public sealed class ServiceStep : SealedRecord<ServiceNotes>, IPartOfCase, ISupersedable
{
    private ServiceStep()
    {
    }

    internal ServiceStep(Guid id, Service service, int number, ServiceStepDetails details, ServiceStep? supersedesId, AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ServiceId, Number, SupersedesId) = (id, service.CaseId, service.VictimId, service.Id, number, supersedesId?.Id);
        (Event, OccurredOn, RecordedBy, RecordedAt) = (details.Event, details.OccurredOn, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(details.AdditionalInformation));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ServiceId { get; private init; }

    /// <summary>Position among the steps, from 1. A correction keeps the number of the step that it supersedes.</summary>
    public int Number { get; private init; }

    public ServiceEvent Event { get; private init; }

    public ApproximateDate OccurredOn { get; private init; } = null!;

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted additional information. Must name neither place nor provider, since all readers of aftercare can see it.</summary>
public sealed record ServiceNotes(string? AdditionalInformation);

public sealed record ServiceStepDetails(ServiceEvent Event, ApproximateDate OccurredOn, string? AdditionalInformation);
