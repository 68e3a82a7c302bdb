namespace CaseManager.Domain.Statistics;

/// <summary>Measure reported to the United Nations.</summary>
public enum InternationalIndicator
{
    /// <summary>Victims detected by the authorities.</summary>
    DetectedVictims,

    /// <summary>Persons suspected, arrested or cautioned.</summary>
    FormalContact,

    Prosecuted,

    Convicted,

    /// <summary>Offences recorded.</summary>
    Offences,
}

/// <summary>Breakdown of a number.</summary>
public enum InternationalDimension
{
    /// <summary>No breakdown other than sex and age.</summary>
    Total,

    Form,

    Citizenship,

    /// <summary>Country to or from which a person was repatriated.</summary>
    Repatriation,
}

public enum InternationalSex
{
    Total,

    Female,

    Male,

    Other,

    Unknown,
}

public enum InternationalAge
{
    Total,

    /// <summary>0 to 17 years.</summary>
    Child,

    /// <summary>18 years or over.</summary>
    Adult,

    Unknown,
}
