using System.Collections.Concurrent;

namespace CaseManager.Benchmarks.Load;

/// <summary>Measures pages over HTTP on the three targets in turn, so that other load on the machine affects all of them alike.</summary>
internal sealed class Measuring(Hosts hosts, BenchmarkDatabase database, Codes codes, Options options, TimeProvider clock)
{
    private const int Rounds = 3;
    private const int Counted = 20;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(4); // covers JIT compilation of hot code

    public async Task<Figures> MeasureAsync(HotPage page, CancellationToken cancellationToken)
    {
        var readers = await Reader.ReadAsync(database, page.Asks, options.Connections, cancellationToken);
        var seats = new Dictionary<Answers, IReadOnlyList<Seat>> { [Answers.App] = await SitDownAsync(Answers.App, page, readers, 0, cancellationToken) };
        var (commands, bytes) = await CountAsync(page, seats[Answers.App][0], cancellationToken);
        seats[Answers.Scaffold] = await SitDownAsync(Answers.Scaffold, page, readers, 0, cancellationToken);
        seats[Answers.Floor] = await SitDownAsync(Answers.Floor, page, readers, bytes, cancellationToken);
        var times = seats.Keys.ToDictionary(a => a, _ => new Times());
        foreach (var (_, these) in seats)
        {
            await AskForAsync(page, these, _warmUp, new(), cancellationToken);
        }

        foreach (var _ in Enumerable.Range(0, Rounds))
        {
            foreach (var (answers, these) in seats)
            {
                await AskForAsync(page, these, TimeSpan.FromSeconds((double)options.Seconds / Rounds), times[answers], cancellationToken);
            }
        }

        foreach (var seat in seats.Values.SelectMany(s => s))
        {
            seat.Dispose();
        }

        return new(page, commands, times);
    }

    private async Task<IReadOnlyList<Seat>> SitDownAsync(Answers answers, HotPage page, IReadOnlyList<Reader> readers, int bytes, CancellationToken cancellationToken)
    {
        var seats = readers.Select(reader => new Seat(answers, new(hosts.AddressOf(answers)), reader, codes, bytes)).ToList();
        foreach (var seat in seats)
        {
            if (answers == Answers.App && page is not SignInPage)
            {
                await SignInPage.SignInAsync(seat, cancellationToken);
            }

            await page.PrepareAsync(seat, cancellationToken);
        }

        return seats;
    }

    // Sequential requests; the first fills caches and is not counted.
    private static async Task<(double Commands, int Bytes)> CountAsync(HotPage page, Seat seat, CancellationToken cancellationToken)
    {
        await page.AskAsync(seat, cancellationToken);
        using var count = new SqlCount();
        var bytes = 0;
        for (var i = 0; i < Counted; i++)
        {
            bytes += await page.AskAsync(seat, cancellationToken);
        }

        return ((double)count.Commands / Counted, bytes / Counted);
    }

    private async Task AskForAsync(HotPage page, IReadOnlyList<Seat> seats, TimeSpan time, Times times, CancellationToken cancellationToken)
    {
        var (answered, began) = (new ConcurrentBag<double>(), clock.GetTimestamp());
        await Task.WhenAll(seats.Select(seat => Task.Run(() => AskOnAsync(seat), cancellationToken)));
        times.Add(answered, clock.GetElapsedTime(began).TotalSeconds);

        async Task AskOnAsync(Seat seat)
        {
            while (clock.GetElapsedTime(began) < time)
            {
                var asked = clock.GetTimestamp();
                await page.AskAsync(seat, cancellationToken);
                answered.Add(clock.GetElapsedTime(asked).TotalMilliseconds);
            }
        }
    }
}
