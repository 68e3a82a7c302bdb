using CaseManager.Benchmarks.Caseload;
using CaseManager.Benchmarks.Load;
using CaseManager.Demo.Caseload;

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

    private async Task MeasureAsync(BenchmarkDatabase database, int cases, Table table, CancellationToken cancellationToken)
    {
        await using var hosts = await Hosts.StartAsync(database, clock, cancellationToken);
        var measuring = new Measuring(hosts, database, await Codes.ReadAsync(database, clock, cancellationToken), options, clock);
        await table.BeginAsync(cases);
        foreach (var page in Goals.Pages)
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
            await output.WriteLineAsync($"{cases} cases, {staff.Offices.Count} offices, {staff.Everyone.Count()} people, {rows} rows: {clock.GetElapsedTime(began).TotalSeconds:0} s");
            var entries = await new CaseloadCheck(database, database.App).CheckAsync(cancellationToken);
            await output.WriteLineAsync($"All keys hold, and {entries} entries of history");
            await cluster.FinishAsync(database, cancellationToken);
        }

        return database;
    }
}
