namespace CaseManager.Domain.Access;

/// <summary>Event of an account or organisation, as recorded in the history.</summary>
public enum AccountAct
{
    /// <summary>The installer created the first administrator.</summary>
    Bootstrapped,

    /// <summary>An account was created, with a role.</summary>
    Invited,

    /// <summary>A link to set a password was issued, for a purpose.</summary>
    LinkIssued,

    LinkCancelled,

    /// <summary>A password was set with the link.</summary>
    LinkUsed,

    RoleChanged,

    /// <summary>The employer or the offices changed.</summary>
    WorkplaceChanged,

    /// <summary>The name or the email address changed.</summary>
    DetailsChanged,

    Deactivated,

    Reactivated,

    /// <summary>Changed by the account holder.</summary>
    PasswordChanged,

    /// <summary>Removal of a lost second factor was requested, with the kind of identity check.</summary>
    FactorResetRequested,

    /// <summary>A second person confirmed the request, and the factor was removed.</summary>
    FactorResetConfirmed,

    OrganisationAdded,

    OrganisationRenamed,
}

/// <summary>Purpose of a link to set a password.</summary>
public enum LinkPurpose
{
    /// <summary>First password of a new account; valid for seven days.</summary>
    Invitation,

    /// <summary>Replacement of a forgotten password; valid for 24 hours.</summary>
    Reset,
}

/// <summary>How the identity of a person with a lost second factor was checked.</summary>
public enum IdentityCheck
{
    InPerson,

    /// <summary>At a number known before.</summary>
    Callback,

    /// <summary>Confirmed by the lead of their office.</summary>
    ConfirmedByLead,
}
