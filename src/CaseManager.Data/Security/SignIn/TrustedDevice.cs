using CaseManager.Domain;

namespace CaseManager.Data.Security.SignIn;

/// <summary>
/// A device on which someone signed in before. Its attempts are counted separately (OWASP: device cookies), so that an attack from elsewhere
/// does not lock the person out.
/// </summary>
/// <remarks>One row for each person and device. The device keeps a random token, the row its hash.</remarks>
public sealed class TrustedDevice
{
    private TrustedDevice()
    {
    }

    public Guid Id { get; private init; }

    public StaffId StaffId { get; private init; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>First sign-in on the device.</summary>
    public DateTimeOffset FirstUsedAt { get; private init; }

    /// <summary>Last sign-in on the device; the row expires after 90 days.</summary>
    public DateTimeOffset LastUsedAt { get; private init; }

    /// <summary>Attempts since the last sign-in on the device; too many delete the row.</summary>
    public int FailedCount { get; private init; }
}
