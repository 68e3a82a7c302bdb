using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Data.Security.SignIn;

/// <summary>A link for the account owner to choose a password; valid once, and until it expires.</summary>
public sealed class AccountLink
{
    private AccountLink()
    {
    }

    public Guid Id { get; private init; }

    public StaffId StaffId { get; private init; }

    public LinkPurpose Purpose { get; private init; }

    /// <summary>SHA-256 of the token, which has 256 random bits.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>Null for the first administrator's link.</summary>
    public StaffId? CreatedBy { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? UsedAt { get; private init; }

    /// <summary>When it was cancelled or replaced by another link; null if it was not.</summary>
    public DateTimeOffset? CancelledAt { get; private init; }
}
