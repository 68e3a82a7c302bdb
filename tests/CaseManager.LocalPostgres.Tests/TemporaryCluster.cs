using System.Globalization;
using Xunit;

namespace CaseManager.LocalPostgres.Tests;

/// <summary>A cluster for one test, deleted on disposal.</summary>
public sealed class TemporaryCluster : IAsyncDisposable
{
    public TemporaryCluster(string nameSuffix = "")
    {
        var random = Guid.CreateVersion7().ToString("N")[20..]; // the first part is the timestamp, equal in parallel tests
        Options = new PostgresServerOptions(Path.Combine(Path.GetTempPath(), $"pg-{random}{nameSuffix}")) { IsVolatile = true };
    }

    public PostgresServerOptions Options { get; init; }

    public string Root => Options.RootDirectory;

    /// <summary>The server's pid file; it exists while the server runs, and after a crash.</summary>
    public string PidFile => Path.Combine(Root, "data", "postmaster.pid");

    public int ServerProcessId => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    public Task<PostgresServer> StartAsync() => PostgresServer.StartAsync(Options);

    public async ValueTask DisposeAsync() => Assert.True(await PostgresServer.DeleteAsync(Options), "The test left the server in use.");
}
