using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.History;
using CaseManager.Data.Security.RowSecurity;
using Npgsql;

namespace CaseManager.Demo.Caseload;

/// <summary>Verifies that a caseload is one that the app could have written.</summary>
/// <param name="app">Connection string of casemanager_app.</param>
public sealed class CaseloadCheck(CaseloadDatabase database, string app)
{
    /// <summary>Checks foreign keys, the history chain and row security.</summary>
    /// <returns>Number of history entries.</returns>
    /// <exception cref="InvalidOperationException">A check failed.</exception>
    public async Task<long> CheckAsync(CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(CaseloadDatabase.ReadScript("foreign-keys.sql"), cancellationToken);
        var entries = await VerifyHistoryAsync(cancellationToken);
        await using var source = NpgsqlDataSource.Create(app);
        return await new RowSecurityCheck(source, new MasterKey(database.Keys.Master)).FindFaultAsync(cancellationToken) is { } hole
            ? throw new InvalidOperationException(hole)
            : entries;
    }

    private async Task<long> VerifyHistoryAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database.BulkCopyConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var verdict = await new HistoryVerifier(connection).VerifyChainAsync(cancellationToken);
        return verdict.FirstInvalidSeq is { } bad ? throw new InvalidOperationException($"Entry {bad} of history: {verdict.Message}") : verdict.Entries;
    }
}
