using System.Security.Cryptography;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.LocalPostgres;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>
/// The database of the app: the one given by connection string or, on a developer's machine, a private one that the app starts and fills
/// with the demo caseload.
/// </summary>
public sealed class AppDatabase : IAsyncDisposable
{
    private const string Name = "casemanager";

    private readonly string? _ownerConnectionString;
    private readonly PostgresServer? _server;

    private AppDatabase(string connectionString, string? ownerConnectionString, string keysDirectory, bool createKeys, PostgresServer? server)
    {
        (ConnectionString, _ownerConnectionString, KeysDirectory, _server) = (connectionString, ownerConnectionString, keysDirectory, server);
        Keys = KeyFiles.Read(keysDirectory, createKeys);
    }

    /// <summary>Connection string of casemanager_app.</summary>
    public string ConnectionString { get; }

    public string KeysDirectory { get; }

    /// <summary>The keys that are kept outside the database.</summary>
    public KeyFiles Keys { get; }

    /// <summary>Whether the app started the database itself; only such a database may hold the demo caseload.</summary>
    public bool IsPrivate => _server is not null;

    /// <summary>Uses the given database, or starts a private one.</summary>
    /// <exception cref="InvalidOperationException">No database is configured outside development, or its keys are missing.</exception>
    public static async Task<AppDatabase> OpenAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken cancellationToken)
    {
        var local = configuration["LocalData:Directory"];
        if (configuration.GetConnectionStringWithPassword("CaseManager") is { } given)
        {
            var owner = configuration.GetConnectionStringWithPassword("Owner");
            return environment.IsDevelopment() && local is not null && configuration["Keys:Directory"] is null
                ? new(given, owner, Path.Combine(local, "given", "keys"), createKeys: true, null)
                : new(given, owner, configuration.GetKeysDirectory(), createKeys: false, null);
        }

        if (!environment.IsDevelopment() || local is null)
        {
            throw new InvalidOperationException("Name the database in ConnectionStrings:CaseManager, or start with ./run.");
        }

        return await StartPrivateAsync(local, cancellationToken);
    }

    /// <summary>Updates the schema to this version if the owner's connection is known. Only a developer's web process knows it.</summary>
    public async Task SetUpAsync(CancellationToken cancellationToken)
    {
        if (_ownerConnectionString is { Length: > 0 } owner)
        {
            await new DatabaseSetup(owner, Keys).ApplyAsync(cancellationToken);
        }
    }

    /// <summary>Fills a private database with the demo caseload, once.</summary>
    public async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (_server is not null)
        {
            await new DemoCaseload(services, _ownerConnectionString!).EnsureAsync(new(_server.GetConnectionString(Name), Keys), cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<AppDatabase> StartPrivateAsync(string local, CancellationToken cancellationToken)
    {
        var server = await PostgresServer.StartAsync(new PostgresServerOptions(Path.Combine(local, "postgres")), cancellationToken);
        var (app, owner) = await SetUpRolesAsync(server, cancellationToken);
        return new(app, owner, Path.Combine(local, "keys"), createKeys: true, server);
    }

    // The roles get new passwords at each start, known to this process only.
    private static async Task<(string App, string Owner)> SetUpRolesAsync(PostgresServer server, CancellationToken cancellationToken)
    {
        await using var superuser = NpgsqlDataSource.Create(server.ConnectionString);
        await ExecuteAsync(superuser, DatabaseSetup.RolesScript, cancellationToken);
        var database = await server.EnsureDatabaseAsync(Name, "casemanager_owner", cancellationToken);
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
