namespace CaseManager.Domain.Access;

public enum OrganisationKind
{
    /// <summary>Office of the programme, which leads cases.</summary>
    Office,

    /// <summary>Police force or agency.</summary>
    PoliceAgency,

    /// <summary>Provider of aftercare, such as a shelter, a clinic or a charity.</summary>
    Provider,
}

/// <summary>Office, police agency or provider. Every account belongs to one.</summary>
public sealed class Organisation
{
    private Organisation()
    {
    }

    public OrganisationId Id { get; private init; }

    public string Name { get; private init; } = "";

    public OrganisationKind Kind { get; private init; }

    /// <summary>Country in which it operates, ISO 3166-1 alpha-2; the prefix of an office's case references.</summary>
    public string Country { get; private init; } = "";

    /// <summary>IANA name of its staff's time zone, such as Europe/Bucharest.</summary>
    public string TimeZone { get; private init; } = "";

    public static Organisation Create(OrganisationId id, string name, OrganisationKind kind, string country, string timeZone) =>
        new() { Id = id, Name = name, Kind = kind, Country = country, TimeZone = timeZone };
}
