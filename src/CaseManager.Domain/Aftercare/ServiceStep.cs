using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>Something that happened with a service. Never changed: who corrects it adds another that takes its place.</summary>
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

    /// <summary>For whom the service is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Of which service.</summary>
    public Guid ServiceId { get; private init; }

    /// <summary>Its place among the steps, from 1; a correction has the place of what it corrects.</summary>
    public int Number { get; private init; }

    /// <summary>What happened.</summary>
    public ServiceEvent What { get; private init; }

    /// <summary>When, as far as is known.</summary>
    public ApproximateDate On { get; private init; } = null!;

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who took it down.</summary>
    public StaffId RecordedBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>What else is to be known of a step. No place and no provider: whoever reads aftercare reads it.</summary>
/// <param name="Said">The words; null where there are none.</param>
public sealed record ServiceWords(string? Said);

/// <summary>What is taken down of a step.</summary>
/// <param name="What">What happened.</param>
/// <param name="On">When, as far as is known.</param>
/// <param name="Said">What else is to be known; null where nothing is.</param>
public sealed record ServiceStepFacts(ServiceEvent What, ApproximateDate On, string? Said);
