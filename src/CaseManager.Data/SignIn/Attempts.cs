using CaseManager.Data.RowSecurity;
using Npgsql;

namespace CaseManager.Data.SignIn;

/// <summary>
/// Attempts to prove who someone is. The database counts each before anything is checked, and hands out what to check it by: one hash or key
/// at a time, and nothing where there is none, or it is not to be tried now.
/// </summary>
public sealed class Attempts(NpgsqlDataSource database, CallerSigner signer, SealedFactors factors)
{
    /// <summary>An attempt to sign in by password.</summary>
    /// <returns>The account, the hash of its password and whether a code is needed too; null where there is nothing to check.</returns>
    public async Task<(Guid Account, string PasswordHash, bool HasSecondFactor)?> OfPasswordAsync(string normalizedEmail, AttemptLimits limits, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from row_security.attempt($1)");
        command.Parameters.Add(new() { Value = signer.Attempt(normalizedEmail, limits) });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken) && !await found.IsDBNullAsync(1, cancellationToken) ? (found.GetGuid(0), found.GetString(1), found.GetBoolean(2)) : null;
    }

    /// <summary>An attempt to enter a code.</summary>
    /// <returns>The key to check it by; null where there is nothing to check.</returns>
    public async Task<AuthenticatorSecret?> OfCodeAsync(Guid account, AttemptLimits limits, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from row_security.attempt_code($1)");
        command.Parameters.Add(new() { Value = signer.AttemptCode(account, limits) });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken)
            ? factors.Open(found.GetGuid(0), found.GetFieldValue<byte[]>(1), found.GetFieldValue<byte[]>(2), found.GetString(3))
            : null;
    }
}
