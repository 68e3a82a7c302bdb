using Xunit;

namespace CaseManager.LocalPostgres.Tests;

public sealed class SharingTests
{
    [Fact]
    public async Task A_started_server_answers_and_leaves_no_process_or_socket()
    {
        await using var cluster = new TemporaryCluster();
        var server = await cluster.StartAsync();
        Assert.Equal(1, await Sql.ReadScalarAsync(server.ConnectionString, "SELECT 1"));
        var process = cluster.ServerProcessId;

        await server.DisposeAsync();
        await server.DisposeAsync(); // disposing twice has no effect

        Assert.False(File.Exists(cluster.PidFile));
        Assert.Empty(Directory.GetFiles(cluster.Root, ".s.PGSQL.*"));
        await AssertEndsAsync(process);
    }

    [Fact]
    public async Task The_second_user_joins_and_the_last_one_stops_it()
    {
        await using var cluster = new TemporaryCluster();
        var first = await cluster.StartAsync();
        var process = cluster.ServerProcessId;
        var second = await cluster.StartAsync();
        Assert.Equal(process, cluster.ServerProcessId);
        Assert.Equal(first.ConnectionString, second.ConnectionString);

        await first.DisposeAsync();
        Assert.Equal(1, await Sql.ReadScalarAsync(second.ConnectionString, "SELECT 1"));

        await second.DisposeAsync();
        Assert.False(File.Exists(cluster.PidFile));
        await AssertEndsAsync(process);
    }

    [Fact]
    public async Task Users_who_start_at_once_share_one_server()
    {
        await using var cluster = new TemporaryCluster();
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => cluster.StartAsync()));
        Assert.Single(servers.Select(server => server.ConnectionString).Distinct());
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));
        Assert.False(File.Exists(cluster.PidFile));
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await using var cluster = new TemporaryCluster();
        await using (var server = await cluster.StartAsync())
        {
            await Sql.ExecuteAsync(server.ConnectionString, "CREATE TABLE kept AS SELECT 'still here' AS what");
        }

        await using (var server = await cluster.StartAsync())
        {
            Assert.Equal("still here", await Sql.ReadScalarAsync(server.ConnectionString, "SELECT what FROM kept"));
        }
    }

    [Fact]
    public async Task A_cluster_that_is_deleted_is_gone()
    {
        await using var cluster = new TemporaryCluster();
        await using (await cluster.StartAsync())
        {
            Assert.False(await PostgresServer.DeleteAsync(cluster.Options), "It is in use.");
        }

        Assert.True(await PostgresServer.DeleteAsync(cluster.Options));
        Assert.False(Directory.Exists(cluster.Root));
        Assert.True(await PostgresServer.DeleteAsync(cluster.Options), "Nothing is left to do.");
    }

    [Fact]
    public async Task A_cluster_for_one_run_is_gone_when_its_last_user_is()
    {
        await using var cluster = new TemporaryCluster();
        var options = cluster.Options with { DeleteOnStop = true };
        var first = await PostgresServer.StartAsync(options);
        var second = await PostgresServer.StartAsync(options);
        await first.DisposeAsync();
        Assert.True(Directory.Exists(second.DataDirectory));
        await second.DisposeAsync();
        Assert.False(Directory.Exists(cluster.Root));
    }

    /// <summary>A server deletes its pid file shortly before its process ends.</summary>
    private static async Task AssertEndsAsync(int processId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (IsServer())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }

        bool IsServer()
        {
            try
            {
                return File.ReadAllText($"/proc/{processId}/cmdline").Contains("postgres", StringComparison.Ordinal); // empty for a zombie process
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
