namespace CaseManager.Domain.Statistics;

/// <summary>What countries report to the United Nations.</summary>
public enum WorldIndicator
{
    /// <summary>Victims that the authorities came to know of.</summary>
    DetectedVictims,

    /// <summary>Persons suspected, arrested or cautioned.</summary>
    FormalContact,

    /// <summary>Persons prosecuted.</summary>
    Prosecuted,

    /// <summary>Persons convicted.</summary>
    Convicted,

    /// <summary>Offences that were recorded.</summary>
    Offences,
}

/// <summary>By what a number is broken down.</summary>
public enum WorldDimension
{
    /// <summary>By nothing but sex and age.</summary>
    Total,

    /// <summary>By form of exploitation.</summary>
    Form,

    /// <summary>By citizenship.</summary>
    Citizenship,

    /// <summary>By the country that someone was repatriated to or from.</summary>
    Repatriation,
}

/// <summary>The sex of those counted.</summary>
public enum WorldSex
{
    /// <summary>Everyone.</summary>
    Total,

    /// <summary>Women and girls.</summary>
    Female,

    /// <summary>Men and boys.</summary>
    Male,

    /// <summary>Of another sex.</summary>
    Other,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>The age of those counted.</summary>
public enum WorldAge
{
    /// <summary>Everyone.</summary>
    Total,

    /// <summary>Up to 17 years.</summary>
    Child,

    /// <summary>18 years or more.</summary>
    Adult,

    /// <summary>Not known.</summary>
    Unknown,
}
