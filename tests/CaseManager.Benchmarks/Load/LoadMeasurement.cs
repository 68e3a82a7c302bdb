using System.Collections.Concurrent;

namespace CaseManager.Benchmarks.Load;

/// <summary>Measures pages over HTTP on the three targets in turn, so that other load on the machine affects all of them equally.</summary>
internal sealed class LoadMeasurement(MeasuredHosts hosts, BenchmarkDatabase database, AuthenticatorCodes codes, Options options, TimeProvider clock)
{
    private const int Rounds = 3;
    private const int CountedRequests = 20;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(4); // covers JIT compilation of hot code

    public async Task<PageMeasurement> MeasureAsync(MeasuredPage page, CancellationToken cancellationToken)
    {
        var readers = await Reader.ReadAsync(database, page.RequestingRole, options.Connections, cancellationToken);
        var seats = new Dictionary<MeasuredTarget, IReadOnlyList<LoadWorker>>
        { [MeasuredTarget.App] = await CreateWorkersAsync(MeasuredTarget.App, page, readers, 0, cancellationToken) };
        var (commands, bytes) = await CountCommandsAsync(page, seats[MeasuredTarget.App][0], cancellationToken);
        seats[MeasuredTarget.Scaffold] = await CreateWorkersAsync(MeasuredTarget.Scaffold, page, readers, 0, cancellationToken);
        seats[MeasuredTarget.Baseline] = await CreateWorkersAsync(MeasuredTarget.Baseline, page, readers, bytes, cancellationToken);
        var times = seats.Keys.ToDictionary(a => a, _ => new ResponseTimes());
        foreach (var (_, these) in seats)
        {
            await RequestForDurationAsync(page, these, _warmUp, new(), cancellationToken);
        }

        foreach (var _ in Enumerable.Range(0, Rounds))
        {
            foreach (var (answers, these) in seats)
            {
                await RequestForDurationAsync(page, these, TimeSpan.FromSeconds((double)options.Seconds / Rounds), times[answers], cancellationToken);
            }
        }

        foreach (var worker in seats.Values.SelectMany(s => s))
        {
            worker.Dispose();
        }

        return new(page, commands, times);
    }

    private async Task<IReadOnlyList<LoadWorker>> CreateWorkersAsync(MeasuredTarget answers, MeasuredPage page, IReadOnlyList<Reader> readers, int bytes,
        CancellationToken cancellationToken)
    {
        var seats = readers.Select(reader => new LoadWorker(answers, new(hosts.GetUrl(answers)), reader, codes, bytes)).ToList();
        foreach (var worker in seats)
        {
            if (answers == MeasuredTarget.App && page is not SignInPage)
            {
                await SignInPage.SignInAsync(worker, cancellationToken);
            }

            await page.PrepareAsync(worker, cancellationToken);
        }

        return seats;
    }

    // Sequential requests; the first fills caches and is not counted.
    private static async Task<(double Commands, int Bytes)> CountCommandsAsync(MeasuredPage page, LoadWorker worker, CancellationToken cancellationToken)
    {
        await page.RequestAsync(worker, cancellationToken);
        using var count = new SqlCommandCounter();
        var bytes = 0;
        for (var i = 0; i < CountedRequests; i++)
        {
            bytes += await page.RequestAsync(worker, cancellationToken);
        }

        return ((double)count.Commands / CountedRequests, bytes / CountedRequests);
    }

    private async Task RequestForDurationAsync(MeasuredPage page, IReadOnlyList<LoadWorker> seats, TimeSpan time, ResponseTimes times,
        CancellationToken cancellationToken)
    {
        var (answered, began) = (new ConcurrentBag<double>(), clock.GetTimestamp());
        await Task.WhenAll(seats.Select(worker => Task.Run(() => AskOnAsync(worker), cancellationToken)));
        times.Add(answered, clock.GetElapsedTime(began).TotalSeconds);

        async Task AskOnAsync(LoadWorker worker)
        {
            while (clock.GetElapsedTime(began) < time)
            {
                var asked = clock.GetTimestamp();
                await page.RequestAsync(worker, cancellationToken);
                answered.Add(clock.GetElapsedTime(asked).TotalMilliseconds);
            }
        }
    }
}
