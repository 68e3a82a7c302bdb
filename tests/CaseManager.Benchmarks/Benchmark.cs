using CaseManager.Benchmarks.Caseload;
using CaseManager.Benchmarks.Load;
using CaseManager.Demo.Caseload;

namespace CaseManager.Benchmarks;

/// <summary>Creates the caseloads and measures the app on each.</summary>
internal sealed class Benchmark(Options options, TimeProvider clock, TextWriter output)
{
    /// <summary>Measures every caseload size and returns whether every performance goal is met.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var cluster = await BenchmarkCluster.StartAsync(options.DataFolder, cancellationToken);
        var table = new ResultTable(output);
        foreach (var cases in options.Cases)
        {
            var database = await FillAsync(cluster, cases, cancellationToken);
            if (!options.IsPrepareOnly)
            {
                await MeasureAsync(database, cases, table, cancellationToken);
            }
        }

        if (!options.IsPrepareOnly)
        {
            await table.FinishAsync();
        }

        return !table.HasMissedGoals;
    }

    private async Task MeasureAsync(BenchmarkDatabase database, int cases, ResultTable table, CancellationToken cancellationToken)
    {
        await using var hosts = await MeasuredHosts.StartAsync(database, clock, cancellationToken);
        var measuring = new LoadMeasurement(hosts, database, await AuthenticatorCodes.ReadAsync(database, clock, cancellationToken), options, clock);
        await table.StartAsync(cases);
        foreach (var page in MeasuredPages.Pages)
        {
            await table.AddAsync(cases, await measuring.MeasureAsync(page, cancellationToken));
        }
    }

    private async Task<BenchmarkDatabase> FillAsync(BenchmarkCluster cluster, int cases, CancellationToken cancellationToken)
    {
        var (database, isFilled) = await cluster.OpenAsync($"cases_{cases}_{options.Seed}", cancellationToken);
        if (!isFilled)
        {
            var (began, random) = (clock.GetTimestamp(), new RandomSource(options.Seed));
            var staff = new BenchmarkStaff(cases, random);
            var rows = await new CaseloadWriter(database, clock).WriteAsync(cases, staff.Workforce, random, cancellationToken, staff.AddTo);
            await output.WriteLineAsync(
                $"{cases} cases, {staff.Offices.Count} offices, {staff.Everyone.Count()} people, {rows} rows: {clock.GetElapsedTime(began).TotalSeconds:0} s");
            var entries = await new CaseloadCheck(database, database.App).CheckAsync(cancellationToken);
            await output.WriteLineAsync($"All keys hold, and {entries} entries of history");
            await cluster.FinishAsync(database, cancellationToken);
        }

        return database;
    }
}
