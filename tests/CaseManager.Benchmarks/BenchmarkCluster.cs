using System.Reflection;
using System.Security.Cryptography;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo.Caseload;
using CaseManager.LocalPostgres;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CaseManager.Benchmarks;

/// <summary>A private PostgreSQL server with its default settings, except those that keep it private, and one database per caseload size.</summary>
internal sealed class BenchmarkCluster : IAsyncDisposable
{
    private readonly PostgresServer _server;
    private readonly string _keysDirectory;
    private readonly string? _temporaryFolder;
    private readonly Dictionary<string, string> _passwords = new() { ["casemanager_owner"] = NewPassword(), ["casemanager_app"] = NewPassword() };

    private BenchmarkCluster(PostgresServer server, string keysDirectory, string? thrownAway) =>
        (_server, _keysDirectory, _temporaryFolder) = (server, keysDirectory, thrownAway);

    /// <summary>Starts the server. Without a folder, its files are temporary and deleted on disposal.</summary>
    public static async Task<BenchmarkCluster> StartAsync(string? folder, CancellationToken cancellationToken)
    {
        var root = folder ?? Path.Combine(Path.GetTempPath(), $"casemanager-benchmarks-{Environment.ProcessId}");
        var server = await PostgresServer.StartAsync(new(Path.Combine(root, "postgres")) { DeleteOnStop = folder is null }, cancellationToken);
        var cluster = new BenchmarkCluster(server, Path.Combine(root, "keys"), folder is null ? root : null);
        await cluster.ExecuteAsync(DatabaseSetup.RolesScript, cancellationToken);
        foreach (var (role, password) in cluster._passwords)
        {
            await cluster.ExecuteAsync($"alter role {role} password '{password}'", cancellationToken);
        }

        return cluster;
    }

    /// <summary>Opens a database migrated to the current version; recreates it unless it holds a complete caseload of this version.</summary>
    /// <returns>The database, and whether it already holds a caseload.</returns>
    public async Task<(BenchmarkDatabase Database, bool IsFilled)> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var superuser = _server.GetConnectionString(name);
        var database = new BenchmarkDatabase(superuser, SignIn("casemanager_owner"), SignIn("casemanager_app"),
            KeyFiles.Read(_keysDirectory, createMissing: true), _keysDirectory);
        var isFilled = await IsFinishedAsync(name, cancellationToken);
        if (!isFilled)
        {
            await ExecuteAsync($"drop database if exists {name} with (force)", cancellationToken);
            await _server.EnsureDatabaseAsync(name, "casemanager_owner", cancellationToken);
        }

        await new DatabaseSetup(database.Owner, database.Keys).ApplyAsync(cancellationToken);
        return (database, isFilled);

        string SignIn(string role) => new NpgsqlConnectionStringBuilder(superuser) { Username = role, Password = _passwords[role] }.ConnectionString;
    }

    /// <summary>Marks the caseload in a database as complete.</summary>
    public Task FinishAsync(BenchmarkDatabase database, CancellationToken cancellationToken) =>
        ExecuteAsync($"comment on database {database.Name} is '{Version}'", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        if (_temporaryFolder is not null)
        {
            Directory.Delete(_temporaryFolder, recursive: true);
        }
    }

    // An older caseload lacks the data of later migrations, so the version includes the latest migration.
    private static string Version =>
        $"{typeof(DatabaseSetup).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).Max()} {CaseloadWriter.Version}";

    private static string NewPassword() => Convert.ToHexString(RandomNumberGenerator.GetBytes(24));

    private async Task<bool> IsFinishedAsync(string name, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(_server.ConnectionString);
        await using var command = source.CreateCommand("select shobj_description(oid, 'pg_database') from pg_database where datname = $1");
        command.Parameters.Add(new() { Value = name });
        return await command.ExecuteScalarAsync(cancellationToken) as string == Version;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(_server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
