using CaseManager.Data.Security.Encryption;
using Npgsql;

namespace CaseManager.Demo.Caseload;

/// <summary>The database of a generated caseload and its keys; the superuser bypasses row security.</summary>
public record CaseloadDatabase(string Superuser, KeyFiles Keys)
{
    public string Name => new NpgsqlConnectionStringBuilder(Superuser).Database!;

    /// <summary>Bypasses triggers and foreign keys as well: bulk-copied rows are checked as a whole afterwards.</summary>
    public string BulkCopyConnectionString =>
        new NpgsqlConnectionStringBuilder(Superuser) { Options = "-c session_replication_role=replica", CommandTimeout = 0 }.ConnectionString;

    /// <summary>Runs SQL as superuser, bypassing row security and triggers, without a command timeout.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(BulkCopyConnectionString);
        await using var command = CreateCommand(source, sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reads a column as superuser, bypassing row security.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(BulkCopyConnectionString);
        await using var command = CreateCommand(source, sql, values);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<T>();
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(await row.GetFieldValueAsync<T>(0, cancellationToken));
        }

        return found;
    }

    /// <summary>Reads an SQL script embedded in this library.</summary>
    internal static string ReadScript(string name)
    {
        using var reader = new StreamReader(typeof(CaseloadDatabase).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static NpgsqlCommand CreateCommand(NpgsqlDataSource source, string sql, object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
