namespace CaseManager.Domain.Access;

/// <summary>Group of sensitive data with its own readers and its own tables.</summary>
public enum Compartment
{
    /// <summary>Reference, status, cover name and team.</summary>
    CaseFile,

    /// <summary>Safe channel, hours and wording; never a number.</summary>
    SafeContact,

    /// <summary>Indicators, findings, form of exploitation and countries.</summary>
    Indicators,

    /// <summary>Names, date of birth, documents and phone numbers.</summary>
    Identity,

    /// <summary>Danger, whereabouts, needs, people who must not know, and the referral source.</summary>
    Safety,

    /// <summary>Consents and the legal bases of processing.</summary>
    Consent,

    /// <summary>Aftercare plan, services and notes.</summary>
    Aftercare,

    /// <summary>Suspects and their status in the criminal process.</summary>
    Suspects,

    /// <summary>Victims who are also suspects, and their non-punishment for acts that they were compelled to commit.</summary>
    NonPunishment,

    /// <summary>Proceedings, charges, hearings and verdicts.</summary>
    Proceedings,

    /// <summary>Dates of hearings, without their subject.</summary>
    HearingDates,

    /// <summary>Claims, their time limits and payments.</summary>
    Compensation,

    /// <summary>Legal assessments and communication between lawyer and survivor; privileged.</summary>
    LegalStrategy,

    /// <summary>Health and counselling records, for the provider that wrote them.</summary>
    Health,

    /// <summary>Disclosures, their recipients and purposes.</summary>
    Disclosures,
}

/// <summary>Access of a role to a compartment, in a case to which it has access.</summary>
public enum Level
{
    None,

    /// <summary>Only under a grant or a recorded legal basis.</summary>
    ByGrant,

    Read,

    /// <summary>Includes reading.</summary>
    Write,
}
