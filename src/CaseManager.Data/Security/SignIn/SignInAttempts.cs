using CaseManager.Data.Security.RowSecurity;
using Npgsql;

namespace CaseManager.Data.Security.SignIn;

/// <summary>
/// Attempts to authenticate. The database counts each attempt before any check, and returns one hash or key at a time, or nothing if there is
/// none or the account is locked.
/// </summary>
public sealed class SignInAttempts(NpgsqlDataSource database, CallerSigner signer, FactorDecryptor factors)
{
    /// <summary>Counts an attempt to sign in by password.</summary>
    /// <returns>Account, password hash and whether a code is needed too; null if there is nothing to check.</returns>
    public async Task<(Guid Account, string PasswordHash, bool HasSecondFactor)?> CountPasswordAttemptAsync(string normalizedEmail, AttemptLimits limits,
        CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from row_security.attempt_sign_in($1)");
        command.Parameters.Add(new() { Value = signer.SignSignInAttempt(normalizedEmail, limits) });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken) && !await found.IsDBNullAsync(1, cancellationToken)
            ? (found.GetGuid(0), found.GetString(1), found.GetBoolean(2)) : null;
    }

    /// <summary>Counts an attempt to enter a code.</summary>
    /// <returns>The secret to check the code with; null if there is nothing to check.</returns>
    public async Task<AuthenticatorSecret?> CountCodeAttemptAsync(Guid account, AttemptLimits limits, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from row_security.attempt_code($1)");
        command.Parameters.Add(new() { Value = signer.SignCodeAttempt(account, limits) });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken)
            ? factors.Decrypt(found.GetGuid(0), found.GetFieldValue<byte[]>(1), found.GetFieldValue<byte[]>(2), found.GetString(3))
            : null;
    }
}
