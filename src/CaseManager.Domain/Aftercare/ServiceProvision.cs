using CaseManager.Domain.Cases;

namespace CaseManager.Domain.Aftercare;

/// <summary>Unit of a cost.</summary>
public enum CostUnit
{
    /// <summary>The whole service.</summary>
    WholeService,

    Session,

    Week,

    Month,
}

/// <summary>
/// Provider, terms and funder of a service. Limited to readers of the survivor's whereabouts, since an appointment reveals where they can be found; for the
/// same reason the provider is encrypted, so that the tables alone do not lead from a case to a place. Immutable: a later one supersedes it.
/// </summary>
public sealed class ServiceProvision : SealedRecord<ProvisionContent>, IPartOfCase, ISupersedable
{
    private ServiceProvision()
    {
    }

    internal ServiceProvision(Guid id, Service service, Provider provider, ServiceTerms terms, Guid? consentId, ServiceProvision? supersedesId,
        AuditStamp stamp)
    {
        (Id, CaseId, VictimId, ServiceId, SupersedesId) = (id, service.CaseId, service.VictimId, service.Id, supersedesId?.Id);
        (ConsentId, RecordedBy, RecordedAt) = (consentId, stamp.ActorId, stamp.OccurredAt);
        SetContent(new(provider.Id, provider.Version, terms));
    }

    /// <inheritdoc/>
    public Guid Id { get; private init; }

    /// <inheritdoc/>
    public CaseId CaseId { get; private init; }

    public VictimId VictimId { get; private init; }

    public Guid ServiceId { get; private init; }

    /// <exception cref="InvalidOperationException">It is not decrypted.</exception>
    public Guid ProviderId => GetDecrypted().ProviderId;

    /// <summary>Version of the directory entry at the time of recording.</summary>
    /// <exception cref="InvalidOperationException">It is not decrypted.</exception>
    public int ProviderVersion => GetDecrypted().ProviderVersion;

    /// <summary>Consent to inform this provider; null where the author recorded that the survivor agreed orally.</summary>
    public Guid? ConsentId { get; private init; }

    /// <inheritdoc/>
    public Guid? SupersedesId { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => VictimId.Value;

    /// <inheritdoc/>
    public override Guid RowId => Id;
}

/// <summary>Encrypted provider and terms of a service.</summary>
public sealed record ProvisionContent(Guid ProviderId, int ProviderVersion, ServiceTerms Terms);

/// <summary>Terms of a service; each is null where unknown.</summary>
public sealed record ServiceTerms(string? Contact, Money? Cost, CostUnit CostUnit, string? Funder, string? Notes);
