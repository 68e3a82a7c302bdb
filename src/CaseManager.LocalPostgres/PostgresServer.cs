using Npgsql;

namespace CaseManager.LocalPostgres;

/// <summary>A private PostgreSQL server, shared by every process that names the same root directory.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresServerOptions _options;
    private readonly ClusterFolder _folder;
    private readonly IDisposable _use;
    private int _disposed;

    private PostgresServer(PostgresServerOptions options, ClusterFolder folder, IDisposable use, string connectionString)
    {
        _options = options;
        _folder = folder;
        _use = use;
        ConnectionString = connectionString;
    }

    /// <summary>The superuser's way in, to the maintenance database.</summary>
    public string ConnectionString { get; }

    /// <summary>Folder of the cluster's data.</summary>
    public string DataDirectory => _folder.Data;

    /// <summary>The server's own log.</summary>
    public string LogFile => _folder.LogFile;

    /// <summary>Starts the server, or joins the one that another process has started.</summary>
    public static async Task<PostgresServer> StartAsync(PostgresServerOptions options, CancellationToken cancellationToken = default)
    {
        var folder = new ClusterFolder(options.RootDirectory);
        using (await ClusterLock.EnterAsync(folder, cancellationToken))
        {
            var connectionString = await new Cluster(options, folder).StartAsync(cancellationToken);
            return new PostgresServer(options, folder, ClusterLock.Join(folder), connectionString);
        }
    }

    /// <summary>Stops and deletes a cluster; false when a process still uses it.</summary>
    public static async Task<bool> DeleteAsync(PostgresServerOptions options, CancellationToken cancellationToken = default)
    {
        var folder = new ClusterFolder(options.RootDirectory);
        return !Directory.Exists(folder.Root) || await StopAsync(options with { DeleteOnStop = true }, folder, cancellationToken);
    }

    /// <summary>The superuser's way in to a database of this server.</summary>
    public string ConnectionStringFor(string database) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Makes the database where it is missing, and returns the superuser's way in to it.</summary>
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
            // Made before, or by another process at this very moment.
        }

        return ConnectionStringFor(database);
    }

    /// <summary>Lets go of the server; the last user out stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _use.Dispose();
        NpgsqlConnection.ClearAllPools(); // a pooled connection would fail its next user after a restart
        await StopAsync(_options, _folder, CancellationToken.None);
    }

    private static async Task<bool> StopAsync(PostgresServerOptions options, ClusterFolder folder, CancellationToken cancellationToken)
    {
        using (await ClusterLock.EnterAsync(folder, cancellationToken))
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
