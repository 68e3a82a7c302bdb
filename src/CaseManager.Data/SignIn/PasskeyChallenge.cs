namespace CaseManager.Data.SignIn;

/// <summary>What a passkey was asked to sign, kept for its answer: five minutes, and for one.</summary>
public sealed class PasskeyChallenge
{
    private PasskeyChallenge()
    {
    }

    /// <summary>SHA-256 of the token that names it to the browser.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>The question, as the passkey's handler wrote it.</summary>
    public string State { get; private init; } = "";

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private init; }
}
