namespace CaseManager.Domain.Aftercare;

public enum ProviderKind
{
    /// <summary>State or municipal body.</summary>
    Public,

    /// <summary>Charity or other non-state body.</summary>
    Ngo,

    /// <summary>Church or other faith community.</summary>
    Church,

    /// <summary>Local community or the survivor's community of origin.</summary>
    Community,

    /// <summary>Company or self-employed practitioner.</summary>
    Private,
}

/// <summary>
/// Directory entry of a provider in one version. Immutable: a change adds the next version, and a service keeps the version of its referral. Holds no
/// address.
/// </summary>
public sealed class Provider
{
    private Provider()
    {
    }

    /// <summary>The same in all versions.</summary>
    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Version { get; private init; }

    public string Name { get; private init; } = "";

    public ProviderKind Kind { get; private init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    public IReadOnlyList<Offer> Offers { get; private init; } = [];

    /// <summary>ISO 639-1.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>How to contact the provider without disclosing whom the contact is about.</summary>
    public string SafeContact { get; private init; } = "";

    /// <summary>First day of the cooperation agreement; null where there is none.</summary>
    public DateOnly? AgreementStartsOn { get; private init; }

    /// <summary>Last day of the cooperation agreement; null where it is open-ended.</summary>
    public DateOnly? AgreementEndsOn { get; private init; }

    /// <summary>Whether the provider has ceased to operate.</summary>
    public bool IsClosed => ClosedAt is not null;

    /// <summary>When the closure was recorded; null while the provider operates.</summary>
    public DateTimeOffset? ClosedAt { get; private init; }

    public StaffId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static Provider Add(Guid id, ProviderDetails details, AuditStamp stamp) => Create(id, 1, details, null, stamp);

    /// <summary>Creates the next version.</summary>
    public Provider Update(ProviderDetails details, AuditStamp stamp) => Create(Id, Version + 1, details, ClosedAt, stamp);

    /// <summary>Rule that prevents a referral on a date; null where none does. A provider without an agreement is not limited by one.</summary>
    public BusinessRule? BlockerToReferral(ServiceKind kind, DateOnly date) =>
        IsClosed ? BusinessRule.ProviderClosed : BlockerFromAgreement(date) ?? (Offers.Any(o => o.Kind == kind) ? null : BusinessRule.ProviderDoesNotOffer);

    /// <summary>Rule broken by a date outside the agreement; null within it and where there is no agreement.</summary>
    public BusinessRule? BlockerFromAgreement(DateOnly date) =>
        AgreementEndsOn < date ? BusinessRule.AgreementExpired : AgreementStartsOn > date ? BusinessRule.AgreementNotStarted : null;

    private static Provider Create(Guid id, int version, ProviderDetails details, DateTimeOffset? closedAt, AuditStamp stamp) => new()
    {
        Id = id,
        Version = version,
        Name = details.Name,
        Kind = details.Kind,
        Country = details.Country,
        Offers = details.Offers,
        Languages = details.Languages,
        SafeContact = details.SafeContact,
        AgreementStartsOn = details.AgreementStartsOn,
        AgreementEndsOn = details.AgreementEndsOn,
        ClosedAt = details.IsClosed ? closedAt ?? stamp.OccurredAt : null,
        RecordedBy = stamp.ActorId,
        RecordedAt = stamp.OccurredAt,
    };
}

/// <summary>Service that a provider offers. Numbers of places are null where unknown or not applicable; those free are as of the date given.</summary>
public sealed record Offer(ServiceKind Kind, int? Places, int? FreePlaces, DateOnly? FreePlacesAsOf);

public sealed record ProviderDetails(
    string Name,
    ProviderKind Kind,
    string Country,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<string> Languages,
    string SafeContact,
    DateOnly? AgreementStartsOn,
    DateOnly? AgreementEndsOn,
    bool IsClosed);
