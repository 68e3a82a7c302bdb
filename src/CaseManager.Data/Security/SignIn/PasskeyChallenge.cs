namespace CaseManager.Data.Security.SignIn;

/// <summary>A WebAuthn challenge, valid for five minutes and one answer.</summary>
public sealed class PasskeyChallenge
{
    private PasskeyChallenge()
    {
    }

    /// <summary>SHA-256 of the token that identifies the challenge to the browser.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>The challenge as serialised by the passkey handler.</summary>
    public string State { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }
}
