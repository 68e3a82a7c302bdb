using Npgsql;
using Xunit;

namespace CaseManager.LocalPostgres.Tests;

public sealed class ClusterTests
{
    [Fact]
    public async Task Names_sort_as_people_expect_and_keep_their_accents_in_trigrams()
    {
        await using var cluster = new TemporaryCluster();
        await using var server = await cluster.StartAsync();
        Assert.Equal("Ångström apple banana Éclair zebra Zoë", await Sql.ReadScalarAsync(server.ConnectionString, """
            SELECT string_agg(name, ' ' ORDER BY name)
            FROM unnest(ARRAY['zebra', 'Éclair', 'Zoë', 'banana', 'Ångström', 'apple']) name
            """));

        await Sql.ExecuteAsync(server.ConnectionString, "CREATE EXTENSION pg_trgm");
        Assert.Equal(8, await Sql.ReadScalarAsync(server.ConnectionString, "SELECT cardinality(show_trgm('Zoë Ærø'))"));
    }

    [Theory]
    [InlineData(false, "on")]
    [InlineData(true, "off")]
    public async Task A_cluster_that_lasts_has_checksums(bool isVolatile, string checksums)
    {
        await using var cluster = new TemporaryCluster();
        await using var server = await PostgresServer.StartAsync(cluster.Options with { IsVolatile = isVolatile });
        Assert.Equal(checksums, await Sql.ReadScalarAsync(server.ConnectionString, "SELECT current_setting('data_checksums')"));
        Assert.Equal(isVolatile ? "off" : "on", await Sql.ReadScalarAsync(server.ConnectionString, "SELECT current_setting('fsync')"));
    }

    [Fact]
    public async Task A_folder_may_have_spaces_and_quotes_in_its_name()
    {
        await using var cluster = new TemporaryCluster(" it's here");
        await using var server = await cluster.StartAsync();
        Assert.Equal(1, await Sql.ReadScalarAsync(server.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_folder_too_deep_for_a_socket_can_be_used_over_tcp()
    {
        await using var cluster = new TemporaryCluster(new string('x', 100));
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(cluster.StartAsync);
        Assert.Contains("too long for a Unix socket", refusal.Message, StringComparison.Ordinal);

        await using var server = await PostgresServer.StartAsync(cluster.Options with { UseTcp = true });
        Assert.Equal("127.0.0.1", new NpgsqlConnectionStringBuilder(server.ConnectionString).Host);
        Assert.Equal(1, await Sql.ReadScalarAsync(server.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_database_is_made_once_and_belongs_to_its_owner()
    {
        await using var cluster = new TemporaryCluster();
        await using var server = await cluster.StartAsync();
        await Sql.ExecuteAsync(server.ConnectionString, "CREATE ROLE \"case owner\"");

        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => server.EnsureDatabaseAsync("some \"cases\"", "case owner")));

        Assert.All(made, connectionString => Assert.Equal(server.GetConnectionString("some \"cases\""), connectionString));
        Assert.Equal("some \"cases\"", await Sql.ReadScalarAsync(made[0], "SELECT current_database()::text"));
        Assert.Equal("case owner", await Sql.ReadScalarAsync(made[0],
            "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = current_database()"));
    }
}
