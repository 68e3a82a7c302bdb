using CaseManager.Domain;

namespace CaseManager.Data.Security.SignIn;

/// <summary>A sign-in session. The cookie holds a random token, this row its hash.</summary>
public sealed class Session
{
    private Session()
    {
    }

    public Guid Id { get; private init; }

    public StaffId StaffId { get; private init; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] TokenHash { get; private init; } = [];

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>Accurate to half a minute.</summary>
    public DateTimeOffset LastUsedAt { get; private init; }

    /// <summary>When the holder last authenticated with all factors; null if not recorded. Sensitive actions require it within the last five minutes.</summary>
    public DateTimeOffset? AuthenticatedAt { get; private init; }

    /// <summary>Previous sign-in, on any device; null for the first session.</summary>
    public DateTimeOffset? PreviousSignInAt { get; private init; }

    /// <summary>Failed attempts between the previous sign-in and this session.</summary>
    public int PriorFailedAttempts { get; private init; }
}
