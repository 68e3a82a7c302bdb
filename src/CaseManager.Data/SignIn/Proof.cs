using System.Globalization;

namespace CaseManager.Data.SignIn;

/// <summary>How a person proved their identity: by passkey, or by something in addition to the password.</summary>
public readonly record struct Proof
{
    private Proof(string value) => Value = value;

    /// <summary>No second factor: accepted only for accounts that have none.</summary>
    public static Proof PasswordAlone { get; } = new("password");

    internal string Value { get; }

    /// <summary>An authenticator code for this 30-second time step.</summary>
    public static Proof Step(long step) => new(string.Create(CultureInfo.InvariantCulture, $"step:{step}"));

    /// <summary>A passkey with a verified signature; counts as both factors.</summary>
    public static Proof Passkey(byte[] credentialId, uint counter) =>
        new(string.Create(CultureInfo.InvariantCulture, $"passkey:{Convert.ToHexStringLower(credentialId)}:{counter}"));

    public static Proof Recovery(byte[] hash) => new($"recovery:{Convert.ToHexStringLower(hash)}");
}
