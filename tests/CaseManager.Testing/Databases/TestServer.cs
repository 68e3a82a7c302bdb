using Npgsql;

namespace CaseManager.Testing;

/// <summary>The PostgreSQL server of one test process, with the two templates that its databases are copied from.</summary>
/// <param name="Superuser">Connection string of the superuser, to the maintenance database.</param>
/// <param name="DataDirectory">Data directory, on this machine.</param>
/// <param name="LogFile">Server log, on this machine.</param>
/// <param name="Stop">Stops the server and deletes its files.</param>
public sealed record TestServer(string Superuser, string DataDirectory, string LogFile, Func<ValueTask> Stop)
{
    /// <summary>
    /// Environment variable that selects the server: <c>private</c> (a cluster of this process) or <c>container</c> (of the engine at DOCKER_HOST).
    /// </summary>
    public const string ChoiceVariable = "TESTS_POSTGRES";

    /// <summary>Starts the selected server; by default a container if DOCKER_HOST is set.</summary>
    /// <exception cref="InvalidOperationException">The selection is unknown, or a container is selected without DOCKER_HOST.</exception>
    public static Task<TestServer> StartAsync()
    {
        var engine = Environment.GetEnvironmentVariable("DOCKER_HOST");
        return SelectKind(Environment.GetEnvironmentVariable(ChoiceVariable), engine) == TestServerKind.Container
            ? ContainerServer.StartAsync() : PrivateServer.StartAsync();
    }

    /// <summary>The kind of server for the values of <see cref="ChoiceVariable"/> and DOCKER_HOST.</summary>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    public static TestServerKind SelectKind(string? choice, string? engine) => (choice, string.IsNullOrEmpty(engine)) switch
    {
        (null or "", true) or ("private", _) => TestServerKind.Private,
        (null or "", false) or ("container", false) => TestServerKind.Container,
        ("container", true) => throw new InvalidOperationException($"{ChoiceVariable}=container needs DOCKER_HOST, the address of a container engine."),
        _ => throw new InvalidOperationException($"{ChoiceVariable} is private or container, not '{choice}'."),
    };

    public string ConnectionStringFor(string database) => new NpgsqlConnectionStringBuilder(Superuser) { Database = database }.ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

public enum TestServerKind
{
    /// <summary>A cluster run by the PostgreSQL programs installed on this machine.</summary>
    Private,

    /// <summary>A container of the engine at DOCKER_HOST.</summary>
    Container,
}
