using System.Globalization;
using CaseManager.Data.Encryption;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>The PostgreSQL server of this test process, started by the first test that needs one.</summary>
public static class TestCluster
{
    private static readonly Lazy<Task<TestServer>> _server = new(TestServer.StartAsync);
    private static readonly SemaphoreSlim _copying = new(1);
    private static int _count;

    /// <summary>The folder with the keys that every test database is encrypted with.</summary>
    public static string KeysDirectory => TestFolders.Keys;

    public static KeyFiles Keys => KeyFiles.Read(KeysDirectory, createMissing: true);

    /// <summary>A new database, installed and without rows.</summary>
    public static Task<TestDatabase> CreateDatabaseAsync() => CopyAsync(TestTemplates.Empty);

    /// <summary>A new database with the demo stories.</summary>
    public static Task<TestDatabase> CreateSeededDatabaseAsync() => CopyAsync(TestTemplates.Seeded);

    /// <summary>A copy of a database. Connections to the original are ended, as PostgreSQL demands.</summary>
    public static async Task<TestDatabase> CopyAsync(TestDatabase original)
    {
        await DisconnectAsync(original);
        return await CopyAsync(original.Name);
    }

    /// <summary>Deletes a database.</summary>
    public static async Task DropAsync(TestDatabase database)
    {
        await DisconnectAsync(database);
        await (await _server.Value).ExecuteAsync($"drop database {database.Name}");
    }

    /// <summary>A new database as an installer makes it: owned by the owner, and not set up.</summary>
    public static async Task<TestDatabase> CreateBareDatabaseAsync()
    {
        var (server, name) = (await _server.Value, NewName());
        await server.ExecuteAsync($"create database {name} owner casemanager_owner");
        return TestDatabase.On(server, name);
    }

    /// <summary>Stops the server and deletes its files, if any test started it.</summary>
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

        return TestDatabase.On(server, name);
    }
}
