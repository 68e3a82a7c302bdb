using System.Buffers.Text;
using System.Security.Cryptography;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Npgsql;

namespace CaseManager.Data.SignIn;

/// <summary>Someone who has signed in, as the database knows them at this moment.</summary>
/// <param name="SessionId">Their session.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Name">The name colleagues know them by.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Organisation">Name of the body they work for.</param>
/// <param name="TimeZone">The zone its people work in.</param>
/// <param name="Offices">The offices they work in, by name.</param>
/// <param name="HasSecondFactor">Whether they have set up a second factor.</param>
public sealed record SignedIn(
    Guid SessionId, StaffId StaffId, string Name, Role Role, string Organisation, TimeZoneInfo TimeZone,
    IReadOnlyList<(OrganisationId Id, string Name)> Offices, bool HasSecondFactor)
{
    /// <summary>How they are announced to the database.</summary>
    public CallerIdentity AsCaller() => new(StaffId, SessionId, Role == Role.OfficeLead);
}

/// <summary>Begins, recognises and ends sessions. Each is one command of the app itself, before anyone is announced.</summary>
public sealed class SessionRegister(NpgsqlDataSource database, CallerSigner signer, SealedFactors factors)
{
    private const int TokenSize = 32;

    /// <summary>Counts an attempt to sign in, and finds the account to check the password of.</summary>
    /// <returns>Its id, the hash of its password and whether a code is needed too; null where there is no such account, or it is locked.</returns>
    public async Task<(Guid Account, string PasswordHash, bool HasSecondFactor)?> AttemptAsync(
        string normalizedEmail, int mostAttempts, TimeSpan lockout, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from row_security.attempt($1)");
        command.Parameters.Add(new() { Value = signer.Attempt(normalizedEmail, mostAttempts, lockout) });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken) && !await found.IsDBNullAsync(1, cancellationToken) ? (found.GetGuid(0), found.GetString(1), found.GetBoolean(2)) : null;
    }

    /// <summary>Counts an attempt to enter a code, and finds the key to check it by.</summary>
    /// <returns>The key; null where there is none, or the account is locked.</returns>
    public async Task<AuthenticatorSecret?> AttemptCodeAsync(Guid account, int mostAttempts, TimeSpan lockout, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from row_security.attempt_code($1)");
        command.Parameters.Add(new() { Value = signer.AttemptCode(account, mostAttempts, lockout) });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        return await found.ReadAsync(cancellationToken)
            ? factors.Open(found.GetGuid(0), found.GetFieldValue<byte[]>(1), found.GetFieldValue<byte[]>(2), found.GetString(3))
            : null;
    }

    /// <summary>Begins a session.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="proof">By what, besides the password.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>The token for the cookie; null where the person no longer works here, or the proof is not enough or was used already.</returns>
    public async Task<string?> StartAsync(Guid account, Proof proof, CancellationToken cancellationToken)
    {
        var token = RandomNumberGenerator.GetBytes(TokenSize);
        await using var command = database.CreateCommand("select row_security.start_session($1)");
        command.Parameters.Add(new() { Value = signer.StartSession(account, Guid.CreateVersion7(), SHA256.HashData(token), proof.Value) });
        return await command.ExecuteScalarAsync(cancellationToken) is true ? Base64Url.EncodeToString(token) : null;
    }

    /// <summary>Who holds this token; null where no one does.</summary>
    public async Task<SignedIn?> IdentifyAsync(string token, CancellationToken cancellationToken)
    {
        if (HashOf(token) is not { } hash)
        {
            return null;
        }

        await using var command = database.CreateCommand("select * from row_security.identify($1)");
        command.Parameters.Add(new() { Value = hash });
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        if (!await found.ReadAsync(cancellationToken))
        {
            return null;
        }

        var offices = found.GetFieldValue<short[]>(6).Zip(found.GetFieldValue<string[]>(7), (id, name) => (new OrganisationId(id), name));
        return new(
            found.GetGuid(0), new(found.GetGuid(1)), found.GetString(2), Enum.Parse<Role>(found.GetString(3)),
            found.GetString(4), TimeZoneInfo.FindSystemTimeZoneById(found.GetString(5)), [.. offices], found.GetBoolean(8));
    }

    /// <summary>Ends the session of this token; nothing happens where there is none.</summary>
    public async Task EndAsync(string token, CancellationToken cancellationToken)
    {
        if (HashOf(token) is { } hash)
        {
            await using var command = database.CreateCommand("select row_security.end_session($1)");
            command.Parameters.Add(new() { Value = hash });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static byte[]? HashOf(string token) =>
        Base64Url.IsValid(token, out var length) && length == TokenSize ? SHA256.HashData(Base64Url.DecodeFromChars(token)) : null;
}
