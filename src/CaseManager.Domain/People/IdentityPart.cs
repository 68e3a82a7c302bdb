namespace CaseManager.Domain.People;

/// <summary>Part of an identity that is edited on its own.</summary>
public enum IdentityPart
{
    /// <summary>Names, date of birth, citizenships, languages and contact details.</summary>
    Person,

    OtherNames,

    Papers,

    /// <summary>Includes dependants outside the family.</summary>
    Family,
}
