using System.Diagnostics;
using System.Globalization;
using System.Net;
using CaseManager.Demo;
using CaseManager.LocalPostgres;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>The app and a durable PostgreSQL, as processes that can be killed, PostgreSQL with all its child processes.</summary>
internal sealed class TestInstallation : IAsyncDisposable
{
    // The path is short, because it contains a socket, and accessible to the account that runs PostgreSQL.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"cm-{Guid.CreateVersion7().ToString("N")[20..]}")).FullName;
    private readonly CookieContainer _cookies = new();
    private PostgresServer _server = null!;
    private RunningApp _app = null!;

    public TestClient Ana { get; private set; } = null!;

    private PostgresServerOptions Options => new(Path.Combine(_folder, "postgres"));

    public static async Task<TestInstallation> StartAsync()
    {
        var installation = new TestInstallation();
        installation._server = await PostgresServer.StartAsync(installation.Options); // held, since otherwise the app would stop the server on exit
        await installation.StartAppAsync();
        await installation.Ana.SignInAsync(DemoPeople.GetEmail(DemoPeople.Ana), DemoPeople.Password);
        return installation;
    }

    /// <summary>Starts the app on the existing data. Sessions stay valid.</summary>
    public async Task StartAppAsync()
    {
        _app = await PublishedApp.StartInDevelopmentAsync(_folder);
        var port = await _app.ReadPortAsync();
        Ana?.Dispose();
        Ana = new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies })
        { BaseAddress = new($"http://127.0.0.1:{port}") });
    }

    public Task KillAppAsync() => _app.KillAsync();

    /// <summary>Kills all processes of PostgreSQL at once, so that none can write anything more.</summary>
    public void KillPostgres()
    {
        var server = int.Parse(File.ReadLines(Path.Combine(_server.DataDirectory, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        foreach (var id in GetChildren(server).Prepend(server))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // The process has already ended.
            }
        }
    }

    /// <summary>Restarts PostgreSQL, which recovers from its write-ahead log.</summary>
    public async Task RestartPostgresAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var before = _server;
        _server = await PostgresServer.StartAsync(Options);
        await before.DisposeAsync();
    }

    /// <summary>Makes PostgreSQL acknowledge commits before they are flushed, and flush rarely.</summary>
    public async Task DisableSynchronousCommitAsync()
    {
        await ExecuteAsync("alter system set synchronous_commit = off");
        await ExecuteAsync("alter system set wal_writer_delay = '10s'");
        await ExecuteAsync("select pg_reload_conf()");
    }

    /// <summary>Returns the acknowledged ids that belong to neither a draft nor a case, which means lost data.</summary>
    public async Task<IReadOnlyList<Guid>> FindMissingAsync(IReadOnlyCollection<Guid> acknowledged)
    {
        await using var source = NpgsqlDataSource.Create(_server.GetConnectionString("casemanager"));
        await using var command =
            source.CreateCommand(
                "select id from unnest($1) id where not exists (select from intake_draft d where d.id = id.id) and not exists (select from cases c where "
                + "c.id = id.id)");
        command.Parameters.Add(new() { Value = acknowledged.ToArray() });
        await using var found = await command.ExecuteReaderAsync();
        var missing = new List<Guid>();
        while (await found.ReadAsync())
        {
            missing.Add(found.GetGuid(0));
        }

        return missing;
    }

    public async ValueTask DisposeAsync()
    {
        Ana.Dispose();
        await _app.DisposeAsync();
        await _server.DisposeAsync();
        Assert.True(await PostgresServer.DeleteAsync(Options));
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_server.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<int> GetChildren(int parent) =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _)
        let stat = TryRead(Path.Combine(folder, "stat"))
        where stat is not null && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == $"{parent}"
        select int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);

    private static string? TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null; // the process has ended
        }
    }
}
