using System.Security.Cryptography;
using CaseManager.Data.Encryption;
using CaseManager.Data.History;
using CaseManager.Data.RowSecurity;
using CaseManager.Data.Seeding;
using CaseManager.LocalPostgres;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>
/// The database that the app works on: the one it is given by connection string, or, on a developer's machine, a private one that it
/// starts itself and fills with the demo caseload.
/// </summary>
public sealed class AppDatabase : IAsyncDisposable
{
    private readonly string? _ownerConnectionString;
    private readonly PostgresServer? _server;

    private AppDatabase(
        string connectionString, string? ownerConnectionString, string keysDirectory, string? checkpointsDirectory, bool createKeys, PostgresServer? server)
    {
        (ConnectionString, _ownerConnectionString, KeysDirectory, _server) = (connectionString, ownerConnectionString, keysDirectory, server);
        Keys = KeyFiles.Read(keysDirectory, createKeys);
        Checkpoints = CheckpointFile.In(checkpointsDirectory ?? Path.Combine(keysDirectory, "checkpoints"), Keys.Checkpoint);
    }

    /// <summary>Signs in as casemanager_app.</summary>
    public string ConnectionString { get; }

    /// <summary>The folder of the keys.</summary>
    public string KeysDirectory { get; }

    /// <summary>The keys that are not in it.</summary>
    public KeyFiles Keys { get; }

    /// <summary>Where its history stood, written down outside it.</summary>
    public CheckpointFile Checkpoints { get; }

    /// <summary>Whether it is private, and may hold the demo caseload.</summary>
    public bool IsPrivate => _server is not null;

    /// <summary>Finds or starts it.</summary>
    public static async Task<AppDatabase> OpenAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken cancellationToken)
    {
        var local = configuration["LocalData:Directory"];
        var checkpoints = configuration["History:Checkpoints"];
        if (configuration.GetConnectionString("CaseManager") is { Length: > 0 } given)
        {
            var owner = configuration.GetConnectionString("Owner");
            return configuration["Keys:Directory"] is { Length: > 0 } folder ? new(given, owner, folder, checkpoints, createKeys: false, null)
                : environment.IsDevelopment() && local is not null ? new(given, owner, Path.Combine(local, "given", "keys"), checkpoints, createKeys: true, null)
                : throw new InvalidOperationException("Name the folder that holds the keys in Keys:Directory.");
        }

        if (!environment.IsDevelopment() || local is null)
        {
            throw new InvalidOperationException("Name the database in ConnectionStrings:CaseManager, or start with ./run.");
        }

        return await StartPrivateAsync(local, checkpoints, cancellationToken);
    }

    /// <summary>Brings it up to this version, as a step of a deployment.</summary>
    /// <exception cref="InvalidOperationException">The owner's connection is not known.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => new DatabaseSetup(OwnerConnectionString, Keys).ApplyAsync(cancellationToken);

    /// <summary>Brings it up to this version, where the owner's connection is known. Only a developer's web process knows it.</summary>
    public async Task SetUpAsync(CancellationToken cancellationToken)
    {
        if (_ownerConnectionString is { Length: > 0 } owner)
        {
            await new DatabaseSetup(owner, Keys).ApplyAsync(cancellationToken);
        }
    }

    /// <summary>Reads its whole history again, and compares it with the checkpoints.</summary>
    /// <exception cref="InvalidOperationException">The owner's connection is not known.</exception>
    public async Task<Verdict> VerifyHistoryAsync(CancellationToken cancellationToken)
    {
        await using var owner = new NpgsqlConnection(OwnerConnectionString);
        await owner.OpenAsync(cancellationToken);
        // The owner has it off, so that nothing is left out unnoticed; to verify it reads by a policy of its own, which leaves out nothing.
        await using var command = new NpgsqlCommand("set row_security = on; set role casemanager_owner", owner);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return await new HistoryVerifier(owner).VerifyAsync(await Checkpoints.ReadAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Fills a private database with the demo caseload, once.</summary>
    public async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (IsPrivate)
        {
            await new DemoCaseload(services, _ownerConnectionString!).EnsureAsync(cancellationToken);
        }
    }

    private string OwnerConnectionString => _ownerConnectionString is { Length: > 0 } owner
        ? owner
        : throw new InvalidOperationException("Name the connection of the owner, casemanager_owner, in ConnectionStrings:Owner.");

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<AppDatabase> StartPrivateAsync(string local, string? checkpoints, CancellationToken cancellationToken)
    {
        var server = await PostgresServer.StartAsync(new PostgresServerOptions(Path.Combine(local, "postgres")), cancellationToken);
        var (app, owner) = await SetUpRolesAsync(server, cancellationToken);
        return new(app, owner, Path.Combine(local, "keys"), checkpoints, createKeys: true, server);
    }

    // The roles get new passwords at each start, known to this process alone.
    private static async Task<(string App, string Owner)> SetUpRolesAsync(PostgresServer server, CancellationToken cancellationToken)
    {
        await using var superuser = NpgsqlDataSource.Create(server.ConnectionString);
        await ExecuteAsync(superuser, DatabaseSetup.RolesScript, cancellationToken);
        var database = await server.EnsureDatabaseAsync("casemanager", "casemanager_owner", cancellationToken);
        return (await SignInAsync("casemanager_app"), await SignInAsync("casemanager_owner"));

        async Task<string> SignInAsync(string role)
        {
            var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
            await ExecuteAsync(superuser, $"alter role {role} password '{password}'", cancellationToken);
            return new NpgsqlConnectionStringBuilder(database) { Username = role, Password = password }.ConnectionString;
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
