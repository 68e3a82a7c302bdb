namespace CaseManager.Domain.Access;

/// <summary>A group of sensitive facts with its own readers, kept in tables of its own.</summary>
public enum Compartment
{
    /// <summary>Reference, status, cover name, team.</summary>
    CaseFile,

    /// <summary>How the survivor may be reached: channel, hours, what to say. Never a number.</summary>
    SafeContact,

    /// <summary>Indicators and findings, form of exploitation, countries.</summary>
    Indicators,

    /// <summary>Names, birth date, documents, phone numbers.</summary>
    Identity,

    /// <summary>Danger, whereabouts, needs, who must not know, and who brought the survivor to us.</summary>
    Safety,

    /// <summary>What the survivor agreed to, and the legal basis of what is done.</summary>
    Consent,

    /// <summary>The aftercare plan, its services and notes.</summary>
    Aftercare,

    /// <summary>Who is suspected, and how far the state is with them.</summary>
    Suspects,

    /// <summary>That a person harmed is a suspect too, and is not to be punished for what they were made to do.</summary>
    NonPunishment,

    /// <summary>Proceedings, charges, hearings, verdicts.</summary>
    Proceedings,

    /// <summary>The days of hearings, and nothing of what they are for.</summary>
    HearingDates,

    /// <summary>What is claimed as compensation, by when, and what was paid.</summary>
    Compensation,

    /// <summary>What the lawyers weigh, and what they and the survivor tell each other: privileged.</summary>
    LegalStrategy,

    /// <summary>Health and counselling: for those of the provider that wrote it.</summary>
    Health,

    /// <summary>What was handed out, to whom and what for.</summary>
    Disclosures,
}

/// <summary>How far a role reaches into a compartment, on a case it may know of.</summary>
public enum Level
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only where a grant or a recorded basis names it.</summary>
    ByGrant,

    /// <summary>May read.</summary>
    Read,

    /// <summary>May read and write.</summary>
    Write,
}
