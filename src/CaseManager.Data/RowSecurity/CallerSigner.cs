using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.SignIn;

namespace CaseManager.Data.RowSecurity;

/// <summary>Signs what the app tells the database about people, so that SQL slipped into the app can speak for no one else.</summary>
public sealed class CallerSigner(byte[] key, TimeProvider clock)
{
    // Longer than any request may take; the database refuses what is older.
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Who asks: user|session|expires|mac.</summary>
    public string Announce(CallerIdentity caller) => Sign($"{caller.StaffId.Value}|{caller.SessionId}");

    /// <summary>Who tries to sign in: attempt|e-mail in hex|limits|expires|mac.</summary>
    internal string Attempt(string normalizedEmail, AttemptLimits limits) =>
        Sign($"attempt|{Hex(normalizedEmail)}|{limits}");

    /// <summary>Who enters a code: code|user|limits|expires|mac.</summary>
    internal string AttemptCode(Guid account, AttemptLimits limits) => Sign($"code|{account}|{limits}");

    /// <summary>Who signs in by which passkey: passkey|user|credential in hex|limits|expires|mac.</summary>
    internal string AttemptPasskey(Guid account, byte[] credentialId, AttemptLimits limits) => Sign($"passkey|{account}|{Convert.ToHexStringLower(credentialId)}|{limits}");

    /// <summary>What a passkey is asked: challenge|token hash|state in hex|expires|mac.</summary>
    internal string AskPasskey(byte[] tokenHash, string state) =>
        Sign($"challenge|{Convert.ToHexStringLower(tokenHash)}|{Hex(state)}");

    /// <summary>Whose session begins, and by what proof: start|user|session|token hash|proof|device|expires|mac.</summary>
    internal string StartSession(Guid account, Guid session, byte[] tokenHash, Proof proof, DeviceToken device) =>
        Sign($"start|{account}|{session}|{Convert.ToHexStringLower(tokenHash)}|{proof.Value}|{device.HashInHex}");

    /// <summary>Whose session is proved anew: prove|user|session|new token hash|proof|device|expires|mac.</summary>
    internal string Prove(CallerIdentity caller, byte[] tokenHash, Proof proof, DeviceToken? device) =>
        Sign($"prove|{caller.StaffId.Value}|{caller.SessionId}|{Convert.ToHexStringLower(tokenHash)}|{proof.Value}|{device?.HashInHex}");

    /// <summary>Which link is looked at: link|token hash|expires|mac.</summary>
    internal string ReadLink(byte[] tokenHash) => Sign($"link|{Convert.ToHexStringLower(tokenHash)}");

    /// <summary>Which link is used, for which password: use|token hash|password hash in hex|expires|mac.</summary>
    internal string UseLink(byte[] tokenHash, string passwordHash) => Sign($"use|{Convert.ToHexStringLower(tokenHash)}|{Hex(passwordHash)}");

    /// <summary>Who gives their present password again: password|user|limits|expires|mac.</summary>
    internal string AttemptPassword(Guid account, AttemptLimits limits) => Sign($"password|{account}|{limits}");

    /// <summary>Whose password changes, and in which session: change|user|session|password hash in hex|expires|mac.</summary>
    internal string ChangePassword(Guid account, Guid session, string passwordHash) => Sign($"change|{account}|{session}|{Hex(passwordHash)}");

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private string Sign(string said)
    {
        var message = $"{said}|{(clock.GetUtcNow() + _lifetime).ToUnixTimeSeconds()}";
        return $"{message}|{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message)))}";
    }
}
