using CaseManager.Data.Encryption;
using CaseManager.Data.History;
using CaseManager.Data.RowSecurity;
using Npgsql;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>Verifies that a caseload is one that the app could have written.</summary>
internal sealed class CaseloadCheck(CaseloadDatabase database, TextWriter output)
{
    /// <summary>Checks foreign keys, the history chain and row security.</summary>
    /// <exception cref="InvalidOperationException">A check failed.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(CaseloadDatabase.Script("foreign-keys.sql"), cancellationToken);
        await using var source = NpgsqlDataSource.Create(database.Bulk);
        await using (var connection = await source.OpenConnectionAsync(cancellationToken))
        {
            var verdict = await new HistoryVerifier(connection).VerifyAsync([], cancellationToken);
            if (verdict.FirstBad is { } bad)
            {
                throw new InvalidOperationException($"Entry {bad} of history: {verdict.What}");
            }

            await output.WriteLineAsync($"All keys hold, and {verdict.Entries} entries of history");
        }

        await using var app = NpgsqlDataSource.Create(database.App);
        if (await new RowSecurityCheck(app, new MasterKey(database.Keys.Master)).FindHoleAsync(cancellationToken) is { } hole)
        {
            throw new InvalidOperationException(hole);
        }
    }
}
