using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Infrastructure;

public class TestServerChoiceTests
{
    [Theory]
    [InlineData(null, null, "Private")]
    [InlineData("", "", "Private")]
    [InlineData("private", "unix:///run/engine.sock", "Private")]
    [InlineData(null, "unix:///run/engine.sock", "Container")]
    [InlineData("container", "unix:///run/engine.sock", "Container")]
    public void A_container_is_used_where_an_engine_answers(string? choice, string? engine, string kind) =>
        Assert.Equal(kind, $"{TestServer.KindFor(choice, engine)}");

    [Theory]
    [InlineData("container", null, "DOCKER_HOST")]
    [InlineData("podman", null, "private or container")]
    public void A_choice_that_cannot_be_met_is_refused(string choice, string? engine, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidOperationException>(() => TestServer.KindFor(choice, engine)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_server_of_this_run_is_the_one_that_was_asked_for()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        var isContainer = Environment.GetEnvironmentVariable(TestServer.Choice) != "private" && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOCKER_HOST"));

        var listens = (await database.ReadAsync<string>("select coalesce(host(inet_server_addr()), 'socket')")).Single();

        Assert.Equal(isContainer, listens != "socket");
        Assert.Equal(isContainer, new NpgsqlConnectionStringBuilder(database.Superuser).Host?.StartsWith('/') != true);
    }
}
