using System.Diagnostics;
using System.Globalization;
using CaseManager.LocalPostgres;

namespace CaseManager.Testing;

/// <summary>A cluster per test process, copied from the cached one.</summary>
internal static class PrivateServer
{
    public static async Task<TestServer> StartAsync()
    {
        var folder = Path.Combine(TestFolders.Runs, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}"));
        using (await ClusterCache.LockAsync())
        {
            await DeleteOfEndedProcessesAsync();
        }

        var cached = await ClusterCache.EnsureAsync();
        await cached.CopyToAsync(folder);
        return await RunAsync(new(folder) { IsVolatile = true, DeleteOnStop = true });
    }

    /// <summary>Starts a cluster in a folder, and creates it if it is missing.</summary>
    public static async Task<TestServer> RunAsync(PostgresServerOptions options)
    {
        var server = await PostgresServer.StartAsync(options);
        return new(server.ConnectionString, server.DataDirectory, server.LogFile, server.DisposeAsync);
    }

    // A killed test process leaves its cluster, which may still be running.
    private static async Task DeleteOfEndedProcessesAsync()
    {
        Directory.CreateDirectory(TestFolders.Runs);
        foreach (var folder in Directory.GetDirectories(TestFolders.Runs))
        {
            if (int.TryParse(Path.GetFileName(folder).Split('-')[0], CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
            {
                await DeleteAsync(folder);
            }
        }
    }

    private static async Task DeleteAsync(string folder)
    {
        try
        {
            await PostgresServer.DeleteAsync(new PostgresServerOptions(folder));
        }
        catch (DirectoryNotFoundException)
        {
            // The server was still shutting down and deleting its own files.
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
}
