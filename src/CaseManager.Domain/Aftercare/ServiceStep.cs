using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>Event of a service. Immutable: a correction supersedes it.</summary>
public sealed class ServiceStep : SealedRecord<ServiceWords>, IPartOfCase, IReplaceable
{
    private ServiceStep()
    {
    }

    internal ServiceStep(Guid id, Service service, int number, ServiceStepFacts facts, ServiceStep? instead, Signature by)
    {
        (Id, CaseId, VictimId, ServiceId, Number, Replaces) = (id, service.CaseId, service.VictimId, service.Id, number, instead?.Id);
        (What, On, RecordedBy, RecordedAt) = (facts.What, facts.On, by.Who, by.When);
        Write(new(facts.Said));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ServiceId { get; private init; }

    /// <summary>Position among the steps, from 1. A correction keeps the number of the step that it supersedes.</summary>
    public int Number { get; private init; }

    public ServiceEvent What { get; private init; }

    public ApproximateDate On { get; private init; } = null!;

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted additional information. Must name neither place nor provider, since all readers of aftercare can see it.</summary>
public sealed record ServiceWords(string? Said);

public sealed record ServiceStepFacts(ServiceEvent What, ApproximateDate On, string? Said);
