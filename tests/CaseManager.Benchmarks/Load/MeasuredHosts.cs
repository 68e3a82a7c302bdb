using CaseManager.Benchmarks.Baseline;
using CaseManager.Benchmarks.Scaffold;
using Microsoft.AspNetCore.Builder;

namespace CaseManager.Benchmarks.Load;

/// <summary>The three targets, each on its own port, over the same database.</summary>
internal sealed class MeasuredHosts : IAsyncDisposable
{
    private readonly MeasuredApp _app;
    private readonly WebApplication _scaffold;
    private readonly WebApplication _baseline;

    private MeasuredHosts(MeasuredApp app, WebApplication scaffold, WebApplication baseline) => (_app, _scaffold, _baseline) = (app, scaffold, baseline);

    public static async Task<MeasuredHosts> StartAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var baseline = await BaselineApp.StartAsync(database, clock, cancellationToken); // first: creates the tables that the scaffold also writes to
        return new(new(database), await ScaffoldApp.StartAsync(database, clock, cancellationToken), baseline);
    }

    public Uri GetUrl(MeasuredTarget answers) => answers switch
    {
        MeasuredTarget.App => _app.Address,
        MeasuredTarget.Scaffold => new(_scaffold.Urls.First()),
        _ => new(_baseline.Urls.First()),
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _scaffold.DisposeAsync();
        await _baseline.DisposeAsync();
    }
}
