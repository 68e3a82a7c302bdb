using CaseManager.Domain.Access;

namespace CaseManager.Web.Tests.Doors;

/// <summary>What someone gets from a page.</summary>
internal enum Outcome
{
    /// <summary>200.</summary>
    Opens,

    /// <summary>A redirect to another page, but for the one to sign in.</summary>
    GoesOn,

    /// <summary>404: as if there were no such thing.</summary>
    NotThere,

    /// <summary>403: they know of the case, and others direct it.</summary>
    NotYours,

    /// <summary>422: the form is theirs to send, and has to be filled in.</summary>
    AsksAgain,
}

/// <summary>How far a page is open to those whose role it is for.</summary>
internal enum Reach
{
    /// <summary>To anyone at all, signed in or not.</summary>
    Anyone,

    /// <summary>To whoever is signed in.</summary>
    SignedIn,

    /// <summary>On a case that they may know of.</summary>
    KnownCase,

    /// <summary>On a case that they direct.</summary>
    DirectedCase,

    /// <summary>On a draft of their own.</summary>
    OwnDraft,

    /// <summary>On the account of someone else, or an organisation.</summary>
    OthersAccount,

    /// <summary>On what another office asks about a person of theirs.</summary>
    OwnOffice,

    /// <summary>On a lost second factor that waits for them to confirm it.</summary>
    WaitingReset,
}

/// <summary>A page, and whom it is for.</summary>
internal sealed record PageRow(string Path, Reach Reach, Role[] Roles, params PostRow[] Posts)
{
    /// <summary>What those get whom it is for.</summary>
    public Outcome Get { get; init; } = Outcome.Opens;
}

/// <summary>A form that a page takes: by which handler, what comes of it, and what to send. Names in braces are filled in by the test.</summary>
internal sealed record PostRow(string Handler, Outcome Done, params (string Name, string Value)[] Fields);

/// <summary>How someone stands to a case.</summary>
internal sealed record Situation(string Name, string Meaning, Role[] Know, Role[] Direct);
