using CaseManager.Domain;

namespace CaseManager.Data.Security.SignIn;

/// <summary>The secret shared with an authenticator app.</summary>
/// <param name="Key">20 bytes (RFC 6238, with HMAC-SHA-1).</param>
public sealed record AuthenticatorSecret(byte[] Key);

/// <summary>A second factor: an authenticator app with a new code every 30 seconds. The secret is encrypted with its own key.</summary>
public sealed class SecondFactor : SealedRecord<AuthenticatorSecret>
{
    private SecondFactor()
    {
    }

    /// <summary>Also the id of the key that encrypts it.</summary>
    public Guid Id { get; private init; }

    public StaffId StaffId { get; private init; }

    /// <summary>When its first code was entered; null before that, while sign-in does not require it.</summary>
    public DateTimeOffset? ConfirmedAt { get; private init; }

    /// <summary>The last accepted 30-second time step; codes of it and of earlier steps are refused, which prevents replay.</summary>
    public long LastStep { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => Id;

    public static SecondFactor Create(StaffId staff, byte[] key)
    {
        var factor = new SecondFactor { Id = Guid.CreateVersion7(), StaffId = staff };
        factor.SetContent(new(key));
        return factor;
    }
}

/// <summary>A one-time code for use without the authenticator app.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    public StaffId StaffId { get; private init; }

    /// <summary>SHA-256 of the code, which has 80 random bits.</summary>
    public byte[] Hash { get; private init; } = [];

    public DateTimeOffset? UsedAt { get; private init; }
}
