using System.Globalization;
using CaseManager.Data.Security.Encryption;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>The PostgreSQL server of this test process, started by the first test that needs it.</summary>
public static class TestCluster
{
    private static readonly Lazy<Task<TestServer>> _server = new(TestServer.StartAsync);
    private static readonly SemaphoreSlim _copying = new(1);
    private static int _count;

    /// <summary>Folder of the encryption keys of all test databases.</summary>
    public static string KeysDirectory => TestFolders.Keys;

    public static KeyFiles Keys => KeyFiles.Read(KeysDirectory, createMissing: true);

    /// <summary>Creates an installed database without rows.</summary>
    public static Task<TestDatabase> CreateDatabaseAsync() => CopyAsync(TestTemplates.Empty);

    /// <summary>Creates a database with the demo stories.</summary>
    public static Task<TestDatabase> CreateSeededDatabaseAsync() => CopyAsync(TestTemplates.Seeded);

    /// <summary>Copies a database. Ends the connections to the original, as PostgreSQL requires.</summary>
    public static async Task<TestDatabase> CopyAsync(TestDatabase original)
    {
        await DisconnectAsync(original);
        return await CopyAsync(original.Name);
    }

    public static async Task DropAsync(TestDatabase database)
    {
        await DisconnectAsync(database);
        await (await _server.Value).ExecuteAsync($"drop database {database.Name}");
    }

    /// <summary>Creates a database as an installer does: with its owner, but without a schema.</summary>
    public static async Task<TestDatabase> CreateBareDatabaseAsync()
    {
        var (server, name) = (await _server.Value, NewName());
        await server.ExecuteAsync($"create database {name} owner casemanager_owner");
        return TestDatabase.Create(server, name);
    }

    /// <summary>Stops the server and deletes its files, if it was started.</summary>
    public static async Task StopAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _server.Value).Stop();
        }

        if (Directory.Exists(KeysDirectory))
        {
            Directory.Delete(KeysDirectory, recursive: true);
        }
    }

    private static string NewName() => string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _count)}");

    private static async Task DisconnectAsync(TestDatabase database)
    {
        await using (var pooled = new NpgsqlConnection(database.Superuser))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await (await _server.Value).DisconnectAsync(database.Name);
    }

    private static async Task<TestDatabase> CopyAsync(string template)
    {
        var (server, name) = (await _server.Value, NewName());
        await _copying.WaitAsync();
        try
        {
            await server.CopyDatabaseAsync(template, name);
        }
        finally
        {
            _copying.Release();
        }

        return TestDatabase.Create(server, name);
    }
}
