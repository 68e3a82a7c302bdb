namespace CaseManager.Domain.Victims;

/// <summary>What kind of paper says who someone is.</summary>
public enum PaperKind
{
    /// <summary>A passport.</summary>
    Passport,

    /// <summary>A national identity card.</summary>
    IdentityCard,

    /// <summary>Leave to stay in a country.</summary>
    ResidencePermit,

    /// <summary>A birth certificate.</summary>
    BirthCertificate,

    /// <summary>A travel document in place of a passport.</summary>
    TravelDocument,

    /// <summary>Another.</summary>
    Other,
}

/// <summary>Who has a paper.</summary>
public enum PaperHolder
{
    /// <summary>The survivor.</summary>
    Survivor,

    /// <summary>Whoever exploited the survivor: an indicator, and a reason to ask for another.</summary>
    Exploiter,

    /// <summary>The police, or a court.</summary>
    Police,

    /// <summary>Another authority.</summary>
    Authority,

    /// <summary>We keep it for the survivor.</summary>
    Us,

    /// <summary>Lost or destroyed.</summary>
    Lost,
}

/// <summary>A paper that says who someone is.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Number">Its number, where it is known.</param>
/// <param name="Country">Who issued it, ISO 3166-1 alpha-2; null where that is not known.</param>
/// <param name="Holder">Who has it; null where that is not known.</param>
public sealed record IdentityPaper(PaperKind Kind, string? Number, string? Country, PaperHolder? Holder);
