namespace CaseManager.Domain.People;

public enum PaperKind
{
    Passport,

    IdentityCard,

    ResidencePermit,

    BirthCertificate,

    /// <summary>Issued in place of a passport.</summary>
    TravelDocument,

    Other,
}

public enum PaperHolder
{
    Survivor,

    /// <summary>An indicator of trafficking, and a reason to apply for a replacement.</summary>
    Exploiter,

    /// <summary>Police or court.</summary>
    Police,

    Authority,

    /// <summary>Kept by the programme for the survivor.</summary>
    Programme,

    /// <summary>Lost or destroyed.</summary>
    Lost,
}

/// <summary>Identity document. The country is that of issue, ISO 3166-1 alpha-2; number, country and holder are null where unknown.</summary>
public sealed record IdentityPaper(PaperKind Kind, string? Number, string? Country, PaperHolder? Holder);
