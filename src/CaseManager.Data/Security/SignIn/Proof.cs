using System.Globalization;

namespace CaseManager.Data.Security.SignIn;

/// <summary>How a person proved their identity: by passkey, or by something in addition to the password.</summary>
public readonly record struct Proof
{
    private Proof(string value) => Value = value;

    /// <summary>No second factor: accepted only for accounts that have none.</summary>
    public static Proof PasswordOnly { get; } = new("password");

    internal string Value { get; }

    /// <summary>An authenticator code for this 30-second time step.</summary>
    public static Proof ForTimeStep(long step) => new(string.Create(CultureInfo.InvariantCulture, $"step:{step}"));

    /// <summary>A passkey with a verified signature; counts as both factors.</summary>
    public static Proof ForPasskey(byte[] credentialId, uint counter) =>
        new(string.Create(CultureInfo.InvariantCulture, $"passkey:{Convert.ToHexStringLower(credentialId)}:{counter}"));

    public static Proof ForRecoveryCode(byte[] hash) => new($"recovery:{Convert.ToHexStringLower(hash)}");
}
