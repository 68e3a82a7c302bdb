using System.Diagnostics;
using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Tests.Documents;
using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Operations;

/// <summary>One signed-in person tries to stop the service, through the real server on a local port.</summary>
[Trait("Category", "Long"), Collection(NonParallelCollection.Name), ExpectedDuration(seconds: 150)]
public class OverloadTests(ITestOutputHelper output)
{
    private const int Requests = 150;

    // As installed: other tests send as much as they can.
    private static readonly Dictionary<string, string> _limits = new() { ["Limits:QueuedPerPerson"] = "12", ["Limits:RequestsPerSecond"] = "20" };

    private static readonly TimeSpan _duration = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _goal = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Slow_forms_and_copies_of_one_person_do_not_delay_others()
    {
        await using var app = await TestApp.StartAsync(settings: new(_limits), listens: true);
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        var costly = await app.AddDocument(DemoPeople.Ana, caseFile.Id, DocumentKind.General, file: TestFiles.CreatePngWithTexts(400_000),
            format: FileFormat.Png);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        using var grace = await app.SignInAsync(DemoPeople.Grace);
        using var stop = new CancellationTokenSource();
        await using var slow = new SlowForms(app.ClientOptions.BaseAddress, "/cases/search", await GetCookiesAsync(app, DemoPeople.Ana), Requests);
        var copies = Task.WhenAll(Enumerable.Range(0, Requests).Select(async _ =>
        {
            while (!stop.IsCancellationRequested)
            {
                await ana.Get($"/cases/{caseFile.Reference}/documents/{costly.Id}?handler=file");
            }
        }));

        var (times, readiness) = (new List<TimeSpan>(), new List<HttpStatusCode>());
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < _duration;)
        {
            var begin = Stopwatch.GetTimestamp();
            await grace.Open("/cases");
            times.Add(Stopwatch.GetElapsedTime(begin));
            readiness.Add((await grace.Get("/health/ready")).Status);
        }

        await stop.CancelAsync();
        await copies;
        output.WriteLine($"{times.Count} pages, 95 % within {GetPercentile(times, 95).TotalMilliseconds:0} ms; {slow.Ended} slow forms ended");
        Assert.All(readiness, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.InRange(GetPercentile(times, 95), TimeSpan.Zero, _goal);
        Assert.InRange(slow.Ended, Requests / 2, int.MaxValue);
    }

    [Fact]
    public async Task Three_thousand_forbidden_requests_neither_fill_history_nor_delay_others()
    {
        const int Refusals = 3000;
        var refused = 0;
        await using var app = await TestApp.StartAsync(settings: new(_limits), listens: true);
        var caseFile = await app.OpenCase(DemoPeople.Ana);
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        using var denied = await app.SignInAsync(person);
        var page = $"/cases/{caseFile.Reference}";
        await MeasureAsync(ana, page, until: Task.Delay(TimeSpan.FromSeconds(3)));
        var before = await MeasureAsync(ana, page, until: Task.Delay(TimeSpan.FromSeconds(10)));

        var flood = RepeatEvenlyAsync(async () => CountStatus((await denied.Get("/cases/RO-2026-9999-AA")).Status), Refusals, TimeSpan.FromSeconds(20));
        var during = await MeasureAsync(ana, page, until: flood);

        var entries = await app.Database.ReadAsync<string>("select act from history_entry where staff_id = $1 and act like 'AccessDenied%'", person.Id.Value);
        output.WriteLine($"{GetPercentile(before, 50).TotalMilliseconds:0} ms before, {GetPercentile(during, 50).TotalMilliseconds:0} ms during; "
            + $"{Refusals} requests in {(await flood).TotalSeconds:0} s, {refused} of them refused as too many, made {entries.Count} entries");
        Assert.InRange(GetPercentile(during, 50), TimeSpan.Zero, 2 * GetPercentile(before, 50));
        Assert.InRange(entries.Count, 20, 100);

        void CountStatus(HttpStatusCode status) => _ = status == HttpStatusCode.TooManyRequests ? Interlocked.Increment(ref refused) : 0;
    }

    // As many at a time as are needed to keep the pace.
    private static async Task<TimeSpan> RepeatEvenlyAsync(Func<Task> send, int count, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        using var places = new SemaphoreSlim(60);
        var sent = new List<Task>();
        for (var number = 0; number < count; number++)
        {
            var due = (duration * number / count) - Stopwatch.GetElapsedTime(start);
            await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
            await places.WaitAsync();
            sent.Add(SendAsync());
        }

        await Task.WhenAll(sent);
        return Stopwatch.GetElapsedTime(start);

        async Task SendAsync()
        {
            try
            {
                await send();
            }
            finally
            {
                places.Release();
            }
        }
    }

    private static async Task<IReadOnlyList<TimeSpan>> MeasureAsync(TestClient client, string page, Task until)
    {
        var times = new List<TimeSpan>();
        while (!until.IsCompleted)
        {
            var begin = Stopwatch.GetTimestamp();
            await client.Open(page);
            times.Add(Stopwatch.GetElapsedTime(begin));
        }

        return times;
    }

    private static TimeSpan GetPercentile(IReadOnlyList<TimeSpan> times, int percent) => times.Order().ElementAt(times.Count * percent / 100);

    // Signs in once more, and returns the cookies of that session.
    private static async Task<string> GetCookiesAsync(TestApp app, Staff person)
    {
        using var client = app.CreateAnonymousClient();
        var signedIn = await client.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(person)), ("Input.Password", DemoPeople.Password));
        return string.Join("; ", signedIn.Headers["Set-Cookie"].Split(", ").Select(cookie => cookie.Split(';')[0]).Where(cookie => cookie.Contains('=')));
    }
}
