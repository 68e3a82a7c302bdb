using System.Collections.Concurrent;
using System.Net;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>Acknowledged writes survive when a process is killed during other writes.</summary>
[Trait("Category", "Long"), ExpectedDuration(seconds: 60)]
public sealed class ProcessKillTests
{
    private const int MaxRounds = 10;
    private const int Writers = 4;
    private static readonly int _rounds = Repetitions.Scale(10);

    [Fact]
    public async Task Acknowledged_writes_survive_killing_the_app()
    {
        await using var installation = await TestInstallation.StartAsync();
        for (var time = 1; time <= _rounds; time++)
        {
            var acknowledged = await WriteUntilAsync(installation, Writers * (time + 1), installation.KillAppAsync);
            await installation.StartAppAsync();

            Assert.Empty(await installation.FindMissingAsync(acknowledged));
        }

        (await installation.Ana.Open("/cases")).AssertShows("Killed"); // cases were opened as well, not only drafts started
    }

    [Fact]
    public async Task Acknowledged_writes_survive_killing_PostgreSQL_and_the_app_reconnects()
    {
        await using var installation = await TestInstallation.StartAsync();
        for (var time = 1; time <= _rounds; time++)
        {
            var acknowledged = await WriteUntilAsync(installation, Writers * (time + 1), () => Task.Run(installation.KillPostgres));
            await installation.RestartPostgresAsync();

            Assert.Empty(await installation.FindMissingAsync(acknowledged));
            await WaitUntilAvailableAsync(installation);
        }
    }

    [Fact]
    public async Task Asynchronous_commits_lose_writes_and_the_test_detects_it()
    {
        await using var installation = await TestInstallation.StartAsync();
        await installation.DisableSynchronousCommitAsync();
        var lost = 0;
        for (var time = 1; time <= MaxRounds && lost == 0; time++)
        {
            var acknowledged = await WriteUntilAsync(installation, Writers * (time + 1), () => Task.Run(installation.KillPostgres));
            await installation.RestartPostgresAsync();
            lost += (await installation.FindMissingAsync(acknowledged)).Count;
            await WaitUntilAvailableAsync(installation);
        }

        Assert.NotEqual(0, lost);
    }

    // Several clients write until, after enough acknowledgements, a process is killed; a write that fails was never acknowledged.
    private static async Task<IReadOnlyCollection<Guid>> WriteUntilAsync(TestInstallation installation, int acknowledgements, Func<Task> kill)
    {
        var acknowledged = new ConcurrentBag<Guid>();
        using var stop = new CancellationTokenSource();
        var start = await installation.Ana.Open("/intake");
        var writing = Enumerable.Range(0, Writers).Select(_ => WriteAsync(installation.Ana, start, acknowledged, stop.Token)).ToArray();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (acknowledged.Count < acknowledgements)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }

        await kill();
        await stop.CancelAsync();
        await Task.WhenAll(writing);
        return acknowledged;
    }

    // Starts a draft, fills it in and opens the case; the redirect after the first request is the acknowledgement.
    private static async Task WriteAsync(TestClient ana, PageResponse start, ConcurrentBag<Guid> acknowledged, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var id = Guid.CreateVersion7();
                if ((await ana.Send(start, ("DraftId", $"{id}"))).Location != $"/intake/{id}")
                {
                    return;
                }

                acknowledged.Add(id);
                await ana.Send($"/intake/{id}/person", ("Input.CoverName", "Killed"));
                await ana.Send($"/intake/{id}/check");
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException or Xunit.Sdk.XunitException)
        {
            // Interrupted, or answered with an error.
        }
    }

    // The app detects its broken connections and opens new ones.
    private static async Task WaitUntilAvailableAsync(TestInstallation installation)
    {
        for (var left = 400; ; left--)
        {
            var answer = await installation.Ana.Get("/cases");
            if (answer.Status == HttpStatusCode.OK)
            {
                return;
            }

            Assert.True(left > 0, $"The app still answers {answer.Status}");
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }
    }
}
