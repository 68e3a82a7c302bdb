namespace CaseManager.Domain.Access;

/// <summary>A change that lets an account reach cases or approve, and therefore takes two independent people.</summary>
public enum AccountRequestKind
{
    /// <summary>A new account with a role and a workplace.</summary>
    Invitation,

    RoleChange,

    /// <summary>Another employer or other offices.</summary>
    WorkplaceChange,

    /// <summary>Another e-mail address, by which the person signs in and to which links are sent.</summary>
    EmailChange,

    /// <summary>A link to set a password; valid for 24 hours.</summary>
    PasswordLink,

    /// <summary>Removal of a lost second factor, and a link to set a password.</summary>
    FactorReset,

    /// <summary>Reopening of a closed account.</summary>
    Reactivation,
}

/// <summary>What happened to an account request, as the people concerned are told.</summary>
public enum AccountRequestEvent
{
    Requested,
    Confirmed,
    Rejected,

    /// <summary>By the person who requested it.</summary>
    Withdrawn,
}
