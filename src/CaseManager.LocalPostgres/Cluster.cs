using System.Diagnostics;

namespace CaseManager.LocalPostgres;

/// <summary>One cluster and its server. Callers hold the start lock.</summary>
internal sealed class Cluster(PostgresServerOptions options, ClusterFolder folder)
{
    private const int LaunchAttempts = 4;
    private static readonly TimeSpan _retryDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Creates the cluster and starts the server as needed; returns the superuser's connection string.</summary>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        ServerSettings.Validate(options, folder);
        var programs = await ServerBinaries.FindAsync(options.BinDirectory, folder);
        if (folder.MajorVersion is null)
        {
            await NewCluster.CreateAsync(options, folder, programs);
        }

        var password = await File.ReadAllTextAsync(folder.PasswordFile, cancellationToken);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < _timeout; await Task.Delay(_pollInterval, cancellationToken))
        {
            var server = await FindServerAsync(cancellationToken) ?? await LaunchAsync(programs, cancellationToken);
            var connectionString = Connection.BuildConnectionString(server, password);
            if (await Connection.CanConnectAsync(connectionString, cancellationToken))
            {
                return connectionString;
            }
        }

        throw CreateTimeoutException();
    }

    /// <summary>Stops the server if it runs.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (await FindServerAsync(cancellationToken) is null)
        {
            return;
        }

        var programs = await ServerBinaries.FindAsync(options.BinDirectory, folder);
        var mode = options.DeleteOnStop ? "immediate" : "fast";
        try
        {
            await PostgresProgram.RunAsync(
                Path.Combine(programs, "pg_ctl"), ["-D", folder.Data, "-m", mode, "-w", "stop"], PostgresProgram.Account);
        }
        catch (InvalidOperationException) when (PidFile.Read(folder)?.IsAlive(folder) is not true)
        {
            // The server had already stopped for another reason.
        }
    }

    private async Task<PidFile> LaunchAsync(string programs, CancellationToken cancellationToken)
    {
        folder.DeleteSockets();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await PostgresProgram.RunDetachedAsync(Path.Combine(programs, "pg_ctl"), [
                    "-D", folder.Data, "-l", folder.LogFile, "-w", "-t", $"{_timeout.TotalSeconds:0}",
                    "-o", ServerSettings.BuildCommandLine(options, folder), "start"], PostgresProgram.Account);
                return PidFile.Read(folder) ?? throw new InvalidOperationException("The server stopped right after its start.");
            }
            catch (InvalidOperationException) when (attempt < LaunchAttempts)
            {
                // Another process has taken the port, or sessions of a killed server are still ending.
                await Task.Delay(attempt * _retryDelay, cancellationToken);
            }
            catch (InvalidOperationException e)
            {
                throw new InvalidOperationException($"{e.Message} See {folder.LogFile}", e);
            }
        }
    }

    /// <summary>The server once it is ready; null if none runs. Waits while one starts or stops.</summary>
    private async Task<PidFile?> FindServerAsync(CancellationToken cancellationToken)
    {
        for (var start = Stopwatch.GetTimestamp(); PidFile.Read(folder) is { } server; await Task.Delay(_pollInterval, cancellationToken))
        {
            if (!server.IsAlive(folder))
            {
                PidFile.InvalidateProcessId(folder);
                return null;
            }

            if (server.IsReady)
            {
                return server;
            }

            if (Stopwatch.GetElapsedTime(start) > _timeout)
            {
                throw CreateTimeoutException();
            }
        }

        return null;
    }

    private TimeoutException CreateTimeoutException() => new($"The server in {folder.Root} hangs; see {folder.LogFile}");
}
