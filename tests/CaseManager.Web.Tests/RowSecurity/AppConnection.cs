using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Raw SQL as the app's role: what someone could run who slipped SQL into the app.</summary>
internal static class AppConnection
{
    /// <summary>As the app, before it has become anyone.</summary>
    public static async Task<NpgsqlConnection> BareAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.App + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>As the app in a planning role, with what it says about the caller.</summary>
    public static async Task<NpgsqlConnection> SayingAsync(TestDatabase database, string? caller, string role = "casemanager_field")
    {
        var connection = await BareAsync(database);
        await RunAsync(connection, $"set role {role}");
        if (caller is not null)
        {
            await RunAsync(connection, "select set_config('casemanager.caller', $1, false)", caller);
        }

        return connection;
    }

    /// <summary>As the app does it for someone who is signed in.</summary>
    public static Task<NpgsqlConnection> AsAsync(TestDatabase database, Staff person) =>
        SayingAsync(database, Announce(person), person.Role == Role.OfficeLead ? "casemanager_lead" : "casemanager_field");

    /// <summary>user|session|expires|mac, whose session is called as they are themselves; signed with the app's key or another.</summary>
    public static string Announce(Staff person, TimeSpan? lifetime = null, byte[]? key = null) => Announce(person.Id.Value, lifetime, key);

    /// <inheritdoc cref="Announce(Staff, TimeSpan?, byte[])"/>
    public static string Announce(Guid person, TimeSpan? lifetime = null, byte[]? key = null) =>
        Sign($"{person}|{person}", lifetime, key);

    /// <summary>A message as the app signs it: what it says|expires|mac.</summary>
    public static string Sign(string message, TimeSpan? lifetime = null, byte[]? key = null)
    {
        var said = $"{message}|{(TimeProvider.System.GetUtcNow() + (lifetime ?? TimeSpan.FromMinutes(5))).ToUnixTimeSeconds()}";
        return $"{said}|{Convert.ToHexStringLower(HMACSHA256.HashData(key ?? TestCluster.Keys.Caller, Encoding.UTF8.GetBytes(said)))}";
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
