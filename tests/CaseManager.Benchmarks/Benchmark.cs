using CaseManager.Benchmarks.Caseload;

namespace CaseManager.Benchmarks;

/// <summary>Makes the caseloads, and measures the app on each.</summary>
internal sealed class Benchmark(Options options, TimeProvider clock, TextWriter output)
{
    /// <summary>Whether every goal was met.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var cluster = await BenchmarkCluster.StartAsync(options.Data, cancellationToken);
        foreach (var cases in options.Cases)
        {
            await FillAsync(cluster, cases, cancellationToken);
        }

        return true;
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
