using Xunit;

namespace CaseManager.LocalPostgres.Tests;

public sealed class ServerBinariesTests : IDisposable
{
    private readonly DirectoryInfo _programsFolder = Directory.CreateTempSubdirectory("pg-programs-");

    [Fact]
    public async Task A_server_older_than_15_is_refused()
    {
        WriteFakePrograms("initdb (PostgreSQL) 14.22 (Debian 14.22-1)");
        await using var cluster = new TemporaryCluster();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => PostgresServer.StartAsync(cluster.Options with { BinDirectory = _programsFolder.FullName }));
        Assert.Contains($"PostgreSQL 15 or newer are needed; found: 14 in {_programsFolder.FullName}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_another_version_than_the_cluster_s_is_refused()
    {
        WriteFakePrograms("initdb (PostgreSQL) 99devel");
        await using var cluster = new TemporaryCluster();
        await using (await cluster.StartAsync())
        {
        }

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => PostgresServer.StartAsync(cluster.Options with { BinDirectory = _programsFolder.FullName }));
        Assert.Contains($"which made {cluster.Root} are needed; found: 99", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_the_programs_is_refused()
    {
        await using var cluster = new TemporaryCluster();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => PostgresServer.StartAsync(cluster.Options with { BinDirectory = _programsFolder.FullName }));
        Assert.Contains($"found: none in {_programsFolder.FullName}", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _programsFolder.Delete(recursive: true);

    private void WriteFakePrograms(string version)
    {
        foreach (var program in (string[])["initdb", "pg_ctl"])
        {
            var file = Path.Combine(_programsFolder.FullName, program);
            File.WriteAllText(file, $"#!/bin/sh\necho '{version}'\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
