using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Data.RowSecurity;

/// <summary>
/// Names the caller to PostgreSQL each time a connection is taken from the pool. Npgsql resets the session before its next use, so
/// neither name nor role outlives a request; where no one is named the connection has no role, and reads no case at all.
/// </summary>
public sealed class CallerInterceptor(Caller caller, CallerSigner signer) : DbConnectionInterceptor
{
    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (caller.Identity is not { } who)
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = "select set_config('role', $1, false), set_config('casemanager.caller', $2, false)";
        Add(command, who.LeadsOffice ? "casemanager_lead" : "casemanager_field");
        Add(command, signer.Announce(who));
        // Once for each physical connection. It also makes Npgsql reset the session by a list of RESETs instead of DISCARD ALL, which
        // would throw away the plans of the deciding functions.
        await command.PrepareAsync(cancellationToken);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        throw new NotSupportedException("Open connections asynchronously.");

    private static void Add(DbCommand command, string value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
