using System.Globalization;
using Xunit;

namespace CaseManager.LocalPostgres.Tests;

/// <summary>A cluster of one test's own, gone when the test is over.</summary>
public sealed class TemporaryCluster : IAsyncDisposable
{
    public TemporaryCluster(string nameSuffix = "")
    {
        var random = Guid.CreateVersion7().ToString("N")[20..]; // its first part is the time, the same for tests side by side
        Options = new PostgresServerOptions(Path.Combine(Path.GetTempPath(), $"pg-{random}{nameSuffix}")) { Volatile = true };
    }

    public PostgresServerOptions Options { get; init; }

    public string Root => Options.RootDirectory;

    /// <summary>Where the server names its process; there only while it runs, unless it crashed.</summary>
    public string PidFile => Path.Combine(Root, "data", "postmaster.pid");

    public int ServerProcessId => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    public Task<PostgresServer> StartAsync() => PostgresServer.StartAsync(Options);

    public async ValueTask DisposeAsync() => Assert.True(await PostgresServer.DeleteAsync(Options), "The test left the server in use.");
}
