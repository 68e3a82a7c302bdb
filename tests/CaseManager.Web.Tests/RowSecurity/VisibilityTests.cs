using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>
/// Everyone × every table of the catalog, in raw SQL as the app's role: the rows that the database shows, changes and accepts are exactly those of an
/// independent model, and so are the answers of the functions that give access to a case.
/// </summary>
[ExpectedDuration(seconds: 60)]
public class VisibilityTests(ITestOutputHelper output)
{
    private static readonly Lazy<Task<(TestDatabase Database, TrialPlan Plan)>> _demoCaseload = new(async () =>
    {
        await using var app = await TestApp.StartAsync();
        await app.RestrictAccessAsync(DemoPeople.Mihai, new((await app.Database.ReadAsync<Guid>("select id from cases where cover_name = 'Antonia'"))[0]));
        return (app.Database, new TrialPlan(await DatabaseRows.ReadAsync(app.Database)));
    });

    [Fact]
    public async Task The_model_covers_every_table() => Assert.Empty((await _demoCaseload.Value).Plan.UnknownTables);

    [Fact, Trait("Category", "Long")]
    public async Task The_database_reads_and_writes_as_the_model_says()
    {
        await using var app = await TestApp.StartAsync();
        await ModelCaseload.AddToAsync(app);
        var plan = new TrialPlan(await DatabaseRows.ReadAsync(app.Database));
        await using var oracle = await RowSecurityComparison.StartAsync(app.Database);

        var differences = await oracle.FindDifferencesAsync(plan.GetAll()).Select(d => d.Difference).Take(40).ToListAsync();

        output.WriteLine($"{oracle.ComparedCount} answers compared");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(20, plan.Callers.Count);
        Assert.InRange(oracle.ComparedCount, 10_000, int.MaxValue);
    }

    [Theory]
    [InlineData("update case_member set ends_at = now()", "cases", "read cases")]
    [InlineData("update staff set role = 'AftercareWorker' where role = 'Caseworker'", "victim", "insert into victim")]
    [InlineData("delete from access_restriction", "victim", "read victim")]
    [InlineData("grant delete on consent to casemanager_field", "consent", "delete from consent")]
    [InlineData("grant update (opened_by) on cases to casemanager_lead", "cases", "update cases.opened_by")]
    [InlineData("grant select on access_restriction to casemanager_lead", "access_restriction", "read access_restriction")]
    [InlineData("grant insert (transaction) on case_event to casemanager_field", "case_event", "insert into case_event (transaction)")]
    [InlineData("alter table identity disable row level security", "identity", "read identity")]
    public async Task A_difference_between_rows_and_model_is_detected(string change, string table, string description)
    {
        var (database, plan) = await _demoCaseload.Value;
        await using var oracle = await RowSecurityComparison.StartAsync(database, change);

        Assert.True(await oracle.FindDifferencesAsync(plan.GetAll(table)).AnyAsync(d => d.Difference.Contains(description, StringComparison.Ordinal)));
    }
}
