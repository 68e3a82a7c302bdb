using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>For how much a cost is.</summary>
public enum CostPer
{
    /// <summary>For all of it.</summary>
    Once,

    /// <summary>For each time.</summary>
    Session,

    /// <summary>For each week.</summary>
    Week,

    /// <summary>For each month.</summary>
    Month,
}

/// <summary>
/// Who gives a service, and who pays: of those who may know where the survivor is, since a counsellor's door is a place to wait at. Never changed; a later
/// one takes its place.
/// </summary>
public sealed class ServiceProvision : SealedRecord<ServiceTerms>, IPartOfCase, IReplaceable
{
    private ServiceProvision()
    {
    }

    internal ServiceProvision(Guid id, Service service, Provider provider, ServiceTerms terms, Guid? consentId, ServiceProvision? instead, Signature by)
    {
        (Id, CaseId, VictimId, ServiceId, Replaces) = (id, service.CaseId, service.VictimId, service.Id, instead?.Id);
        (ProviderId, ProviderVersion, ConsentId, WrittenBy, WrittenAt) = (provider.Id, provider.Version, consentId, by.Who, by.When);
        Write(terms);
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    /// <summary>For whom the service is.</summary>
    public VictimId VictimId { get; private init; }

    /// <summary>Which service.</summary>
    public Guid ServiceId { get; private init; }

    /// <summary>Who gives it.</summary>
    public Guid ProviderId { get; private init; }

    /// <summary>The version of what is on file of them when it was written.</summary>
    public int ProviderVersion { get; private init; }

    /// <summary>The survivor's consent that this provider is told of them; null where whoever wrote it says that the survivor agreed in words.</summary>
    public Guid? ConsentId { get; private init; }

    /// <inheritdoc/>
    public Guid? Replaces { get; private init; }

    /// <summary>Who wrote it.</summary>
    public StaffId WrittenBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>On what terms a service is given.</summary>
/// <param name="Contact">Whom to talk to there; null where nobody said.</param>
/// <param name="Cost">What it costs; null where nobody said.</param>
/// <param name="Per">For how much that is.</param>
/// <param name="Funder">Who pays; null where nobody said.</param>
/// <param name="Said">What else is to be known; null where nothing is.</param>
public sealed record ServiceTerms(string? Contact, Money? Cost, CostPer Per, string? Funder, string? Said);
