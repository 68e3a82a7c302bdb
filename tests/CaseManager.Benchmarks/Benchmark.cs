using CaseManager.Benchmarks.Caseload;
using CaseManager.Benchmarks.Load;

namespace CaseManager.Benchmarks;

/// <summary>Creates the caseloads and measures the app on each.</summary>
internal sealed class Benchmark(Options options, TimeProvider clock, TextWriter output)
{
    /// <summary>Returns true if every performance goal is met.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var cluster = await BenchmarkCluster.StartAsync(options.Data, cancellationToken);
        var table = new Table(output);
        foreach (var cases in options.Cases)
        {
            var database = await FillAsync(cluster, cases, cancellationToken);
            if (!options.MakeOnly)
            {
                await MeasureAsync(database, cases, table, cancellationToken);
            }
        }

        if (!options.MakeOnly)
        {
            await table.EndAsync();
        }

        return !table.IsMissed;
    }

    private async Task MeasureAsync(CaseloadDatabase database, int cases, Table table, CancellationToken cancellationToken)
    {
        await using var hosts = await Hosts.StartAsync(database, clock, cancellationToken);
        var measuring = new Measuring(hosts, database, await Codes.ReadAsync(database, clock, cancellationToken), options, clock);
        await table.BeginAsync(cases);
        foreach (var page in Goals.Pages)
        {
            await table.AddAsync(cases, await measuring.MeasureAsync(page, cancellationToken));
        }
    }

    private async Task<CaseloadDatabase> FillAsync(BenchmarkCluster cluster, int cases, CancellationToken cancellationToken)
    {
        var (database, isFilled) = await cluster.OpenAsync($"cases_{cases}_{options.Seed}", cancellationToken);
        if (!isFilled)
        {
            await new CaseloadWriter(database, clock, output).WriteAsync(cases, options.Seed, cancellationToken);
            await new CaseloadCheck(database, output).CheckAsync(cancellationToken);
            await cluster.FinishAsync(database, cancellationToken);
        }

        return database;
    }
}
