using Npgsql;

namespace CaseManager.LocalPostgres;

/// <summary>A private PostgreSQL server, shared by all processes with the same root directory.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresServerOptions _options;
    private readonly ClusterFolder _folder;
    private readonly IDisposable _usage;
    private int _disposed;

    private PostgresServer(PostgresServerOptions options, ClusterFolder folder, IDisposable use, string connectionString)
    {
        _options = options;
        _folder = folder;
        _usage = use;
        ConnectionString = connectionString;
    }

    /// <summary>Connection string of the superuser for the maintenance database.</summary>
    public string ConnectionString { get; }

    public string DataDirectory => _folder.Data;

    public string LogFile => _folder.LogFile;

    /// <summary>Starts the server, or joins one that another process has started.</summary>
    public static async Task<PostgresServer> StartAsync(PostgresServerOptions options, CancellationToken cancellationToken = default)
    {
        var folder = new ClusterFolder(options.RootDirectory);
        using (await ClusterLock.AcquireAsync(folder, cancellationToken))
        {
            var connectionString = await new Cluster(options, folder).StartAsync(cancellationToken);
            return new PostgresServer(options, folder, ClusterLock.AddUser(folder), connectionString);
        }
    }

    /// <summary>Stops and deletes a cluster; false if a process still uses it.</summary>
    public static async Task<bool> DeleteAsync(PostgresServerOptions options, CancellationToken cancellationToken = default)
    {
        var folder = new ClusterFolder(options.RootDirectory);
        return !Directory.Exists(folder.Root) || await StopAsync(options with { DeleteOnStop = true }, folder, cancellationToken);
    }

    /// <summary>Connection string of the superuser for a database of this server.</summary>
    public string GetConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Creates the database if it is missing; returns the superuser's connection string.</summary>
    public async Task<string> EnsureDatabaseAsync(
        string database, string? owner = null, CancellationToken cancellationToken = default)
    {
        var names = new NpgsqlCommandBuilder();
        var sql = $"CREATE DATABASE {names.QuoteIdentifier(database)}{(owner is null ? "" : $" OWNER {names.QuoteIdentifier(owner)}")}";
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // The database was created earlier, or by another process at the same time.
        }

        return GetConnectionString(database);
    }

    /// <summary>Releases the server; stops it when no other process uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _usage.Dispose();
        NpgsqlConnection.ClearAllPools(); // a pooled connection would fail after a restart
        await StopAsync(_options, _folder, CancellationToken.None);
    }

    private static async Task<bool> StopAsync(PostgresServerOptions options, ClusterFolder folder, CancellationToken cancellationToken)
    {
        using (await ClusterLock.AcquireAsync(folder, cancellationToken))
        {
            if (ClusterLock.HasUsers(folder))
            {
                return false;
            }

            await new Cluster(options, folder).StopAsync(cancellationToken);
            if (options.DeleteOnStop)
            {
                Directory.Delete(folder.Root, recursive: true);
            }

            return true;
        }
    }
}
