using System.Globalization;

namespace CaseManager.Data.SignIn;

/// <summary>By what someone proves who they are: a passkey, or something besides the password that was checked.</summary>
public readonly record struct Proof
{
    private Proof(string value) => Value = value;

    /// <summary>Nothing else: enough for whoever has no second factor.</summary>
    public static Proof PasswordAlone { get; } = new("password");

    internal string Value { get; }

    /// <summary>A code of an authenticator app, for this step of thirty seconds.</summary>
    public static Proof Step(long step) => new(string.Create(CultureInfo.InvariantCulture, $"step:{step}"));

    /// <summary>A passkey, whose signature was checked: both factors in one.</summary>
    public static Proof Passkey(byte[] credentialId, uint counter) =>
        new(string.Create(CultureInfo.InvariantCulture, $"passkey:{Convert.ToHexStringLower(credentialId)}:{counter}"));

    /// <summary>A recovery code.</summary>
    public static Proof Recovery(byte[] hash) => new($"recovery:{Convert.ToHexStringLower(hash)}");
}
