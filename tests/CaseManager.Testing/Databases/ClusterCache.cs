using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Cases;

namespace CaseManager.Testing;

/// <summary>
/// A stopped cluster with the test templates and their encryption keys, kept between runs. Created once per state of its inputs: the assemblies
/// (mapping, migrations, row security, seeding) and the date, to which the demo stories are relative.
/// </summary>
internal sealed class ClusterCache
{
    private const int MaxCachedClusters = 3;

    // If the tests run as root, the server runs as another account.
    private const UnixFileMode TraversableMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly TimeSpan _retryDelay = TimeSpan.FromMilliseconds(100);

    private readonly string _folder;

    private ClusterCache(string folder) => _folder = folder;

    private string Cluster => Path.Combine(_folder, "cluster");

    private string Keys => Path.Combine(_folder, "keys");

    /// <summary>Returns the cached cluster for the current inputs. If it is missing, one process creates it while the others wait.</summary>
    public static async Task<ClusterCache> EnsureAsync()
    {
        var cache = new ClusterCache(Path.Combine(TestFolders.Cache, ComputeVersion()));
        using (await LockAsync())
        {
            if (!Directory.Exists(cache._folder))
            {
                await cache.CreateAsync();
                DeleteOld();
            }
        }

        return cache;
    }

    /// <summary>Copies the cluster into the folder of a run, with its keys beside it.</summary>
    public async Task CopyToAsync(string folder)
    {
        await RunAsync("cp", "-a", "--reflink=auto", Cluster, folder);
        await RunAsync("cp", "-a", Keys, TestFolders.Keys);
    }

    /// <summary>Waits for the exclusive lock on creating and deleting test clusters on this machine.</summary>
    public static async Task<IDisposable> LockAsync()
    {
        Directory.CreateDirectory(TestFolders.Cache, TraversableMode);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(TestFolders.Cache, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(_retryDelay);
            }
        }
    }

    private async Task CreateAsync()
    {
        var unfinished = $"{_folder}.new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished, TraversableMode);
        var server = await PrivateServer.RunAsync(new(Path.Combine(unfinished, "cluster")) { IsVolatile = true });
        await TestTemplates.CreateAsync(server);
        await server.Stop();
        Directory.Move(TestFolders.Keys, Path.Combine(unfinished, "keys"));
        Directory.Move(unfinished, _folder);
    }

    private static string ComputeVersion()
    {
        var modules = new[] { typeof(Case), typeof(CaseManagerDb), typeof(Program), typeof(ClusterCache) }.Select(type => type.Module.ModuleVersionId);
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{string.Join(' ', modules)} {day}")))[..16];
    }

    private static void DeleteOld()
    {
        foreach (var old in new DirectoryInfo(TestFolders.Cache).GetDirectories().OrderByDescending(d => d.CreationTimeUtc).Skip(MaxCachedClusters))
        {
            old.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
