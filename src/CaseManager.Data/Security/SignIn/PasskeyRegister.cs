using System.Text.Json;
using CaseManager.Data.Security.RowSecurity;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace CaseManager.Data.Security.SignIn;

/// <summary>Passkey challenges, and the credentials to check answers with. Each call is one command of the app, before a caller is announced.</summary>
public sealed class PasskeyRegister(NpgsqlDataSource database, CallerSigner signer)
{
    /// <summary>Stores a challenge for five minutes.</summary>
    /// <returns>The token that the answer must carry.</returns>
    public async Task<string> CreateChallengeAsync(string state, CancellationToken cancellationToken)
    {
        var token = Token.Create();
        await using var command = database.CreateCommand("select row_security.create_passkey_challenge($1)");
        command.Parameters.Add(new() { Value = signer.SignPasskeyChallenge(Token.ComputeHash(token)!, state) });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return token;
    }

    /// <summary>Returns and deletes the state of a challenge, so that it is answered only once; null if it has expired or was answered.</summary>
    public async Task<string?> ConsumeChallengeAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null || Token.ComputeHash(token) is not { } hash)
        {
            return null;
        }

        await using var command = database.CreateCommand("select row_security.consume_challenge($1)");
        command.Parameters.Add(new() { Value = hash });
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>Counts an attempt to sign in by passkey.</summary>
    /// <returns>The passkey, with counter 0 because the database compares counters; null if there is nothing to check.</returns>
    public async Task<UserPasskeyInfo?> AttemptAsync(Guid account, byte[] credentialId, AttemptLimits limits, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select * from row_security.attempt_passkey($1)");
        command.Parameters.Add(new() { Value = signer.SignPasskeyAttempt(account, credentialId, limits) });
        if (await command.ExecuteScalarAsync(cancellationToken) is not string passkey)
        {
            return null;
        }

        var found = Deserialize(credentialId, passkey);
        found.SignCount = 0;
        return found;
    }

    internal static UserPasskeyInfo Deserialize(byte[] credentialId, string passkey)
    {
        var data = JsonSerializer.Deserialize<IdentityPasskeyData>(passkey)!;
        return new(
            credentialId, data.PublicKey, data.CreatedAt, data.SignCount, data.Transports, data.IsUserVerified, data.IsBackupEligible, data.IsBackedUp,
            data.AttestationObject, data.ClientDataJson)
        {
            Name = data.Name,
        };
    }

    internal static string Serialize(UserPasskeyInfo passkey) => JsonSerializer.Serialize(new IdentityPasskeyData
    {
        PublicKey = passkey.PublicKey,
        Name = passkey.Name,
        CreatedAt = passkey.CreatedAt,
        SignCount = passkey.SignCount,
        Transports = passkey.Transports,
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        AttestationObject = passkey.AttestationObject,
        ClientDataJson = passkey.ClientDataJson,
    });
}
