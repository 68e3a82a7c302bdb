using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Figures;

/// <summary>
/// No number that is held back can be worked out from those that are told. Whoever attacks knows the rule, every number that is told, that the cells of a
/// line come to its total, and that no number is below nought; they eliminate.
/// </summary>
public class HoldingBackTests(ITestOutputHelper output)
{
    private const int Threshold = 5;

    [Theory]
    [InlineData(true, 400)]
    [InlineData(false, 200)]
    public async Task Nothing_that_is_held_back_can_be_worked_out(bool addsUpDown, int tables)
    {
        var (database, random, heldBack) = ((await TestApp.SharedAsync()).Database, new Random(20_261_127), 0);
        for (var n = 0; n < tables; n++)
        {
            var table = CountedTable.Random(random, addsUpDown);
            var held = await HeldBackAsync(database, table);

            Assert.DoesNotContain(table.Small(Threshold), cell => !held[cell]);
            Assert.Empty(table.WorkedOut(held));
            heldBack += held.Count(h => h);
        }

        output.WriteLine($"{tables} tables, {heldBack} numbers held back, none worked out");
        Assert.True(heldBack > tables);
    }

    [Fact]
    public void Where_the_small_ones_alone_are_held_back_many_can_be_worked_out()
    {
        var random = new Random(20_261_127);

        var broken = Enumerable.Range(0, 200).Count(_ =>
        {
            var table = CountedTable.Random(random, addsUpDown: true);
            var small = table.Small(Threshold);
            return table.WorkedOut([.. Enumerable.Range(0, table.Numbers.Count).Select(small.Contains)]).Count > 0;
        });

        output.WriteLine($"{broken} of 200");
        Assert.InRange(broken, 50, 200);
    }

    [Fact]
    public async Task The_same_total_is_held_back_whatever_it_stands_beside()
    {
        var (database, random) = ((await TestApp.SharedAsync()).Database, new Random(7));
        for (var n = 0; n < 50; n++)
        {
            var totals = Enumerable.Range(0, 4).Select(_ => random.Next(0, 12)).ToArray();
            var (one, other) = (CountedTable.WithTotals(random, totals, 3), CountedTable.WithTotals(random, totals, 4));

            Assert.Equal(one.RowTotals.Select((await HeldBackAsync(database, one)).ElementAt), other.RowTotals.Select((await HeldBackAsync(database, other)).ElementAt));
        }
    }

    [Fact]
    public async Task Where_nothing_is_small_nothing_is_held_back() =>
        Assert.DoesNotContain(true, await HeldBackAsync((await TestApp.SharedAsync()).Database, CountedTable.Of([[5, 9], [12, 0]], addsUpDown: true)));

    [Fact]
    public async Task A_column_of_noughts_hides_nothing()
    {
        var held = await HeldBackAsync((await TestApp.SharedAsync()).Database, CountedTable.Of([[31, 5, 0], [18, 5, 0], [0, 0, 0], [1, 0, 0]], addsUpDown: true));

        Assert.All([2, 6, 10, 14], cell => Assert.False(held[cell]));
    }

    private static async Task<IReadOnlyList<bool>> HeldBackAsync(TestDatabase database, CountedTable table) => (await database.ReadAsync<bool[]>(
        "select figures.held_back($1, $2, $3, true, $4, $5)", table.Numbers.ToArray(), table.Height, table.Width, table.AddsUpDown, Threshold))[0];
}
