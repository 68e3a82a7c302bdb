using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Data.RowSecurity;

/// <summary>Signs what the app tells the database about people, so that SQL slipped into the app can speak for no one else.</summary>
public sealed class CallerSigner(byte[] key, TimeProvider clock)
{
    // Longer than any request may take; the database refuses what is older.
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Who asks: user|session|expires|mac.</summary>
    public string Announce(CallerIdentity caller) => Sign($"{caller.StaffId.Value}|{caller.SessionId}");

    /// <summary>Who tries to sign in: attempt|e-mail in hex|most attempts|minutes of lockout|expires|mac.</summary>
    internal string Attempt(string normalizedEmail, int mostAttempts, TimeSpan lockout) =>
        Sign($"attempt|{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(normalizedEmail))}|{mostAttempts}|{(int)lockout.TotalMinutes}");

    /// <summary>Who enters a code: code|user|most attempts|minutes of lockout|expires|mac.</summary>
    internal string AttemptCode(Guid account, int mostAttempts, TimeSpan lockout) => Sign($"code|{account}|{mostAttempts}|{(int)lockout.TotalMinutes}");

    /// <summary>Whose session begins, and by what proof: start|user|session|token hash|proof|expires|mac.</summary>
    internal string StartSession(Guid account, Guid session, byte[] tokenHash, string proof) =>
        Sign($"start|{account}|{session}|{Convert.ToHexStringLower(tokenHash)}|{proof}");

    /// <summary>Which link is looked at: link|token hash|expires|mac.</summary>
    internal string ReadLink(byte[] tokenHash) => Sign($"link|{Convert.ToHexStringLower(tokenHash)}");

    /// <summary>Which link is used, for which password: use|token hash|password hash in hex|expires|mac.</summary>
    internal string UseLink(byte[] tokenHash, string passwordHash) => Sign($"use|{Convert.ToHexStringLower(tokenHash)}|{Hex(passwordHash)}");

    /// <summary>Who gives their present password again: password|user|most attempts|minutes of lockout|expires|mac.</summary>
    internal string AttemptPassword(Guid account, int mostAttempts, TimeSpan lockout) => Sign($"password|{account}|{mostAttempts}|{(int)lockout.TotalMinutes}");

    /// <summary>Whose password changes, and in which session: change|user|session|password hash in hex|expires|mac.</summary>
    internal string ChangePassword(Guid account, Guid session, string passwordHash) => Sign($"change|{account}|{session}|{Hex(passwordHash)}");

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private string Sign(string said)
    {
        var message = $"{said}|{(clock.GetUtcNow() + _lifetime).ToUnixTimeSeconds()}";
        return $"{message}|{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message)))}";
    }
}
