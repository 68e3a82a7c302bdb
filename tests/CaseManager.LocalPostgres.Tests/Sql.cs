using Npgsql;

namespace CaseManager.LocalPostgres.Tests;

/// <summary>Runs one statement on its own connection.</summary>
internal static class Sql
{
    public static async Task ExecuteAsync(string connectionString, string sql, params object[] parameters) =>
        await ReadScalarAsync(connectionString, sql, parameters);

    public static async Task<object?> ReadScalarAsync(string connectionString, string sql, params object[] parameters)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return await command.ExecuteScalarAsync();
    }
}
