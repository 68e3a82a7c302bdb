using System.Net;
using CaseManager.Data.Persistence;
using CaseManager.Demo;
using CaseManager.Domain.Documents;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>One person, or one slow client, does not occupy what others need. <see cref="OverloadTests"/> tries it with many.</summary>
public class RequestLimitTests
{
    private const int PoolSize = 3;
    private const string Search = "/cases/search";

    [Fact]
    public async Task A_form_that_is_still_arriving_holds_no_connection()
    {
        await using var app = await TestApp.StartAsync(UseSmallPool);
        using var elena = await app.SignInAsync(DemoPeople.Elena);
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        var slow = Enumerable.Range(0, PoolSize + 1).Select(_ => HeldForm.Send(elena, Search)).ToArray();
        await Task.WhenAll(slow.Select(s => s.Form.Sending));

        await grace.Open("/cases");

        await ReleaseAsync(slow, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_copy_that_waits_for_its_turn_holds_no_connection()
    {
        await using var app = await TestApp.StartAsync(UseSmallPool);
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        var document = await app.AddDocument(DemoPeople.Ana, caseFile.Id, DocumentKind.General);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        var queue = app.Services.GetRequiredService<CopyQueue>();
        var turns = await Task.WhenAll(new[] { DemoPeople.Elena, DemoPeople.Tom }.Select(other => queue.AcquireAsync(other.Id, CancellationToken.None)));
        var waiting = Enumerable.Range(0, PoolSize + 1).Select(_ => ana.Get($"/cases/{caseFile.Reference}/documents/{document.Id}?handler=file")).ToArray();

        for (var time = 0; time < 10; time++)
        {
            await grace.Open("/cases");
        }

        Assert.All(waiting, copy => Assert.False(copy.IsCompleted));
        Array.ForEach(turns, turn => turn!.Dispose());
        Assert.All(await Task.WhenAll(waiting), copy => Assert.Equal(HttpStatusCode.OK, copy.Status));
    }

    [Fact]
    public async Task The_files_of_one_person_delay_only_that_person()
    {
        await using var app = await TestApp.StartAsync();
        var queue = app.Services.GetRequiredService<CopyQueue>();
        using var first = await queue.AcquireAsync(DemoPeople.Elena.Id, CancellationToken.None);
        var more = Enumerable.Range(0, 4).Select(_ => queue.AcquireAsync(DemoPeople.Elena.Id, CancellationToken.None)).ToArray();

        Assert.Null(await queue.AcquireAsync(DemoPeople.Elena.Id, CancellationToken.None));
        using var other = await queue.AcquireAsync(DemoPeople.Ana.Id, CancellationToken.None);

        Assert.NotNull(other);
        Assert.All(more, turn => Assert.False(turn.IsCompleted));
    }

    [Fact]
    public async Task A_refused_copy_is_explained_on_the_page_of_the_document()
    {
        await using var app = await TestApp.StartAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        var document = await app.AddDocument(DemoPeople.Ana, caseFile.Id, DocumentKind.General);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        var queue = app.Services.GetRequiredService<CopyQueue>();
        var turns = Enumerable.Range(0, 5).Select(_ => queue.AcquireAsync(DemoPeople.Ana.Id, CancellationToken.None)).ToArray();

        var refused = await ana.Get($"/cases/{caseFile.Reference}/documents/{document.Id}?handler=file");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("10", refused.Headers["Retry-After"]);
        refused.AssertShows("Many files are being prepared for download");
        refused.AssertShows("No downloads.");
        (await turns[0])!.Dispose();
    }

    [Fact]
    public async Task Requests_beyond_the_limit_of_a_person_wait_and_then_are_refused()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["Limits:RequestsPerPerson"] = "2", ["Limits:QueuedPerPerson"] = "1" });
        using var elena = await app.SignInAsync(DemoPeople.Elena);
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        var slow = Enumerable.Range(0, 2).Select(_ => HeldForm.Send(elena, Search)).ToArray();
        await Task.WhenAll(slow.Select(s => s.Form.Sending));
        List<Task<PageResponse>> others = [.. Enumerable.Range(0, 4).Select(_ => elena.Get("/cases"))];

        for (var refused = 0; refused < 3; refused++)
        {
            var first = await Task.WhenAny(others);
            others.Remove(first);
            Assert.Equal((HttpStatusCode.TooManyRequests, "10"), ((await first).Status, (await first).Headers["Retry-After"]));
            (await first).AssertShows("Too many of your requests are being processed at once");
        }

