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
/// <param name="HasProvedFreshly">Whether they proved who they are within the last five minutes.</param>
public sealed record SignedIn(
    Guid SessionId, StaffId StaffId, string Name, Role Role, string Organisation, TimeZoneInfo TimeZone,
    IReadOnlyList<(OrganisationId Id, string Name)> Offices, bool HasSecondFactor, bool HasProvedFreshly)
{
    /// <summary>How they are announced to the database.</summary>
    public CallerIdentity AsCaller() => new(StaffId, SessionId, Role == Role.OfficeLead);
}

/// <summary>A session that began.</summary>
/// <param name="Token">Its token, for the cookie.</param>
/// <param name="Device">What the device is known by from now on.</param>
public sealed record StartedSession(string Token, DeviceToken Device);

/// <summary>Begins, recognises and ends sessions. Each is one command of the app itself, before anyone is announced.</summary>
public sealed class SessionRegister(NpgsqlDataSource database, CallerSigner signer)
{
    /// <summary>Begins a session.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="proof">By what, besides the password.</param>
    /// <param name="device">On which device; null where it showed nothing.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>Null where the person no longer works here, or the proof is not enough or was used already.</returns>
    public async Task<StartedSession?> StartAsync(Guid account, Proof proof, DeviceToken? device, CancellationToken cancellationToken)
    {
        var (token, known) = (Token.New(), device ?? DeviceToken.New());
        var message = signer.StartSession(account, Guid.CreateVersion7(), Token.HashOf(token)!, proof, known);
        return await SaysAsync("select row_security.start_session($1)", message, cancellationToken) ? new(token, known) : null;
    }

    /// <summary>Renews the proof of a session.</summary>
    /// <param name="caller">Whose, and which.</param>
    /// <param name="proof">By what.</param>
    /// <param name="device">On which device; null where it showed nothing.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>The token that takes the place of the old one; null where the session ended, or the proof is not enough or was used already.</returns>
    public async Task<string?> ProveAsync(CallerIdentity caller, Proof proof, DeviceToken? device, CancellationToken cancellationToken)
    {
        var token = Token.New();
        return await SaysAsync("select row_security.prove($1)", signer.Prove(caller, Token.HashOf(token)!, proof, device), cancellationToken) ? token : null;
    }

    /// <summary>Who holds this token; null where no one does.</summary>
    public async Task<SignedIn?> IdentifyAsync(string token, CancellationToken cancellationToken)
    {
        if (Token.HashOf(token) is not { } hash)
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
            found.GetString(4), TimeZoneInfo.FindSystemTimeZoneById(found.GetString(5)), [.. offices], found.GetBoolean(8), found.GetBoolean(9));
    }

    /// <summary>Ends the session of this token; nothing happens where there is none.</summary>
    public async Task EndAsync(string token, CancellationToken cancellationToken)
    {
        if (Token.HashOf(token) is { } hash)
        {
            await using var command = database.CreateCommand("select row_security.end_session($1)");
            command.Parameters.Add(new() { Value = hash });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<bool> SaysAsync(string question, string message, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(question);
        command.Parameters.Add(new() { Value = message });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
