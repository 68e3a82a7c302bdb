namespace CaseManager.Domain.Law;

/// <summary>What kind of fact of law or practice an entry tells.</summary>
public enum LawKind
{
    /// <summary>A procedure by which a state identifies victims.</summary>
    Scheme,

    /// <summary>A rule by which a date is reckoned.</summary>
    DateRule,

    /// <summary>What law or practice asks for next.</summary>
    NextStep,

    /// <summary>The days of a year on which nobody works.</summary>
    Calendar,

    /// <summary>A body of the state, or one that it entrusted.</summary>
    Authority,

    /// <summary>An offence, and what it is punished with.</summary>
    Offence,

    /// <summary>A fund or scheme that compensates victims.</summary>
    CompensationScheme,

    /// <summary>A number to call for help.</summary>
    Helpline,

    /// <summary>That victims are not punished for what they were made to do.</summary>
    NonPunishment,
}
