using CaseManager.Data.Encryption;
using Npgsql;

namespace CaseManager.Benchmarks;

/// <summary>The database of one caseload, and the ways in to it.</summary>
/// <param name="Superuser">Past every door: for filling it, and for what is measured without doors.</param>
/// <param name="Owner">The owner of the tables.</param>
/// <param name="App">The app.</param>
/// <param name="Keys">The keys that it is sealed with.</param>
/// <param name="KeysDirectory">Where they are.</param>
internal sealed record CaseloadDatabase(string Superuser, string Owner, string App, KeyFiles Keys, string KeysDirectory)
{
    public string Name => new NpgsqlConnectionStringBuilder(Superuser).Database!;

    /// <summary>Past triggers and keys too: what is copied in bulk is checked as a whole afterwards.</summary>
    public string Bulk => new NpgsqlConnectionStringBuilder(Superuser) { Options = "-c session_replication_role=replica", CommandTimeout = 0 }.ConnectionString;

    /// <summary>Runs SQL past every door, for as long as it takes.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(Bulk);
        await using var command = Command(source, sql, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reads a column past every door.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(Bulk);
        await using var command = Command(source, sql, values);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<T>();
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(await row.GetFieldValueAsync<T>(0, cancellationToken));
        }

        return found;
    }

    /// <summary>A script that comes with the program.</summary>
    public static string Script(string name)
    {
        using var reader = new StreamReader(typeof(CaseloadDatabase).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static NpgsqlCommand Command(NpgsqlDataSource source, string sql, object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
