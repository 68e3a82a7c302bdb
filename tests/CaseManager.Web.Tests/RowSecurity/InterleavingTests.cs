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
    private const int Short = 500;
    private static readonly int _long = Repetitions.Of(10_000);

    private static readonly Lazy<Task<(TestDatabase Database, Reader[] Readers)>> _caseload = new(async () =>
    {
        var app = await TestApp.StartAsync();
        TestApp.StopAtTheEnd(app);
        var rows = await DatabaseRows.ReadAsync(app.Database);
        return (app.Database, [ReaderFor(rows, DemoPeople.Ana), ReaderFor(rows, DemoPeople.Helen)]);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task No_one_sees_what_another_may(int connections) => NothingLeaksAsync(connections, Short);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task If_connections_were_not_reset_someone_would(int connections) => SomethingLeaksAsync(connections, Short);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Category", "Long")]
    public Task No_one_sees_what_another_may_in_thousands_of_turns(int connections) => NothingLeaksAsync(connections, _long);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Category", "Long")]
    public Task If_connections_were_not_reset_someone_would_in_thousands_of_turns(int connections) => SomethingLeaksAsync(connections, _long);

    private async Task NothingLeaksAsync(int connections, int turns)
    {
        var tally = await RunAsync(connections, turns, "");

        string[] outcomes = [Interleaving.Own, Interleaving.Refused, Interleaving.Cancelled, Interleaving.Failed, Interleaving.Thrown];
        Assert.Equal(0, tally[Interleaving.Leaked]);
        Assert.All(outcomes, outcome => Assert.True(tally[outcome] > 0, $"{outcome}: {tally}"));
        Assert.True(outcomes.Sum(outcome => tally[outcome]) == turns, $"{tally}");
    }

    private async Task SomethingLeaksAsync(int connections, int turns) =>
        Assert.InRange((await RunAsync(connections, turns, ";No Reset On Close=true"))[Interleaving.Leaked], turns / 50, turns);

    private async Task<Tally> RunAsync(int connections, int turns, string setting)
    {
        var (database, readers) = await _caseload.Value;
        var tally = await Interleaving.RunAsync($"{database.App};Maximum Pool Size={connections}{setting}", Turn.Deal(readers, turns, seed: connections));
        output.WriteLine($"pool of {connections}, {turns} turns{setting}: {tally}");
        return tally;
    }

    private static Reader ReaderFor(DatabaseRows rows, Staff person)
    {
        var model = new RowModel(rows);
        var asker = model.Everyone().Single(who => who.Id == $"{person.Id.Value}");
        return new(new(person.Id, Guid.CreateVersion7(), person.Role == Role.OfficeLead), Visible("cases"), Visible("case_event"));

        HashSet<Guid> Visible(string table) => [.. rows[table].Where(row => model.RuleOf(table)!.Reads!(asker, row)).Select(row => Guid.Parse(row.Key))];
    }
}
