using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.Access;

internal enum ExpectedResult
{
    /// <summary>Status 200.</summary>
    Ok,

    /// <summary>Redirect to a page other than sign-in.</summary>
    Redirect,

    /// <summary>Status 404, as for a missing record.</summary>
    NotFound,

    /// <summary>Status 403: the person has access to the case but may not manage it.</summary>
    Forbidden,

    /// <summary>Status 422: the person may submit the form, but it is incomplete.</summary>
    Invalid,
}

/// <summary>Scope of access to a page for the roles that may open it.</summary>
internal enum PageScope
{
    /// <summary>Anyone, signed in or not.</summary>
    Anyone,

    /// <summary>Anyone who is signed in.</summary>
    SignedIn,

    /// <summary>Cases that the person has access to.</summary>
    AccessibleCase,

    /// <summary>Cases that the person may manage.</summary>
    ManagedCase,

    /// <summary>The person's own drafts.</summary>
    OwnDraft,

    /// <summary>Accounts of other people, and organisations.</summary>
    OtherAccount,

    /// <summary>Match requests to the person's own office.</summary>
    OwnOffice,

    /// <summary>Account requests that the person may confirm as the second person.</summary>
    OpenRequest,
}

internal sealed record PageRow(string Path, PageScope Scope, Role[] Roles, params PostRow[] Posts)
{
    /// <summary>Outcome of a GET request by those who may open the page.</summary>
    public ExpectedResult GetResult { get; init; } = ExpectedResult.Ok;
}

/// <summary>A form of a page: handler, outcome and fields. The test fills in names in braces.</summary>
internal sealed record PostRow(string Handler, ExpectedResult Result, params (string Name, string Value)[] Fields);

/// <summary>A relation of a person to a case.</summary>
internal sealed record CaseRelation(string Name, string Meaning, Role[] ViewerRoles, Role[] ManagerRoles);
