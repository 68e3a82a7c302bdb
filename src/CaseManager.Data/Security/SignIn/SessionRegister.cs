using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Npgsql;

namespace CaseManager.Data.Security.SignIn;

/// <summary>
/// A signed-in person, as the database currently knows them. <c>TimeZone</c> is that of the organisation; <c>HasFreshProof</c>:
/// whether the person authenticated within the last five minutes.
/// </summary>
public sealed record SignedInUser(
    Guid SessionId, StaffId StaffId, string Name, Role Role, string Organisation, TimeZoneInfo TimeZone,
    IReadOnlyList<(OrganisationId Id, string Name)> Offices, bool HasSecondFactor, bool HasFreshProof, bool HasUnreadNotice)
{
    /// <summary>The identity to announce to the database.</summary>
    public CallerIdentity ToCallerIdentity() => new(StaffId, SessionId, Role == Role.OfficeLead);
}

/// <summary>A new session: the token for the cookie, and the token of the device.</summary>
public sealed record StartedSession(string Token, DeviceToken Device);

/// <summary>Starts, identifies and ends sessions. Each call is one command of the app, before a caller is announced.</summary>
public sealed class SessionRegister(NpgsqlDataSource database, CallerSigner signer, ProviderNames names)
{
    /// <summary>Starts a session; <paramref name="device"/> is null if the device sent no token.</summary>
    /// <returns>Null if the account is inactive, or the proof is insufficient or was used already.</returns>
    public async Task<StartedSession?> StartAsync(Guid account, Proof proof, DeviceToken? device, CancellationToken cancellationToken)
    {
        var (token, known) = (Token.Create(), device ?? DeviceToken.Create());
        var message = signer.SignSessionStart(account, Guid.CreateVersion7(), Token.ComputeHash(token)!, proof, known);
        return await ExecuteBooleanAsync("select row_security.start_session($1)", message, cancellationToken) ? new(token, known) : null;
    }

    /// <summary>Renews the authentication of a session and replaces its token; <paramref name="device"/> is null if the device sent no token.</summary>
    /// <returns>The new token; null if the session has ended, or the proof is insufficient or was used already.</returns>
    public async Task<string?> ReauthenticateAsync(CallerIdentity caller, Proof proof, DeviceToken? device, CancellationToken cancellationToken)
    {
        var token = Token.Create();
        return await ExecuteBooleanAsync("select row_security.reauthenticate($1)",
            signer.SignReauthentication(caller, Token.ComputeHash(token)!, proof, device), cancellationToken) ? token : null;
    }

    /// <summary>The holder of a session token; null if there is none.</summary>
    public async Task<SignedInUser?> IdentifyAsync(string token, CancellationToken cancellationToken)
    {
        if (Token.ComputeHash(token) is not { } hash)
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
            names.Unseal(found.GetString(4)), TimeZoneInfo.FindSystemTimeZoneById(found.GetString(5)), [.. offices], found.GetBoolean(8), found.GetBoolean(9),
            found.GetBoolean(10));
    }

    /// <summary>Ends the session of a token; has no effect if there is none.</summary>
    public async Task EndAsync(string token, CancellationToken cancellationToken)
    {
        if (Token.ComputeHash(token) is { } hash)
        {
            await using var command = database.CreateCommand("select row_security.end_session($1)");
            command.Parameters.Add(new() { Value = hash });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<bool> ExecuteBooleanAsync(string question, string message, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(question);
        command.Parameters.Add(new() { Value = message });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
