using CaseManager.Domain;

namespace CaseManager.Data.SignIn;

/// <summary>A sign-in that lasts. The cookie holds a random token; this row holds its hash.</summary>
public sealed class Session
{
    private Session()
    {
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who signed in.</summary>
    public StaffId StaffId { get; private init; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When it was last used, to half a minute.</summary>
    public DateTimeOffset LastUsedAt { get; private init; }

    /// <summary>When its holder last proved who they are by all that they have for it. What is dangerous needs that to be no longer than five minutes ago.</summary>
    public DateTimeOffset? ProvedAt { get; private init; }

    /// <summary>When they signed in the time before, anywhere; null where it was their first.</summary>
    public DateTimeOffset? PreviousAt { get; private init; }

    /// <summary>How many attempts failed between then and the beginning of this one.</summary>
    public int FailedBefore { get; private init; }
}
