using System.Diagnostics;

namespace CaseManager.LocalPostgres;

/// <summary>File locks that the operating system releases when the holder dies.</summary>
internal static class ClusterLock
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the exclusive right to start, stop or delete the cluster.</summary>
    public static async Task<IDisposable> AcquireAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < _timeout; await Task.Delay(_pollInterval, cancellationToken))
        {
            folder.Create();
            if (TryOpen(folder.StartLock, FileAccess.ReadWrite, FileShare.None) is { } held)
            {
                if (File.Exists(folder.StartLock))
                {
                    return held;
                }

                held.Dispose(); // the previous holder deleted the cluster, including this file
            }
        }

        throw new TimeoutException($"Another process has been starting or stopping {folder.Root} for {_timeout.TotalSeconds:0} seconds.");
    }

    /// <summary>Counts the caller as a user of the server until the result is disposed.</summary>
    public static IDisposable AddUser(ClusterFolder folder) =>
        new FileStream(folder.UsersLock, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    public static bool HasUsers(ClusterFolder folder)
    {
        using var alone = TryOpen(folder.UsersLock, FileAccess.ReadWrite, FileShare.None);
        return alone is null;
    }

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
