using System.Diagnostics;
using CaseManager.Demo;
using CaseManager.Demo.Caseload;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Demo;

/// <summary>The demo database of <c>./run</c>, with generated cases and demo stories, seeded once per test run.</summary>
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
