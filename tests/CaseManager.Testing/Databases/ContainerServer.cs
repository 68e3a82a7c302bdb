using Testcontainers.PostgreSql;

namespace CaseManager.Testing;

/// <summary>A container per test process, with its data directory mounted from the host, since some tests search the files.</summary>
internal static class ContainerServer
{
    private const string Image = "docker.io/library/postgres:16"; // same version as in docker-compose.yml
    private const string DataInside = "/var/lib/postgresql/data";

    private static readonly string[] _settings =
    [
        "max_connections=1000", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB",
        "autovacuum=off", // its connections would block copying a template
        "logging_collector=on", "log_directory=log", "log_filename=server.log",
        "log_min_messages=log", "log_min_error_statement=panic", "log_error_verbosity=terse", "log_statement=none",
        "log_parameter_max_length=0", "log_parameter_max_length_on_error=0",
    ];

    public static async Task<TestServer> StartAsync()
    {
        var data = $"{TestFolders.Keys}-container";
        Directory.CreateDirectory(data);
        var container = new PostgreSqlBuilder(Image)
            .WithUsername("postgres")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --locale-provider=icu --icu-locale=und")
            .WithBindMount(data, DataInside)
            .WithCommand([.. _settings.SelectMany(setting => new[] { "-c", setting })])
            .Build();
        try
        {
            await container.StartAsync();
            var server = new TestServer(container.GetConnectionString(), data, Path.Combine(data, "log", "server.log"), StopAsync);
            await TestTemplates.CreateAsync(server);
            return server;
        }
        catch
        {
            await StopAsync();
            throw;
        }

        async ValueTask StopAsync()
        {
            await container.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }
}
