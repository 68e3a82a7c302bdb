using Npgsql;

namespace CaseManager.Testing;

/// <summary>A database of the test server, with a connection string per role; the superuser bypasses row security.</summary>
public sealed record TestDatabase(string Superuser, string Owner, string App, string Backup, string DataDirectory, string LogFile)
{
    internal const string Password = "for-tests-only";

    public string Name => new NpgsqlConnectionStringBuilder(Superuser).Database!;

    internal static TestDatabase Create(TestServer server, string name)
    {
        var superuser = server.ConnectionStringFor(name);
        return new(superuser, SignedInAs("casemanager_owner"), SignedInAs("casemanager_app"), SignedInAs("casemanager_backup"), server.DataDirectory,
            server.LogFile);

        string SignedInAs(string role) => new NpgsqlConnectionStringBuilder(superuser) { Username = role, Password = Password }.ConnectionString;
    }

    /// <summary>Runs SQL as superuser, bypassing row security.</summary>
    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await using var command = CreateCommand(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads a column as superuser, bypassing row security.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        return await ReadAsync<T>(connection, sql, values);
    }

    /// <summary>Reads a column on the given connection.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = CreateCommand(connection, sql, values);
        await using var found = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await found.ReadAsync())
        {
            list.Add(await found.GetFieldValueAsync<T>(0));
        }

        return list;
    }

    private static NpgsqlCommand CreateCommand(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
