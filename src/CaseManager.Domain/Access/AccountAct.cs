namespace CaseManager.Domain.Access;

/// <summary>Event of an account or organisation, as recorded in the history.</summary>
public enum AccountAct
{
    /// <summary>The installer created one of the first accounts.</summary>
    Bootstrapped,

    /// <summary>An account was created, with a role.</summary>
    Invited,

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

    /// <summary>A change was requested, of a kind.</summary>
    ChangeRequested,

    /// <summary>A second person confirmed the change.</summary>
    ChangeConfirmed,

    ChangeRejected,

    ChangeWithdrawn,

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
