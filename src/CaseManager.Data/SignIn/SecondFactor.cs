using CaseManager.Domain;

namespace CaseManager.Data.SignIn;

/// <summary>What an authenticator app and we both know.</summary>
/// <param name="Key">The shared key, 20 bytes (RFC 6238, with HMAC-SHA-1).</param>
public sealed record AuthenticatorSecret(byte[] Key);

/// <summary>Someone's second factor: an authenticator app that shows a new code every thirty seconds. The key is sealed under a key of its own.</summary>
public sealed class SecondFactor : SealedRecord<AuthenticatorSecret>
{
    private SecondFactor()
    {
    }

    /// <summary>Names it, and the key that seals it.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose it is.</summary>
    public StaffId StaffId { get; private init; }

    /// <summary>When its first code was entered; null until then, and it is not asked for.</summary>
    public DateTimeOffset? ConfirmedAt { get; private init; }

    /// <summary>The last step of thirty seconds whose code was taken: neither it nor an earlier one is taken again.</summary>
    public long LastStep { get; private init; }

    /// <inheritdoc/>
    public override Guid SealedFor => Id;

    /// <summary>Begins to set one up.</summary>
    public static SecondFactor Begin(StaffId staff, byte[] key)
    {
        var factor = new SecondFactor { Id = Guid.CreateVersion7(), StaffId = staff };
        factor.Write(new(key));
        return factor;
    }
}

/// <summary>A code for when the authenticator app is out of reach. Each is taken once.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    /// <summary>Whose it is.</summary>
    public StaffId StaffId { get; private init; }

    /// <summary>SHA-256 of the code, which has 80 random bits.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>When it was used; null while it can be.</summary>
    public DateTimeOffset? UsedAt { get; private init; }
}
