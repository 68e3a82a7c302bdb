using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.Doors;

internal enum Outcome
{
    /// <summary>Status 200.</summary>
    Opens,

    /// <summary>Redirect to a page other than sign-in.</summary>
    GoesOn,

    /// <summary>Status 404, as for a missing record.</summary>
    NotThere,

    /// <summary>Status 403: the person has access to the case but may not manage it.</summary>
    NotYours,

    /// <summary>Status 422: the person may submit the form, but it is incomplete.</summary>
    AsksAgain,
}

/// <summary>Scope of access to a page for the roles that may open it.</summary>
internal enum Reach
{
    /// <summary>Anyone, signed in or not.</summary>
    Anyone,

    /// <summary>Anyone who is signed in.</summary>
    SignedIn,

    /// <summary>Cases that the person has access to.</summary>
    KnownCase,

    /// <summary>Cases that the person may manage.</summary>
    DirectedCase,

    /// <summary>The person's own drafts.</summary>
    OwnDraft,

    /// <summary>Accounts of other people, and organisations.</summary>
    OthersAccount,

    /// <summary>Match requests to the person's own office.</summary>
    OwnOffice,

    /// <summary>Second-factor resets that the person may confirm.</summary>
    WaitingReset,
}

internal sealed record PageRow(string Path, Reach Reach, Role[] Roles, params PostRow[] Posts)
{
    /// <summary>Outcome of a GET request by those who may open the page.</summary>
    public Outcome Get { get; init; } = Outcome.Opens;
}

/// <summary>A form of a page: handler, outcome and fields. The test fills in names in braces.</summary>
internal sealed record PostRow(string Handler, Outcome Done, params (string Name, string Value)[] Fields);

/// <summary>A relation of a person to a case.</summary>
internal sealed record Situation(string Name, string Meaning, Role[] Know, Role[] Direct);
