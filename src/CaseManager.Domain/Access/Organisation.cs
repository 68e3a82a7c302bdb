namespace CaseManager.Domain.Access;

/// <summary>What kind of body someone works for.</summary>
public enum OrganisationKind
{
    /// <summary>An office of the programme, which leads cases.</summary>
    Office,

    /// <summary>A police force or agency.</summary>
    PoliceAgency,

    /// <summary>A provider of aftercare: a shelter, a clinic, a charity.</summary>
    Provider,
}

/// <summary>An office, a police agency or a provider. Every account belongs to one.</summary>
public sealed class Organisation
{
    private Organisation()
    {
    }

    /// <summary>Names it in the database.</summary>
    public OrganisationId Id { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What kind of body it is.</summary>
    public OrganisationKind Kind { get; private init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country it works under; the references of an office's cases begin with it.</summary>
    public string Country { get; private init; } = "";

    /// <summary>IANA name of the time zone its people work in, such as Europe/Bucharest.</summary>
    public string TimeZone { get; private init; } = "";

    /// <summary>Sets up an organisation.</summary>
    public static Organisation Create(OrganisationId id, string name, OrganisationKind kind, string country, string timeZone) =>
        new() { Id = id, Name = name, Kind = kind, Country = country, TimeZone = timeZone };
}
