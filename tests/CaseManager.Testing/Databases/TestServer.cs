using Npgsql;

namespace CaseManager.Testing;

/// <summary>The PostgreSQL server of one test process, with the two templates that its databases are copied from.</summary>
/// <param name="Superuser">Connection string of its superuser, to the maintenance database.</param>
/// <param name="DataDirectory">Its data directory, on this machine.</param>
/// <param name="LogFile">The log it writes, on this machine.</param>
/// <param name="Stop">Stops it and deletes what it stored.</param>
public sealed record TestServer(string Superuser, string DataDirectory, string LogFile, Func<ValueTask> Stop)
{
    /// <summary>Name of the variable that chooses: <c>private</c>, a cluster of this process, or <c>container</c>, a container of the engine at DOCKER_HOST.</summary>
    public const string Choice = "TESTS_POSTGRES";

    /// <summary>Starts the server that the environment asks for. Without a choice a container is used where DOCKER_HOST is set.</summary>
    /// <exception cref="InvalidOperationException">The choice is none of the two, or a container is asked for and no engine is named.</exception>
    public static Task<TestServer> StartAsync()
    {
        var engine = Environment.GetEnvironmentVariable("DOCKER_HOST");
        return KindFor(Environment.GetEnvironmentVariable(Choice), engine) == TestServerKind.Container ? ContainerServer.StartAsync() : PrivateServer.StartAsync();
    }

    /// <summary>The kind of server for the values of <see cref="Choice"/> and DOCKER_HOST.</summary>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    public static TestServerKind KindFor(string? choice, string? engine) => (choice, string.IsNullOrEmpty(engine)) switch
    {
        (null or "", true) or ("private", _) => TestServerKind.Private,
        (null or "", false) or ("container", false) => TestServerKind.Container,
        ("container", true) => throw new InvalidOperationException($"{Choice}=container needs DOCKER_HOST, the address of a container engine."),
        _ => throw new InvalidOperationException($"{Choice} is private or container, not '{choice}'."),
    };

    public string ConnectionStringFor(string database) => new NpgsqlConnectionStringBuilder(Superuser) { Database = database }.ConnectionString;

    /// <summary>Runs SQL in the maintenance database.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Where the PostgreSQL of the tests comes from.</summary>
public enum TestServerKind
{
    /// <summary>A cluster of this process, run by the programs installed on this machine.</summary>
    Private,

    /// <summary>A container of the engine that DOCKER_HOST names.</summary>
    Container,
}
