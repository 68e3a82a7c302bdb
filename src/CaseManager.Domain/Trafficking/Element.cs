namespace CaseManager.Domain.Trafficking;

/// <summary>The three elements of trafficking in persons (Palermo Protocol, art. 3(a)).</summary>
public enum Element
{
    /// <summary>What was done.</summary>
    Act,

    /// <summary>How it was done.</summary>
    Means,

    /// <summary>What it was done for.</summary>
    Purpose,
}

/// <summary>What was done (Palermo Protocol, art. 3(a); Directive 2011/36/EU, art. 2(1)).</summary>
public enum Act
{
    /// <summary>Recruited.</summary>
    Recruitment,

    /// <summary>Transported.</summary>
    Transportation,

    /// <summary>Handed from one to another on the way.</summary>
    Transfer,

    /// <summary>Kept, housed or hidden.</summary>
    Harbouring,

    /// <summary>Taken in at the end.</summary>
    Receipt,

    /// <summary>Control passed or was exchanged between those who held it (the Directive only).</summary>
    ExchangeOfControl,
}

/// <summary>How it was done (the same articles).</summary>
public enum Means
{
    /// <summary>Force was used.</summary>
    Force,

    /// <summary>Force or harm was threatened.</summary>
    Threat,

    /// <summary>Another form of coercion: debt, documents or phone taken, watched, locked in.</summary>
    Coercion,

    /// <summary>Abduction.</summary>
    Abduction,

    /// <summary>Fraud or deception.</summary>
    Deception,

    /// <summary>Power over the person was abused.</summary>
    AbuseOfPower,

    /// <summary>No real or acceptable alternative but to submit (Directive 2011/36/EU, art. 2(2)).</summary>
    AbuseOfVulnerability,

    /// <summary>Someone with control over the person was paid or given benefits to consent.</summary>
    PaymentForControl,
}

/// <summary>
/// What it was done for: the form of exploitation. Our own list, wider than any one law's, so that each survivor's story has a name
/// in it; the definition says which law names each.
/// </summary>
public enum ExploitationForm
{
    /// <summary>Exploitation of prostitution or other sexual exploitation.</summary>
    SexualExploitation,

    /// <summary>Forced labour or services.</summary>
    ForcedLabour,

    /// <summary>Servitude in a household.</summary>
    DomesticServitude,

    /// <summary>Forced begging.</summary>
    ForcedBegging,

    /// <summary>Made to commit crimes: theft, drugs, scam compounds.</summary>
    ForcedCriminality,

    /// <summary>Forced marriage.</summary>
    ForcedMarriage,

    /// <summary>Illegal adoption.</summary>
    IllegalAdoption,

    /// <summary>Exploitation of surrogacy.</summary>
    ExploitationOfSurrogacy,

    /// <summary>Removal of organs.</summary>
    OrganRemoval,

    /// <summary>Slavery, or practices similar to it.</summary>
    SlaveryLike,

    /// <summary>Made to fight for an armed group.</summary>
    ForcedMilitary,

    /// <summary>The identity used for benefits or loans.</summary>
    BenefitFraud,

    /// <summary>Another form.</summary>
    Other,
}

/// <summary>Where an observation comes from.</summary>
public enum IndicatorSource
{
    /// <summary>The survivor's own statement.</summary>
    Survivor,

    /// <summary>A document or a record.</summary>
    Document,

    /// <summary>What the worker saw or heard.</summary>
    Observation,

    /// <summary>Someone else's account.</summary>
    ThirdParty,
}
