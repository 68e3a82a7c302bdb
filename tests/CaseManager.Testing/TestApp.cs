using System.Collections.Concurrent;
using CaseManager.Data;
using CaseManager.Data.RowSecurity;
using CaseManager.Data.Seeding;
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

/// <summary>The real app on a real database: its pages, doors and forms as they are served, with the demo caseload inside.</summary>
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

    /// <summary>Every line logged, at every level, of an app that was started to record its log.</summary>
    /// <exception cref="InvalidOperationException">The app does not record its log, so that a search for nothing would always succeed.</exception>
    public LogLines Log => _log ?? throw new InvalidOperationException("This app does not record its log: start it with recordLog.");

    /// <summary>One app for all tests that leave the doors alone: each brings people and cases of its own.</summary>
    public static Task<TestApp> SharedAsync() => _shared.Value;

    /// <summary>An app with a database of its own, which holds the demo stories.</summary>
    /// <param name="change">Replaces services.</param>
    /// <param name="settings">Overrides settings.</param>
    /// <param name="recordLog">Records every line logged, at every level, in memory.</param>
    /// <param name="seedAnew">Has this app itself write the stories, in place of copying them from the template.</param>
    public static Task<TestApp> StartAsync(
        Action<IServiceCollection>? change = null, Dictionary<string, string>? settings = null, bool recordLog = false, bool seedAnew = false) =>
        StartAsync(new TestApp { _change = change, _settings = settings ?? [], _log = recordLog ? new() : null }, seedAnew);

    /// <summary>What tests share is stopped after the last of them.</summary>
    public static void StopAtTheEnd(IAsyncDisposable shared) => _toStop.Push(shared);

    /// <summary>Stops what tests shared, the latest first.</summary>
    public static async Task StopSharedAsync()
    {
        while (_toStop.TryPop(out var shared))
        {
            await shared.DisposeAsync();
        }
    }

    /// <summary>Someone at a browser, who has signed in by the page for it.</summary>
    public async Task<Visitor> As(Staff person)
    {
        var visitor = Anyone();
        await visitor.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
        return visitor;
    }

    /// <summary>Someone at a browser, who has not signed in.</summary>
    public Visitor Anyone() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>Works on the database as someone, behind the pages and before the doors of the database.</summary>
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

    /// <summary>The same, as someone who has just proved who they are.</summary>
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

    /// <summary>Gives someone a session, called as they are themselves, in which they have just proved who they are.</summary>
    public async Task Prove(Staff person)
    {
        await Database.ExecuteAsync( // twice at once, whichever of its keys the second meets
            "insert into session (id, staff_id, token_hash, started_at, last_used_at) values ($1, $1, sha256($1::text::bytea), now(), now()) on conflict do nothing",
            person.Id.Value);
        await Database.ExecuteAsync("update session set last_used_at = now(), proved_at = now() where id = $1", person.Id.Value);
    }

    /// <summary>Takes on someone new, with an account.</summary>
    public async Task<Staff> Hire(Role role, Organisation organisation, string name = "Someone New")
    {
        var person = DemoPeople.NewPerson(name, $"p{Guid.CreateVersion7():N}", role, organisation);
        await DemoCaseload.HireAsync(Services, Database.Owner, [person], CancellationToken.None);
        return person;
    }

    /// <summary>Ends someone's work here.</summary>
    public Task Dismiss(Staff person) => Database.ExecuteAsync("update staff set active = false where id = $1", person.Id.Value);

    /// <summary>Bars someone from a case.</summary>
    public Task Bar(Staff person, CaseId from) => Database.ExecuteAsync("insert into no_access values ($1, $2, 'RelatedToSuspect')", person.Id.Value, from.Value);

    /// <summary>Fills a database with the demo stories.</summary>
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
        builder.UseStaticWebAssets(); // the compressed files, which browsers ask for, lie where the build put them
        builder.UseSetting("ConnectionStrings:CaseManager", Database.App);
        builder.UseSetting("Keys:Directory", TestCluster.KeysDirectory);
        builder.UseSetting("History:Checkpoints", Path.Combine(TestCluster.KeysDirectory, "checkpoints", Database.Name));
        builder.UseSetting("SecondFactor:Required", "false");
        builder.UseSetting("SignIn:MostPerMinute", "1000000"); // all tests come from one address
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
