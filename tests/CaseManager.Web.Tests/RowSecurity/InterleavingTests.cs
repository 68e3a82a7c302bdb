using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>
/// A caseworker, an office lead and requests without a caller share connections, with turns that are cancelled, fail or throw: nobody ever sees
/// another's rows.
/// </summary>
public class InterleavingTests(ITestOutputHelper output)
{
    private const int ShortRun = 500;
    private static readonly int _longRun = Repetitions.Scale(10_000);

    private static readonly Lazy<Task<(TestDatabase Database, Reader[] Readers)>> _caseload = new(async () =>
    {
        var app = await TestApp.StartAsync();
        TestApp.RegisterForDisposal(app);
        var rows = await DatabaseRows.ReadAsync(app.Database);
        return (app.Database, [CreateReader(rows, DemoPeople.Ana), CreateReader(rows, DemoPeople.Helen)]);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Nobody_sees_rows_of_another_caller(int connections) => AssertNoLeakAsync(connections, ShortRun);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Without_connection_reset_rows_would_leak(int connections) => AssertLeakAsync(connections, ShortRun);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Category", "Long")]
    public Task Nobody_sees_rows_of_another_caller_in_thousands_of_uses(int connections) => AssertNoLeakAsync(connections, _longRun);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Category", "Long")]
    public Task Without_connection_reset_rows_would_leak_in_thousands_of_uses(int connections) => AssertLeakAsync(connections, _longRun);

    private async Task AssertNoLeakAsync(int connections, int turns)
    {
        var tally = await RunAsync(connections, turns, "");

        string[] outcomes = [Interleaving.ReadOwn, Interleaving.Refused, Interleaving.Cancelled, Interleaving.DividedByZero, Interleaving.Thrown];
        Assert.Equal(0, tally[Interleaving.Leaked]);
        Assert.All(outcomes, outcome => Assert.True(tally[outcome] > 0, $"{outcome}: {tally}"));
        Assert.True(outcomes.Sum(outcome => tally[outcome]) == turns, $"{tally}");
    }

    private async Task AssertLeakAsync(int connections, int turns) =>
        Assert.InRange((await RunAsync(connections, turns, ";No Reset On Close=true"))[Interleaving.Leaked], turns / 50, turns);

    private async Task<Tally> RunAsync(int connections, int turns, string setting)
    {
        var (database, readers) = await _caseload.Value;
        var tally = await Interleaving.RunAsync($"{database.App};Maximum Pool Size={connections}{setting}",
            ConnectionUse.Generate(readers, turns, seed: connections));
        output.WriteLine($"pool of {connections}, {turns} turns{setting}: {tally}");
        return tally;
    }

    private static Reader CreateReader(DatabaseRows rows, Staff person)
    {
        var model = new RowModel(rows);
        var caller = model.GetCallers().Single(who => who.Id == $"{person.Id.Value}");
        return new(new(person.Id, Guid.CreateVersion7(), person.Role == Role.OfficeLead), Visible("cases"), Visible("case_event"));

        HashSet<Guid> Visible(string table) => [.. rows[table].Where(row => model.GetRule(table)!.CanRead!(caller, row)).Select(row => Guid.Parse(row.Key))];
    }
}
