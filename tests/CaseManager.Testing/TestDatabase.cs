using Npgsql;

namespace CaseManager.Testing;

/// <summary>A database of the test cluster, and the ways to sign in to it.</summary>
/// <param name="Superuser">May do anything: for what a test has to plant behind the doors' back.</param>
/// <param name="Owner">The owner of the tables.</param>
/// <param name="App">The app.</param>
/// <param name="Backup">Whoever makes backups.</param>
/// <param name="DataDirectory">Where the cluster keeps its files.</param>
/// <param name="LogFile">Where it writes its log.</param>
public sealed record TestDatabase(string Superuser, string Owner, string App, string Backup, string DataDirectory, string LogFile)
{
    /// <summary>What it is called.</summary>
    public string Name => new NpgsqlConnectionStringBuilder(Superuser).Database!;

    /// <summary>Runs SQL behind the doors' back.</summary>
    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads a column behind the doors' back.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        return await ReadAsync<T>(connection, sql, values);
    }

    /// <summary>Reads a column on a connection of the test's own.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await using var found = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await found.ReadAsync())
        {
            list.Add(await found.GetFieldValueAsync<T>(0));
        }

        return list;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
