using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Compares a database with the row model, in one transaction that is rolled back.</summary>
/// <remarks>
/// In one transaction <c>now()</c> is constant and every caller is signed again, so that neither a proof of identity nor a caller's signature
/// expires: the result does not depend on the duration. A change of the rules is made in the same transaction and leaves no trace.
/// </remarks>
internal sealed class RowSecurityComparison : IAsyncDisposable
{
    private static readonly TimeSpan _callerLifetime = TimeSpan.FromHours(12);

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private RowSecurityComparison(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>Number of outcomes compared.</summary>
    public int ComparedCount { get; private set; }

    /// <summary>Begins the transaction, in which every session has a fresh proof of identity.</summary>
    /// <param name="database">Database that no other test changes concurrently.</param>
    /// <param name="change">SQL that changes the rules or the rows.</param>
    public static async Task<RowSecurityComparison> StartAsync(TestDatabase database, string? change = null)
    {
        var connection = new NpgsqlConnection(database.Superuser);
        await connection.OpenAsync();
        var oracle = new RowSecurityComparison(connection, await connection.BeginTransactionAsync());
        await AppConnection.RunAsync(connection, "set local jit = off; update session set started_at = now(), last_used_at = now(), authenticated_at = now()");
        if (change is not null)
        {
            await AppConnection.RunAsync(connection, change);
        }

        return oracle;
    }

    /// <summary>Returns each trial whose outcome differs from the model, with a message, as soon as it is found.</summary>
    public async IAsyncEnumerable<(Trial Trial, string Difference)> FindDifferencesAsync(IEnumerable<Trial> trials)
    {
        foreach (var trial in trials)
        {
            foreach (var difference in trial.GetDifferences(await RunAsync(trial)))
            {
                yield return (trial, difference);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync(); // rolls back
        await _connection.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> RunAsync(Trial trial)
    {
        ComparedCount += trial.AttemptCount;
        await AppConnection.RunAsync(_connection, $"set local session authorization casemanager_app; set local role {trial.Role ?? "none"}");
        await AppConnection.RunAsync(_connection, "select set_config('casemanager.caller', $1, true)",
            trial.CallerId is { } id ? AppConnection.CreateCallerToken(id, _callerLifetime) : "");
        var outcomes = await Attempts.RunAsync(_connection, trial.AttemptsJson);
        await AppConnection.RunAsync(_connection, "reset session authorization");
        return outcomes;
    }
}
