using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManager.Data.Security.RowSecurity;

/// <summary>
/// Announces the caller to PostgreSQL whenever a connection is opened from the pool. Npgsql resets the session before reuse; without a caller
/// the connection has no role and reads no case.
/// </summary>
/// <remarks>
/// Statements are never prepared: with prepared statements Npgsql would not reset by DISCARD ALL, and a statement of one request could run in
/// the next as another caller.
/// </remarks>
public sealed class CallerInterceptor(Caller caller, CallerSigner signer) : DbConnectionInterceptor
{
    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (caller.Identity is not { } person)
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = "select set_config('role', $1, false), set_config('casemanager.caller', $2, false)";
        AddParameter(command, person.LeadsOffice ? "casemanager_lead" : "casemanager_field");
        AddParameter(command, signer.SignCaller(person));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        throw new NotSupportedException("Open connections asynchronously.");

    private static void AddParameter(DbCommand command, string value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
