using System.Diagnostics;
using CaseManager.Demo;
using CaseManager.Demo.Caseload;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Demo;

/// <summary>The demo of ./run: the generated cases and the demo stories, seeded once.</summary>
internal static class DemoDatabase
{
    private static readonly Lazy<Task<(TestApp App, CaseloadDatabase Database, TimeSpan Seeding)>> _demo = new(async () =>
    {
        var app = await TestApp.StartEmptyAsync();
        TestApp.RegisterForDisposal(app);
        var (database, watch) = (new CaseloadDatabase(app.Database.Superuser, TestCluster.Keys), Stopwatch.StartNew());
        await new DemoCaseload(app.Services, app.Database.Owner).EnsureAsync(database, CancellationToken.None);
        return (app, database, watch.Elapsed);
    });

    public static Task<(TestApp App, CaseloadDatabase Database, TimeSpan Seeding)> GetAsync() => _demo.Value;
}
