using System.Diagnostics;
using System.Globalization;
using CaseManager.Data.Encryption;
using CaseManager.Data.RowSecurity;
using CaseManager.LocalPostgres;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>One throw-away cluster for a test process, with a template that each database is copied from.</summary>
public static class TestCluster
{
    private const string Template = "template_casemanager";
    private const string Password = "for-tests-only";
    private static readonly string _parent = Path.Combine(Path.GetTempPath(), "casemanager-tests");
    private static readonly Lazy<Task<PostgresServer>> _server = new(StartAsync);
    private static readonly SemaphoreSlim _copying = new(1);
    private static int _count;

    /// <summary>The folder with the keys that every test database is sealed with.</summary>
    public static string KeysDirectory { get; } = Path.Combine(_parent, $"{Environment.ProcessId}-keys");

    public static KeyFiles Keys => KeyFiles.Read(KeysDirectory, createMissing: true);

    /// <summary>A new database: set up, and empty.</summary>
    public static Task<TestDatabase> CreateDatabaseAsync() => CreateFromAsync(Template);

    /// <summary>A copy of a database. Whoever is connected to the original is sent away, or it could not be copied.</summary>
    public static async Task<TestDatabase> CopyAsync(TestDatabase original)
    {
        await SendAwayAsync(original);
        return await CreateFromAsync(original.Name);
    }

    /// <summary>Deletes a database.</summary>
    public static async Task DropAsync(TestDatabase database)
    {
        await SendAwayAsync(database);
        await ExecuteAsync((await _server.Value).ConnectionString, $"drop database {database.Name}");
    }

    private static async Task SendAwayAsync(TestDatabase database)
    {
        await using (var pooled = new NpgsqlConnection(database.Superuser))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await ExecuteAsync((await _server.Value).ConnectionString, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database.Name}'");
    }

    private static async Task<TestDatabase> CreateFromAsync(string template)
    {
        var server = await _server.Value;
        var name = NewName();
        await _copying.WaitAsync();
        try
        {
            await ExecuteAsync(server.ConnectionString, $"create database {name} template {template} owner casemanager_owner");
            // What is granted on a database itself is not copied with it.
            await ExecuteAsync(server.ConnectionString, $"revoke all on database {name} from public");
            await ExecuteAsync(server.ConnectionString, $"grant connect on database {name} to casemanager_app, casemanager_backup");
        }
        finally
        {
            _copying.Release();
        }

        return For(server, name);
    }

    /// <summary>A new database as whoever installs makes it: the owner's, and not set up.</summary>
    public static async Task<TestDatabase> CreateBareDatabaseAsync()
    {
        var server = await _server.Value;
        var name = NewName();
        await server.EnsureDatabaseAsync(name, "casemanager_owner");
        return For(server, name);
    }

    /// <summary>Stops the cluster and deletes it, if any test started it.</summary>
    public static async Task StopAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }

        if (Directory.Exists(KeysDirectory))
        {
            Directory.Delete(KeysDirectory, recursive: true);
        }
    }

    private static string NewName() => string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _count)}");

    private static TestDatabase For(PostgresServer server, string name)
    {
        var superuser = server.ConnectionStringFor(name);
        return new(superuser, SignIn("casemanager_owner"), SignIn("casemanager_app"), SignIn("casemanager_backup"), server.DataDirectory, server.LogFile);

        string SignIn(string role) => new NpgsqlConnectionStringBuilder(superuser) { Username = role, Password = Password }.ConnectionString;
    }

    private static async Task<PostgresServer> StartAsync()
    {
        await SweepAsync();
        var folder = Path.Combine(_parent, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}"));
        var server = await PostgresServer.StartAsync(new PostgresServerOptions(folder) { Volatile = true, DeleteOnStop = true });
        await ExecuteAsync(server.ConnectionString, DatabaseSetup.RolesScript);
        await ExecuteAsync(server.ConnectionString, DatabaseSetup.BackupRoleScript);
        await ExecuteAsync(server.ConnectionString, $"alter role casemanager_backup password '{Password}'");
        await ExecuteAsync(server.ConnectionString, $"alter role casemanager_owner password '{Password}'");
        await ExecuteAsync(server.ConnectionString, $"alter role casemanager_app password '{Password}'");
        await server.EnsureDatabaseAsync(Template, "casemanager_owner");
        await new DatabaseSetup(For(server, Template).Owner, Keys).ApplyAsync(CancellationToken.None);
        return server;
    }

    // Clusters of test runs that were killed.
    private static async Task SweepAsync()
    {
        Directory.CreateDirectory(_parent);
        foreach (var folder in Directory.GetDirectories(_parent))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
            {
                await PostgresServer.DeleteAsync(new PostgresServerOptions(folder));
            }
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
