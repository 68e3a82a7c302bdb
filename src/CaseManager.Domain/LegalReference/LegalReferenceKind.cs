namespace CaseManager.Domain.LegalReference;

public enum LegalReferenceKind
{
    /// <summary>A national procedure for the identification of victims.</summary>
    Scheme,

    DateRule,

    /// <summary>A step that law or practice requires next.</summary>
    NextStep,

    /// <summary>Weekends and public holidays of one year.</summary>
    Calendar,

    Authority,

    Offence,

    CompensationScheme,

    Helpline,

    NonPunishment,
}
