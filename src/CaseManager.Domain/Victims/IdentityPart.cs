namespace CaseManager.Domain.Victims;

/// <summary>A part of who someone is, changed by itself.</summary>
public enum IdentityPart
{
    /// <summary>Names, birth date, citizenships, languages, and how to reach the person.</summary>
    Person,

    /// <summary>Other names.</summary>
    OtherNames,

    /// <summary>Papers that say who the person is.</summary>
    Papers,

    /// <summary>Family, and whoever depends on the person.</summary>
    Family,
}
