namespace CaseManager.Domain.Aftercare;

/// <summary>What kind of body gives services.</summary>
public enum ProviderKind
{
    /// <summary>The state, or a town.</summary>
    Public,

    /// <summary>A charity or another body that is not the state's.</summary>
    Ngo,

    /// <summary>A church or another community of faith.</summary>
    Church,

    /// <summary>People of the place or of the survivor's own origin.</summary>
    Community,

    /// <summary>A firm, or someone who practises for themselves.</summary>
    Private,
}

/// <summary>
/// Who gives services, as the directory has it, in one version. Never changed: whoever knows better adds the next, and a service says by which it was
/// referred. Where they are is not written here.
/// </summary>
public sealed class Provider
{
    private Provider()
    {
    }

    /// <summary>Names it, the same in all versions.</summary>
    public Guid Id { get; private init; }

    /// <summary>Which version, from 1.</summary>
    public int Version { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What kind of body it is.</summary>
    public ProviderKind Kind { get; private init; }

    /// <summary>Where it works, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    /// <summary>What it gives.</summary>
    public IReadOnlyList<Offer> Offers { get; private init; } = [];

    /// <summary>The languages spoken there, ISO 639-1.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>How to reach it without telling anyone about whom: a number, hours, whom to ask for.</summary>
    public string SafeContact { get; private init; } = "";

    /// <summary>The first day of our agreement with it; null where there is none.</summary>
    public DateOnly? AgreementFrom { get; private init; }

    /// <summary>The last; null where it has no end.</summary>
    public DateOnly? AgreementUntil { get; private init; }

    /// <summary>Whether it works no more.</summary>
    public bool IsClosed => ClosedAt is not null;

    /// <summary>Since when it is on file that it works no more; null while it works.</summary>
    public DateTimeOffset? ClosedAt { get; private init; }

    /// <summary>Who wrote this version.</summary>
    public StaffId WrittenBy { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>Writes a provider into the directory.</summary>
    public static Provider Add(Guid id, ProviderFacts facts, Signature by) => New(id, 1, facts, null, by);

    /// <summary>Writes down what is right now: the next version.</summary>
    public Provider Change(ProviderFacts facts, Signature by) => New(Id, Version + 1, facts, ClosedAt, by);

    /// <summary>
    /// Why nobody can be referred to it on a day; null where they can: it works, gives what is needed, and the day is one of our agreement with it. Where
    /// there is no agreement, none can have run out.
    /// </summary>
    public Rule? BlockerToReferral(ServiceKind kind, DateOnly on) =>
        IsClosed ? Rule.ProviderClosed : BlockerByAgreement(on) ?? (Offers.Any(o => o.Kind == kind) ? null : Rule.ProviderDoesNotOffer);

    /// <summary>Why a day is none of our agreement with it; null where it is one, and where there is no agreement.</summary>
    public Rule? BlockerByAgreement(DateOnly on) => AgreementUntil < on ? Rule.AgreementExpired : AgreementFrom > on ? Rule.AgreementNotBegun : null;

    private static Provider New(Guid id, int version, ProviderFacts facts, DateTimeOffset? closedAt, Signature by) => new()
    {
        Id = id,
        Version = version,
        Name = facts.Name,
        Kind = facts.Kind,
        Country = facts.Country,
        Offers = facts.Offers,
        Languages = facts.Languages,
        SafeContact = facts.SafeContact,
        AgreementFrom = facts.AgreementFrom,
        AgreementUntil = facts.AgreementUntil,
        ClosedAt = facts.IsClosed ? closedAt ?? by.When : null,
        WrittenBy = by.Who,
        WrittenAt = by.When,
    };
}

/// <summary>What a provider gives.</summary>
/// <param name="Kind">What.</param>
/// <param name="Places">How many places it has; null where that does not matter or nobody knows.</param>
/// <param name="Free">How many were free when it was last asked; null where nobody knows.</param>
/// <param name="FreeOn">The day on which it was asked.</param>
public sealed record Offer(ServiceKind Kind, int? Places, int? Free, DateOnly? FreeOn);

/// <summary>What is written down of a provider.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="Country">Where it works, ISO 3166-1 alpha-2.</param>
/// <param name="Offers">What it gives.</param>
/// <param name="Languages">The languages spoken there, ISO 639-1.</param>
/// <param name="SafeContact">How to reach it without telling anyone about whom.</param>
/// <param name="AgreementFrom">The first day of our agreement with it; null where there is none.</param>
/// <param name="AgreementUntil">The last; null where it has no end.</param>
/// <param name="IsClosed">Whether it works no more.</param>
public sealed record ProviderFacts(
    string Name,
    ProviderKind Kind,
    string Country,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<string> Languages,
    string SafeContact,
    DateOnly? AgreementFrom,
    DateOnly? AgreementUntil,
    bool IsClosed);
