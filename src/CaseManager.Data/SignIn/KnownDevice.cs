using CaseManager.Domain;

namespace CaseManager.Data.SignIn;

/// <summary>
/// A device on which someone signed in before. Attempts from it are counted apart from all others (OWASP: device cookies), so that an attack
/// from elsewhere does not keep them out. The device keeps a random token; this row holds its hash, and one for each who signed in there.
/// </summary>
public sealed class KnownDevice
{
    private KnownDevice()
    {
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whom it is known for.</summary>
    public StaffId StaffId { get; private init; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>When they first signed in on it.</summary>
    public DateTimeOffset KnownSince { get; private init; }

    /// <summary>When they last did. It is forgotten after 90 days.</summary>
    public DateTimeOffset LastUsedAt { get; private init; }

    /// <summary>Attempts from it since. It is forgotten after too many.</summary>
    public int FailedCount { get; private init; }
}
