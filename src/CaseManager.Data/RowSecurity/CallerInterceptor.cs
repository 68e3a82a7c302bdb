using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Data.RowSecurity;

/// <summary>
/// Names the caller to PostgreSQL each time a connection is taken from the pool. Npgsql resets the session before its next use, so
/// neither name nor role outlives a request; where no one is named the connection has no role, and reads no case at all.
/// </summary>
/// <remarks>
/// Nothing is ever prepared. One prepared statement would make Npgsql reset the session in parts instead of by DISCARD ALL, and leave
/// statements behind: what one request had prepared would run in the next, as someone else.
/// </remarks>
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
