using System.Collections.Concurrent;
using CaseManager.Data;
using CaseManager.Data.RowSecurity;
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
    private static readonly ConcurrentStack<IAsyncDisposable> _toStop = [];
    private static readonly Lazy<Task<TestApp>> _shared = new(async () =>
    {
        var app = await StartAsync();
        StopAtTheEnd(app);
        return app;
    });

    private LogLines? _log;
    private Action<IServiceCollection>? _change;
    private Dictionary<string, string> _settings = [];

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>Every log line of every level, for an app that was started with <c>recordLog</c>.</summary>
    /// <exception cref="InvalidOperationException">The app does not record its log, so a search for absent text would always succeed.</exception>
    public LogLines Log => _log ?? throw new InvalidOperationException("This app does not record its log: start it with recordLog.");

    /// <summary>One app shared by all tests that leave row security unchanged; each test adds its own people and cases.</summary>
    public static Task<TestApp> SharedAsync() => _shared.Value;

    /// <summary>Starts an app with its own database, which holds the demo stories.</summary>
    /// <param name="change">Replaces services.</param>
    /// <param name="settings">Overrides settings.</param>
    /// <param name="recordLog">Records every log line of every level in memory.</param>
    /// <param name="seedAnew">Seeds the demo stories through this app instead of copying the template.</param>
    public static Task<TestApp> StartAsync(
        Action<IServiceCollection>? change = null, Dictionary<string, string>? settings = null, bool recordLog = false, bool seedAnew = false) =>
        StartAsync(new TestApp { _change = change, _settings = settings ?? [], _log = recordLog ? new() : null }, seedAnew);

    /// <summary>Starts an app with its own database, which holds no rows.</summary>
    public static async Task<TestApp> StartEmptyAsync()
    {
        var app = new TestApp { Database = await TestCluster.CreateDatabaseAsync() };
        app.ClientOptions.BaseAddress = new("https://localhost");
        _ = app.Services; // builds and starts the host
        return app;
    }

    /// <summary>Registers a shared resource for disposal after the last test.</summary>
    public static void StopAtTheEnd(IAsyncDisposable shared) => _toStop.Push(shared);

    /// <summary>Disposes shared resources, the latest first.</summary>
    public static async Task StopSharedAsync()
    {
        while (_toStop.TryPop(out var shared))
        {
            await shared.DisposeAsync();
        }
    }

    /// <summary>A client signed in through the sign-in page.</summary>
    public async Task<Visitor> As(Staff person)
    {
        var visitor = Anyone();
        await visitor.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
        return visitor;
    }

    /// <summary>A client that is not signed in.</summary>
    public Visitor Anyone() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>Runs database work as a person, without pages but subject to row security.</summary>
    public async Task<T> InScopeOf<T>(Staff person, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Identity = new(person.Id, person.Id.Value, person.Role == Role.OfficeLead);
        return await work(scope.ServiceProvider);
    }

    /// <inheritdoc cref="InScopeOf{T}"/>
    public Task InScopeOf(Staff person, Func<CaseManagerDb, Task> work) => InScopeOf(person, async services =>
    {
        await work(services.GetRequiredService<CaseManagerDb>());
        return true;
    });

    /// <summary>As <see cref="InScopeOf{T}"/>, with a fresh proof of identity.</summary>
    public async Task<T> InProvedScopeOf<T>(Staff person, Func<IServiceProvider, Task<T>> work)
    {
        await Prove(person);
        return await InScopeOf(person, work);
    }

    /// <inheritdoc cref="InProvedScopeOf{T}"/>
    public async Task InProvedScopeOf(Staff person, Func<CaseManagerDb, Task> work)
    {
        await Prove(person);
        await InScopeOf(person, work);
    }

    /// <summary>Gives a person a session, whose id is their staff id, with a fresh proof of identity.</summary>
    public async Task Prove(Staff person)
    {
        await Database.ExecuteAsync( // concurrent calls may conflict on either key
            "insert into session (id, staff_id, token_hash, started_at, last_used_at) values ($1, $1, sha256($1::text::bytea), now(), now()) on conflict do nothing",
            person.Id.Value);
        await Database.ExecuteAsync("update session set last_used_at = now(), proved_at = now() where id = $1", person.Id.Value);
    }

    /// <summary>Creates a staff member with an account.</summary>
    public async Task<Staff> Hire(Role role, Organisation organisation, string name = "Someone New")
    {
        var person = DemoPeople.NewPerson(name, $"p{Guid.CreateVersion7():N}", role, organisation);
        await DemoCaseload.HireAsync(Services, Database.Owner, [person], CancellationToken.None);
        return person;
    }

    /// <summary>Deactivates a staff member.</summary>
    public Task Dismiss(Staff person) => Database.ExecuteAsync("update staff set active = false where id = $1", person.Id.Value);

    /// <summary>Restricts a person's access to a case.</summary>
    public Task Bar(Staff person, CaseId from) => Database.ExecuteAsync("insert into no_access values ($1, $2, 'RelatedToSuspect')", person.Id.Value, from.Value);

    internal static async Task SeedAsync(TestDatabase database)
    {
        await using var app = new TestApp { Database = database };
        await app.SeedAsync();
    }

    protected static async Task<T> StartAsync<T>(T app, bool seedAnew = false) where T : TestApp
    {
        app.ClientOptions.BaseAddress = new("https://localhost");
        app.Database = await (seedAnew ? TestCluster.CreateDatabaseAsync() : TestCluster.CreateSeededDatabaseAsync());
        if (seedAnew)
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
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSerilog(LoggerFor(_log), dispose: true);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            _change?.Invoke(services);
        });
    }

    private static ILogger LoggerFor(LogLines? log) =>
        log is null ? Logger.None : new LoggerConfiguration().MinimumLevel.Verbose().WithoutPersonalFacts().WriteTo.Sink(log).CreateLogger();
}
