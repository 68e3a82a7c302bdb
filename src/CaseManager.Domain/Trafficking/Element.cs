namespace CaseManager.Domain.Trafficking;

/// <summary>Elements of trafficking in persons (Palermo Protocol, art. 3(a)).</summary>
public enum Element
{
    Act,

    Means,

    Purpose,
}

/// <summary>Acts (Palermo Protocol, art. 3(a); Directive 2011/36/EU, art. 2(1)).</summary>
public enum Act
{
    Recruitment,

    Transportation,

    /// <summary>Handover from one person to another during the journey.</summary>
    Transfer,

    /// <summary>Keeping, housing or hiding the victim.</summary>
    Harbouring,

    /// <summary>Reception at the end of the journey.</summary>
    Receipt,

    /// <summary>Exchange or transfer of control over the victim (Directive only).</summary>
    ExchangeOfControl,
}

/// <summary>Means (Palermo Protocol, art. 3(a); Directive 2011/36/EU, art. 2(1)).</summary>
public enum Means
{
    Force,

    /// <summary>Threat of force or harm.</summary>
    Threat,

    /// <summary>Other forms of coercion, such as debt, confiscated documents or phone, surveillance or confinement.</summary>
    Coercion,

    Abduction,

    /// <summary>Fraud or deception.</summary>
    Deception,

    AbuseOfPower,

    /// <summary>No real or acceptable alternative but to submit (Directive 2011/36/EU, art. 2(2)).</summary>
    AbuseOfVulnerability,

    /// <summary>Payment or benefits to a person with control over the victim, to obtain their consent.</summary>
    PaymentForControl,
}

/// <summary>
/// Purpose of trafficking. Wider than any single law, so that every survivor's experience has a code; <see cref="LegalDefinition"/> holds the source
/// of each.
/// </summary>
public enum ExploitationForm
{
    /// <summary>Includes exploitation of the prostitution of others.</summary>
    SexualExploitation,

    /// <summary>Forced labour or services.</summary>
    ForcedLabour,

    DomesticServitude,

    ForcedBegging,

    /// <summary>For example theft, drug offences or scam compounds.</summary>
    ForcedCriminality,

    ForcedMarriage,

    IllegalAdoption,

    ExploitationOfSurrogacy,

    OrganRemoval,

    /// <summary>Slavery, or practices similar to it.</summary>
    SlaveryLike,

    /// <summary>Fighting for an armed group.</summary>
    ForcedMilitary,

    /// <summary>Use of the victim's identity for benefits or loans.</summary>
    BenefitFraud,

    Other,
}

public enum IndicatorSource
{
    /// <summary>The survivor's own statement.</summary>
    Survivor,

    Document,

    /// <summary>Seen or heard by the worker.</summary>
    Observation,

    /// <summary>Account of another person.</summary>
    ThirdParty,
}
