using CaseManager.Benchmarks.Floor;
using CaseManager.Benchmarks.Scaffold;
using Microsoft.AspNetCore.Builder;

namespace CaseManager.Benchmarks.Load;

/// <summary>The three targets, each on its own port, over the same database.</summary>
internal sealed class Hosts : IAsyncDisposable
{
    private readonly MeasuredApp _app;
    private readonly WebApplication _scaffold;
    private readonly WebApplication _floor;

    private Hosts(MeasuredApp app, WebApplication scaffold, WebApplication floor) => (_app, _scaffold, _floor) = (app, scaffold, floor);

    public static async Task<Hosts> StartAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var floor = await BareFloor.StartAsync(database, clock, cancellationToken); // first: creates the tables that the scaffold also writes to
        return new(new(database), await PlainScaffold.StartAsync(database, clock, cancellationToken), floor);
    }

    public Uri AddressOf(Answers answers) => answers switch
    {
        Answers.App => _app.Address,
        Answers.Scaffold => new(_scaffold.Urls.First()),
        _ => new(_floor.Urls.First()),
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _scaffold.DisposeAsync();
        await _floor.DisposeAsync();
    }
}
