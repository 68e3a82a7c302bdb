using System.Diagnostics;
using System.Globalization;
using System.Net;
using CaseManager.Data.Seeding;
using CaseManager.LocalPostgres;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>The app and a PostgreSQL that keeps what it is given, as processes that can be killed: the app with -9, PostgreSQL with all its own.</summary>
internal sealed class PrivateInstallation : IAsyncDisposable
{
    // Short, since a socket lies in it, and open to the account that PostgreSQL runs as.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"cm-{Guid.CreateVersion7().ToString("N")[20..]}")).FullName;
    private readonly CookieContainer _cookies = new();
    private PostgresServer _server = null!;
    private RunningApp _app = null!;

    public Visitor Ana { get; private set; } = null!;

    private PostgresServerOptions Options => new(Path.Combine(_folder, "postgres"));

    public static async Task<PrivateInstallation> StartAsync()
    {
        var installation = new PrivateInstallation();
        installation._server = await PostgresServer.StartAsync(installation.Options); // held, or the app's last act would be to stop it
        await installation.StartAppAsync();
        await installation.Ana.SignInAsync(DemoPeople.EmailOf(DemoPeople.Ana), DemoPeople.Password);
        return installation;
    }

    /// <summary>Starts the app on what is there. Whoever was signed in still is.</summary>
    public async Task StartAppAsync()
    {
        _app = await PublishedApp.StartInDevelopmentAsync(_folder);
        var port = await _app.PortAsync();
        Ana?.Dispose();
        Ana = new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = new($"http://127.0.0.1:{port}") });
    }

    public Task KillAppAsync() => _app.KillAsync();

    /// <summary>Kills PostgreSQL with every process of its own at once, so that none has time to write anything.</summary>
    public void KillPostgres()
    {
        var server = int.Parse(File.ReadLines(Path.Combine(_server.DataDirectory, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        foreach (var id in ChildrenOf(server).Prepend(server))
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // Gone by itself.
            }
        }
    }

    /// <summary>Starts PostgreSQL again, which recovers from its log.</summary>
    public async Task RestartPostgresAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var before = _server;
        _server = await PostgresServer.StartAsync(Options);
        await before.DisposeAsync();
    }

    /// <summary>PostgreSQL says "done" before it has written anything down, and writes seldom.</summary>
    public async Task PromiseTooMuchAsync()
    {
        await ExecuteAsync("alter system set synchronous_commit = off");
        await ExecuteAsync("alter system set wal_writer_delay = '10s'");
        await ExecuteAsync("select pg_reload_conf()");
    }

    /// <summary>The ids among these that neither a draft nor a case has.</summary>
    public async Task<IReadOnlyList<Guid>> MissingAsync(IReadOnlyCollection<Guid> acknowledged)
    {
        await using var source = NpgsqlDataSource.Create(_server.ConnectionStringFor("casemanager"));
        await using var command = source.CreateCommand("select id from unnest($1) id where not exists (select from intake_draft d where d.id = id.id) and not exists (select from cases c where c.id = id.id)");
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

    private static IEnumerable<int> ChildrenOf(int parent) =>
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
            return null; // ended in between
        }
    }
}