        await grace.Open("/cases");
        Assert.False(others[0].IsCompleted);
        await ReleaseAsync(slow, HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.OK, (await others[0]).Status);
    }

    [Fact]
    public async Task Requests_without_a_session_are_limited_by_source()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["Limits:RequestsPerSource"] = "1", ["Limits:QueuedPerSource"] = "0" });
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        using var anyone = app.CreateAnonymousClient();
        var slow = HeldForm.Send(anyone, "/sign-in");
        await slow.Form.Sending;

        Assert.Equal(HttpStatusCode.TooManyRequests, (await anyone.Get("/sign-in")).Status);
        Assert.Equal(HttpStatusCode.OK, (await anyone.Get("/health/ready")).Status);
        await grace.Open("/cases");

        await ReleaseAsync([slow], HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_that_takes_too_long_is_refused()
    {
        await using var app = await TestApp.StartAsync(settings: new() { ["Limits:FormSeconds"] = "1" });
        using var elena = await app.SignInAsync(DemoPeople.Elena);
        var (form, response) = HeldForm.Send(elena, Search);

        using var refused = await response;

        Assert.Equal(HttpStatusCode.RequestTimeout, refused.StatusCode);
        Assert.Contains("Your request took too long to arrive", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        form.Release();
    }

    [Fact]
    public async Task A_form_that_is_too_long_is_refused()
    {
        var app = await TestApp.GetSharedAsync();
        using var elena = await app.SignInAsync(DemoPeople.Elena);

        var refused = await elena.Send(Search, ("Input.Term", new string('a', 5 * 1024 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        refused.AssertShows("Your request is too long");
    }

    [Fact]
    public async Task A_request_that_finds_no_connection_is_asked_to_come_back()
    {
        await using var app = await TestApp.StartAsync(UseSmallPool);
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        var database = app.Services.GetRequiredService<NpgsqlDataSource>();
        var taken = await Task.WhenAll(Enumerable.Range(0, PoolSize).Select(_ => database.OpenConnectionAsync().AsTask()));

        var busy = await grace.Get("/cases");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (busy.Status, busy.Headers["Retry-After"]));
        busy.AssertShows("The service is temporarily unavailable");
        foreach (var connection in taken)
        {
            await connection.DisposeAsync();
        }

        await grace.Open("/cases");
    }

    [Fact]
    public async Task A_response_is_sent_without_a_connection()
    {
        var probe = new ConnectionProbe();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IStartupFilter>(probe));
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        using var ana = await app.SignInAsync(DemoPeople.Ana);

        await ana.Open($"/cases/{caseFile.Reference}");

        Assert.Equal(System.Data.ConnectionState.Closed, probe.StateAtStart);
    }

    [Fact]
    public void A_connection_is_waited_for_five_seconds_unless_configured()
    {
        Assert.Equal(5, GetTimeout("Host=a;Username=b"));
        Assert.Equal(9, GetTimeout("Host=a;Username=b;Timeout=9"));

        static int GetTimeout(string given)
        {
            using var services = new ServiceCollection().AddCaseManagerData(given, TestCluster.Keys)
                .BuildServiceProvider();
            return new NpgsqlConnectionStringBuilder(services.GetRequiredService<NpgsqlDataSource>().ConnectionString).Timeout;
        }
    }

    private static async Task ReleaseAsync((HeldForm Form, Task<HttpResponseMessage> Response)[] slow, HttpStatusCode expected)
    {
        foreach (var (form, response) in slow)
        {
            form.Release();
            using var answer = await response;
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    private static void UseSmallPool(IServiceCollection services) => services.AddSingleton(provider => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(provider.GetRequiredService<IConfiguration>().GetConnectionString("CaseManager"))
        {
            MaxPoolSize = PoolSize,
            Timeout = 2,
        }.ConnectionString));

    // Its callback is registered first, and therefore runs last.
    private sealed class ConnectionProbe : IStartupFilter
    {
        public System.Data.ConnectionState? StateAtStart { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Response.OnStarting(() =>
                {
                    StateAtStart = context.RequestServices.GetRequiredService<CaseManagerDb>().Database.GetDbConnection().State;
                    return Task.CompletedTask;
                });
                return following();
            });
            next(app);
        };
    }
}
