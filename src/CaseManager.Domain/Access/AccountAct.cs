namespace CaseManager.Domain.Access;

/// <summary>What was done with an account or an organisation, as history tells it.</summary>
public enum AccountAct
{
    /// <summary>The first administrator was made by whoever installed.</summary>
    Bootstrapped,

    /// <summary>Someone was taken on, in a role.</summary>
    Invited,

    /// <summary>A link to choose a password by was given, for a purpose.</summary>
    LinkGiven,

    /// <summary>Such a link was cancelled.</summary>
    LinkCancelled,

    /// <summary>Such a link was used: a password was chosen.</summary>
    LinkUsed,

    /// <summary>Someone's role was changed, to another.</summary>
    RoleChanged,

    /// <summary>Whom someone works for, or in which offices, was changed.</summary>
    WorkplaceChanged,

    /// <summary>Someone's name or e-mail address was changed.</summary>
    DetailsChanged,

    /// <summary>Someone was let go.</summary>
    Deactivated,

    /// <summary>Someone was taken on again.</summary>
    Reactivated,

    /// <summary>Someone changed their own password.</summary>
    PasswordChanged,

    /// <summary>Someone's lost second factor was asked to be taken off; says how one made sure who they are.</summary>
    FactorResetAsked,

    /// <summary>A second person confirmed that, and it was taken off.</summary>
    FactorResetConfirmed,

    /// <summary>An office, agency or provider was added.</summary>
    OrganisationAdded,

    /// <summary>An office, agency or provider was renamed.</summary>
    OrganisationRenamed,
}

/// <summary>What a link to choose a password by is for.</summary>
public enum LinkPurpose
{
    /// <summary>The first password of someone who was taken on; seven days.</summary>
    Invitation,

    /// <summary>Another password in place of one that was forgotten; 24 hours.</summary>
    Reset,
}

/// <summary>How someone made sure that whoever lost a second factor is who they say.</summary>
public enum IdentityCheck
{
    /// <summary>They saw them in person.</summary>
    SeenInPerson,

    /// <summary>They called them back at a number that was known before.</summary>
    CalledBack,

    /// <summary>The lead of their office vouches for them.</summary>
    ThroughLead,
}
