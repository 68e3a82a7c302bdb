using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Security.SignIn;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>Signs messages of the app about callers, so that injected SQL cannot act as another person.</summary>
public sealed class CallerSigner(byte[] key, TimeProvider clock)
{
    // Longer than any request; the database refuses older messages.
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Message: user|session|expires|mac.</summary>
    public string SignCaller(CallerIdentity caller) => Sign($"{caller.StaffId.Value}|{caller.SessionId}");

    /// <summary>Message: attempt|e-mail in hex|limits|expires|mac.</summary>
    internal string SignSignInAttempt(string normalizedEmail, AttemptLimits limits) =>
        Sign($"attempt|{ToHex(normalizedEmail)}|{limits}");

    /// <summary>Message: code|user|limits|expires|mac.</summary>
    internal string SignCodeAttempt(Guid account, AttemptLimits limits) => Sign($"code|{account}|{limits}");

    /// <summary>Message: passkey|user|credential in hex|limits|expires|mac.</summary>
    internal string SignPasskeyAttempt(Guid account, byte[] credentialId, AttemptLimits limits) =>
        Sign($"passkey|{account}|{Convert.ToHexStringLower(credentialId)}|{limits}");

    /// <summary>Message: challenge|token hash|state in hex|expires|mac.</summary>
    internal string SignPasskeyChallenge(byte[] tokenHash, string state) =>
        Sign($"challenge|{Convert.ToHexStringLower(tokenHash)}|{ToHex(state)}");

    /// <summary>Message: start|user|session|token hash|proof|device|expires|mac.</summary>
    internal string SignSessionStart(Guid account, Guid session, byte[] tokenHash, Proof proof, DeviceToken device) =>
        Sign($"start|{account}|{session}|{Convert.ToHexStringLower(tokenHash)}|{proof.Value}|{device.HexHash}");

    /// <summary>Message: prove|user|session|new token hash|proof|device|expires|mac.</summary>
    internal string SignReauthentication(CallerIdentity caller, byte[] tokenHash, Proof proof, DeviceToken? device) =>
        Sign($"prove|{caller.StaffId.Value}|{caller.SessionId}|{Convert.ToHexStringLower(tokenHash)}|{proof.Value}|{device?.HexHash}");

    /// <summary>Message: link|token hash|expires|mac.</summary>
    internal string SignLinkRead(byte[] tokenHash) => Sign($"link|{Convert.ToHexStringLower(tokenHash)}");

    /// <summary>Message: use|token hash|password hash in hex|expires|mac.</summary>
    internal string SignLinkUse(byte[] tokenHash, string passwordHash) => Sign($"use|{Convert.ToHexStringLower(tokenHash)}|{ToHex(passwordHash)}");

    /// <summary>Message: password|user|limits|expires|mac.</summary>
    internal string SignPasswordAttempt(Guid account, AttemptLimits limits) => Sign($"password|{account}|{limits}");

    /// <summary>Message: change|user|session|password hash in hex|expires|mac.</summary>
    internal string SignPasswordChange(Guid account, Guid session, string passwordHash) => Sign($"change|{account}|{session}|{ToHex(passwordHash)}");

    private static string ToHex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    /// <summary>Message: notices|claim|expires|mac.</summary>
    internal string SignNoticeClaim() => Sign("notices|claim");

    internal string SignNoticeSent(Guid notice) => Sign($"notice|{notice}");

    private string Sign(string text)
    {
        var message = $"{text}|{(clock.GetUtcNow() + _lifetime).ToUnixTimeSeconds()}";
        return $"{message}|{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message)))}";
    }
}
