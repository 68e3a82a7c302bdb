using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Raw SQL in the app's database role, as an SQL injection could run it.</summary>
internal static class AppConnection
{
    /// <summary>Connects as the app, before a role or caller is set.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.App + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Connects as the app in a planning role, with a caller announcement.</summary>
    public static async Task<NpgsqlConnection> OpenWithCallerAsync(TestDatabase database, string? caller, string role = "casemanager_field")
    {
        var connection = await OpenAsync(database);
        await RunAsync(connection, $"set role {role}");
        if (caller is not null)
        {
            await RunAsync(connection, "select set_config('casemanager.caller', $1, false)", caller);
        }

        return connection;
    }

    /// <summary>Connects as the app does for a signed-in person.</summary>
    public static Task<NpgsqlConnection> OpenForStaffAsync(TestDatabase database, Staff person) =>
        OpenWithCallerAsync(database, CreateCallerToken(person), person.Role == Role.OfficeLead ? "casemanager_lead" : "casemanager_field");

    /// <summary>user|session|expires|mac, where the session id is the staff id; signed with the app's key or another.</summary>
    public static string CreateCallerToken(Staff person, TimeSpan? lifetime = null, byte[]? key = null) => CreateCallerToken(person.Id.Value, lifetime, key);

    /// <inheritdoc cref="CreateCallerToken(Staff, TimeSpan?, byte[])"/>
    public static string CreateCallerToken(Guid person, TimeSpan? lifetime = null, byte[]? key = null) =>
        Sign($"{person}|{person}", lifetime, key);

    /// <summary>A message as signed by the app: message|expires|mac.</summary>
    public static string Sign(string message, TimeSpan? lifetime = null, byte[]? key = null)
    {
        var text = $"{message}|{(TimeProvider.System.GetUtcNow() + (lifetime ?? TimeSpan.FromMinutes(5))).ToUnixTimeSeconds()}";
        return $"{text}|{Convert.ToHexStringLower(HMACSHA256.HashData(key ?? TestCluster.Keys.Caller, Encoding.UTF8.GetBytes(text)))}";
    }

    public static async Task RunAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
