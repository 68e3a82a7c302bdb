using System.Diagnostics;
using Npgsql;
using Xunit;

namespace CaseManager.LocalPostgres.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public async Task A_killed_server_starts_again_with_its_data_even_beside_open_sessions()
    {
        await using var cluster = new TemporaryCluster();
        var durable = cluster.Options with { IsVolatile = false };
        await using var before = await PostgresServer.StartAsync(durable);
        await Sql.ExecuteAsync(before.ConnectionString, "CREATE TABLE kept AS SELECT 'still here' AS what");
        await using var session = new NpgsqlConnection(before.ConnectionString + ";Pooling=false");
        await session.OpenAsync();
        var killed = cluster.ServerProcessId;
        Kill(killed);

        await using var after = await PostgresServer.StartAsync(durable);
        Assert.NotEqual(killed, cluster.ServerProcessId);
        Assert.Equal("still here", await Sql.ReadScalarAsync(after.ConnectionString, "SELECT what FROM kept"));
    }

    [Fact]
    public async Task A_server_whose_users_were_all_killed_is_joined_by_the_next()
    {
        await using var cluster = new TemporaryCluster();
        await using var server = await cluster.StartAsync();
        File.Delete(Path.Combine(cluster.Root, "users.lock")); // as if no process used the server
        var process = cluster.ServerProcessId;

        await using (await cluster.StartAsync())
        {
            Assert.Equal(process, cluster.ServerProcessId);
        }

        Assert.False(File.Exists(cluster.PidFile));
    }

    [Theory]
    [InlineData("a process that is someone else's")]
    [InlineData("a process that is gone")]
    [InlineData("nothing at all")]
    public async Task A_stale_pid_file_is_no_obstacle(string names)
    {
        await using var cluster = new TemporaryCluster();
        var server = await cluster.StartAsync();
        var lines = await File.ReadAllLinesAsync(cluster.PidFile);
        await server.DisposeAsync();

        lines[0] = names.Contains("someone", StringComparison.Ordinal) ? $"{Environment.ProcessId}" : $"{GetExitedProcessId()}";
        await File.WriteAllLinesAsync(cluster.PidFile, names.Contains("nothing", StringComparison.Ordinal) ? [] : lines);
        await File.WriteAllTextAsync(Path.Combine(cluster.Root, ".s.PGSQL.5432.lock"), string.Join('\n', lines));

        await using var again = await cluster.StartAsync();
        Assert.Equal(1, await Sql.ReadScalarAsync(again.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task An_unfinished_cluster_is_created_again()
    {
        await using var cluster = new TemporaryCluster();
        var unfinished = Directory.CreateDirectory(Path.Combine(cluster.Root, "data.new"));
        await File.WriteAllTextAsync(Path.Combine(unfinished.FullName, "PG_VERSION"), "15");

        await using var server = await cluster.StartAsync();
        Assert.Equal(1, await Sql.ReadScalarAsync(server.ConnectionString, "SELECT 1"));
    }

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    private static int GetExitedProcessId()
    {
        using var process = Process.Start("true");
        process.WaitForExit();
        return process.Id;
    }
}
