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
        Assert.Equal(kind, $"{TestServer.SelectKind(choice, engine)}");

    [Theory]
    [InlineData("container", null, "DOCKER_HOST")]
    [InlineData("podman", null, "private or container")]
    public void A_choice_that_cannot_be_met_is_refused(string choice, string? engine, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidOperationException>(() => TestServer.SelectKind(choice, engine)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task This_run_uses_the_requested_server()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        var isContainer = Environment.GetEnvironmentVariable(TestServer.ChoiceVariable) != "private"
            && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOCKER_HOST"));

        var listens = (await database.ReadAsync<string>("select coalesce(host(inet_server_addr()), 'socket')")).Single();

        Assert.Equal(isContainer, listens != "socket");
        Assert.Equal(isContainer, new NpgsqlConnectionStringBuilder(database.Superuser).Host?.StartsWith('/') != true);
    }
}
