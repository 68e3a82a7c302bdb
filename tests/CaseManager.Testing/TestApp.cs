using System.Collections.Concurrent;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Core;

namespace CaseManager.Testing;

/// <summary>The app on a PostgreSQL database with the demo caseload; pages, authorization, row security and forms are as in production.</summary>
public class TestApp : WebApplicationFactory<Program>
{
    private static readonly ConcurrentStack<IAsyncDisposable> _sharedResources = [];
    private static readonly Lazy<Task<TestApp>> _shared = new(async () =>
    {
        var app = await StartAsync();
        RegisterForDisposal(app);
        return app;
    });

    private LogLines? _log;
    private Action<IServiceCollection>? _configureServices;
    private Dictionary<string, string> _settings = [];
    private bool _listens;

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>Every log line of every level, for an app that was started with <c>recordLog</c>.</summary>
    /// <exception cref="InvalidOperationException">The app does not record its log, so a search for absent text would always succeed.</exception>
    public LogLines Log => _log ?? throw new InvalidOperationException("This app does not record its log: start it with recordLog.");

    /// <summary>One app shared by all tests that leave row security unchanged; each test adds its own people and cases.</summary>
    public static Task<TestApp> GetSharedAsync() => _shared.Value;

    /// <summary>Starts an app with its own database, which holds the demo stories.</summary>
    /// <param name="change">Replaces services.</param>
    /// <param name="settings">Overrides settings.</param>
    /// <param name="recordLog">Records every log line of every level in memory.</param>
    /// <param name="seedsDirectly">Seeds the demo stories through this app instead of copying the template.</param>
    /// <param name="listens">Serves through Kestrel on a local port instead of in memory.</param>
    public static Task<TestApp> StartAsync(
        Action<IServiceCollection>? change = null, Dictionary<string, string>? settings = null, bool recordLog = false, bool seedsDirectly = false,
        bool listens = false)
    {
        var app = new TestApp { _configureServices = change, _settings = settings ?? [], _log = recordLog ? new() : null };
        if (listens)
        {
            app._listens = true;
            app.UseKestrel(0);
        }

        return StartAsync(app, seedsDirectly);
    }

    /// <summary>Starts an app with its own database, which holds no rows.</summary>
    public static async Task<TestApp> StartEmptyAsync()
    {
        var app = new TestApp { Database = await TestCluster.CreateDatabaseAsync() };
        app.ClientOptions.BaseAddress = new("https://localhost");
        _ = app.Services; // builds and starts the host
        return app;
    }

    /// <summary>Registers a shared resource for disposal after the last test.</summary>
    public static void RegisterForDisposal(IAsyncDisposable shared) => _sharedResources.Push(shared);

    /// <summary>Disposes shared resources, the latest first.</summary>
    public static async Task DisposeSharedAsync()
    {
        while (_sharedResources.TryPop(out var shared))
        {
            await shared.DisposeAsync();
        }
    }

    /// <summary>A client signed in through the sign-in page.</summary>
    public async Task<TestClient> SignInAsync(Staff person)
    {
        var client = CreateAnonymousClient();
        await client.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);
        return client;
    }

    /// <summary>A client that is not signed in.</summary>
    public TestClient CreateAnonymousClient() => new(_listens
        ? new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress } // the factory's own client would redirect
        : CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>Runs database work as a person, without pages but subject to row security.</summary>
    public async Task<T> RunAsAsync<T>(Staff person, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Identity = new(person.Id, person.Id.Value, person.Role == Role.OfficeLead);
        return await work(scope.ServiceProvider);
    }

    /// <inheritdoc cref="RunAsAsync{T}"/>
    public Task RunAsAsync(Staff person, Func<CaseManagerDb, Task> work) => RunAsAsync(person, async services =>
    {
        await work(services.GetRequiredService<CaseManagerDb>());
        return true;
    });

    /// <summary>As <see cref="RunAsAsync{T}"/>, with a fresh proof of identity.</summary>
    public async Task<T> RunReauthenticatedAsync<T>(Staff person, Func<IServiceProvider, Task<T>> work)
    {
        await AddReauthenticationAsync(person);
        return await RunAsAsync(person, work);
    }

    /// <inheritdoc cref="RunReauthenticatedAsync{T}"/>
    public async Task RunReauthenticatedAsync(Staff person, Func<CaseManagerDb, Task> work)
    {
        await AddReauthenticationAsync(person);
        await RunAsAsync(person, work);
    }

    /// <summary>Gives a person a session, whose id is their staff id, with a fresh proof of identity.</summary>
    public async Task AddReauthenticationAsync(Staff person)
    {
        await Database.ExecuteAsync( // concurrent calls may conflict on either key
            "insert into session (id, staff_id, token_hash, started_at, last_used_at) values ($1, $1, sha256($1::text::bytea), now(), now()) on conflict do "
                + "nothing",
            person.Id.Value);
        await Database.ExecuteAsync("update session set last_used_at = now(), authenticated_at = now() where id = $1", person.Id.Value);
    }

    /// <summary>Creates a staff member with an account.</summary>
    public async Task<Staff> CreateStaffAsync(Role role, Organisation organisation, string name = "Someone New")
    {
        var person = DemoPeople.CreateStaff(name, $"p{Guid.CreateVersion7():N}", role, organisation);
        await DemoCaseload.CreateStaffAsync(Services, Database.Owner, [person], CancellationToken.None);
        return person;
    }

    public Task DeactivateAsync(Staff person) => Database.ExecuteAsync("update staff set is_active = false where id = $1", person.Id.Value);

    public Task RestrictAccessAsync(Staff person, CaseId from) =>
        Database.ExecuteAsync("insert into access_restriction values ($1, $2, 'RelatedToSuspect')", person.Id.Value, from.Value);

    /// <summary>Resets the draft quota, since tests share people and do not delete their drafts.</summary>
    public Task ForgetDraftsAsync() => Database.ExecuteAsync("delete from row_security.quota_use where quota = 'TooManyDrafts' and used > 30");

    internal static async Task SeedAsync(TestDatabase database)
    {
        await using var app = new TestApp { Database = database };
        await app.SeedAsync();
    }

    protected static async Task<T> StartAsync<T>(T app, bool seedsDirectly = false) where T : TestApp
    {
        app.ClientOptions.BaseAddress = new("https://localhost");
        app.Database = await (seedsDirectly ? TestCluster.CreateDatabaseAsync() : TestCluster.CreateSeededDatabaseAsync());
        if (seedsDirectly)
        {
            await app.SeedAsync();
        }

        _ = app.Services; // builds and starts the host
        return app;
    }

    private Task SeedAsync() => new DemoCaseload(Services, Database.Owner).EnsureStoriesAsync(CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets(); // browsers request the compressed files, which stay in the build output
        builder.UseSetting("ConnectionStrings:CaseManager", Database.App);
        builder.UseSetting("Keys:Directory", TestCluster.KeysDirectory);
        builder.UseSetting("History:Checkpoints", Path.Combine(TestCluster.KeysDirectory, "checkpoints", Database.Name));
        builder.UseSetting("SecondFactor:Required", "false");
        builder.UseSetting("SignIn:MostPerMinute", "1000000"); // all tests use one source address
        builder.UseSetting("Limits:RequestsPerSource", "1000000");
        builder.UseSetting("Limits:RequestsPerSecond", "1000000");
        builder.UseSetting("Limits:QueuedPerPerson", "1000000"); // some tests send many forms of one person at once
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSerilog(CreateLogger(_log), dispose: true);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            _configureServices?.Invoke(services);
        });
    }

    private static ILogger CreateLogger(LogLines? log) =>
        log is null ? Logger.None : new LoggerConfiguration().MinimumLevel.Verbose().WithoutPersonalData().WriteTo.Sink(log).CreateLogger();
}
