using CaseManager.Demo;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Figures;

/// <summary>
/// Suppressed counts cannot be recalculated. The attacker knows the rule, all published counts, that each line adds up to its total and that no count
/// is negative, and eliminates.
/// </summary>
public class HoldingBackTests(ITestOutputHelper output)
{
    private const int Threshold = 5;
    private const int Tables = 500;
    private const int Sexes = 5; // including the total

    // Its cycles of suppressed cells are closed by zeros, which cannot change.
    private static readonly CountedTable _bounded = CountedTable.Of([[0, 5, 0, 0], [0, 6, 0, 0], [0, 0, 5, 3], [7, 0, 0, 6]]);

    private const string PeopleOfOneFormEach =
        """
        delete from figures.told;
        delete from figures.person;
        insert into figures.person
          select gen_random_uuid(), c.id, c.office_id, 'RO', 2026, null, (array['Female', 'Female', 'Female', 'Male', 'Other'])[1 + floor(random() * 5)], 'Adult', 'National', 'Within',
            array[(array['DomesticServitude', 'ForcedBegging', 'ForcedMarriage', 'OrganRemoval'])[1 + floor(random() * random() * 4)]], '{}', '{}', '{}', '{}', '{}', '{}'
          from (select id, office_id from cases limit 1) c, generate_series(1, 10 + (random() * 90)::int);
        """;

    [Fact]
    public async Task Nothing_that_is_held_back_can_be_worked_out()
    {
        var (database, random, heldBack) = ((await TestApp.SharedAsync()).Database, new Random(20_261_127), 0);
        for (var n = 0; n < Tables; n++)
        {
            var table = CountedTable.Random(random);
            var held = await HeldBackAsync(database, table);

            Assert.DoesNotContain(table.Small(Threshold), cell => !held[cell]);
            Assert.Empty(table.WorkedOut(held));
            heldBack += held.Count(h => h);
        }

        output.WriteLine($"{Tables} tables, {heldBack} numbers held back, none worked out");
        Assert.True(heldBack > Tables);
    }

    [Fact]
    public void Where_the_small_ones_alone_are_held_back_many_can_be_worked_out()
    {
        var random = new Random(20_261_127);

        var broken = Enumerable.Range(0, 200).Count(_ =>
        {
            var table = CountedTable.Random(random);
            var small = table.Small(Threshold);
            return table.WorkedOut([.. Enumerable.Range(0, table.Numbers.Count).Select(small.Contains)]).Count > 0;
        });

        output.WriteLine($"{broken} of 200");
        Assert.InRange(broken, 50, 200);
    }

    [Fact]
    public async Task What_can_be_no_more_and_no_less_is_not_left_so() => Assert.Empty(_bounded.WorkedOut(await HeldBackAsync((await TestApp.SharedAsync()).Database, _bounded)));

    [Fact]
    public async Task Where_nobody_looks_at_bounds_it_is()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync("create or replace function figures.to_loosen(n int[], held boolean[], hides boolean[], height int, width int) returns int language sql as 'select null::int'");

        Assert.NotEmpty(_bounded.WorkedOut(await HeldBackAsync(app.Database, _bounded)));
    }

    [Fact]
    public async Task Of_ways_between_countries_none_is_missing_alone_from_those_within_or_across()
    {
        string?[] countries = ["GB", "NotKnown", "RO", null];
        int[] numbers = [0, 0, 0, 0, 0, 0, 0, 0, 40, 0, 3, 43, 40, 0, 3, 43];

        var held = (await (await TestApp.SharedAsync()).Database.ReadAsync<bool[]>("select figures.held_back_of_ways($1, $2, $2, 5)", numbers, countries))[0];

        Assert.True(held[10], "Three within a country");
        Assert.Contains(held.Where((_, at) => at is 0), h => h);
        Assert.False(held[8], "Forty across a border, and no others");
    }

    [Fact]
    public async Task Where_people_stand_in_several_rows_and_columns_the_small_ones_are_held_back_too()
    {
        await using var app = await TestApp.StartAsync();
        await using var connection = await AppConnection.AsAsync(app.Database, DemoPeople.Petra);
        for (var n = 0; n < 30; n++)
        {
            await app.Database.ExecuteAsync(
                $"""
                select setseed({n / 30.0});
                {PeopleOfOneFormEach}
                update figures.person set forms = forms || array['ForcedLabour'], acts = (array['Recruitment', 'Transport', 'Transfer', 'Harbouring'])[1:1 + floor(random() * 4)::int],
                  means = (array['Threat', 'Force', 'Deception'])[1:1 + floor(random() * 3)::int];
                """);
            foreach (var headings in new[] { "'Act', 'Form'", "'Means', 'Form'", "'Form', 'Sex'" })
            {
                var told = await TestDatabase.ReadAsync<int?>(connection, $"select number from figures.people_table({headings}, 2026)");

                Assert.Contains(told, number => number >= Threshold);
                Assert.DoesNotContain(told, number => number is > 0 and < Threshold);
            }
        }
    }

    [Theory]
    [InlineData("'Sex', 'Destination'")]
    [InlineData("'Age', 'Sex'")]
    [InlineData("'Nonsense', 'Sex'")]
    public async Task No_other_table_is_told(string headings)
    {
        await using var connection = await AppConnection.AsAsync((await TestApp.SharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, $"select * from figures.people_table({headings}, 2026)"))).SqlState);
    }

    [Fact]
    public async Task Of_fewer_than_five_people_not_even_the_kinds_are_told()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync($"{PeopleOfOneFormEach} delete from figures.person where victim_id not in (select victim_id from figures.person limit 4)");
        await using var connection = await AppConnection.AsAsync(app.Database, DemoPeople.Petra);

        Assert.Equal(["<> 4"], await TestDatabase.ReadAsync<string>(connection, "select format('%s<>%s %s', row_code, column_code, number) from figures.people_table('Form', 'Sex', 2026)"));
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
        Assert.DoesNotContain(true, await HeldBackAsync((await TestApp.SharedAsync()).Database, CountedTable.Of([[5, 9], [12, 0]])));

    [Fact]
    public async Task A_column_of_noughts_hides_nothing()
    {
        var held = await HeldBackAsync((await TestApp.SharedAsync()).Database, CountedTable.Of([[31, 5, 0], [18, 5, 0], [0, 0, 0], [1, 0, 0]]));

        Assert.All([2, 6, 10, 14], cell => Assert.False(held[cell]));
    }

    [Fact]
    public async Task Nor_from_the_totals_of_another_table()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Empty(await WorkedOutBesideAnotherAsync(app.Database));
    }

    [Fact]
    public async Task Where_the_small_ones_alone_are_held_back_the_totals_of_another_table_tell()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync("create or replace function figures.held_back(n int[], height int, width int, threshold int) returns boolean[] language sql as 'select array(select v between 1 and threshold - 1 from unnest(n) v)'");

        Assert.NotEmpty(await WorkedOutBesideAnotherAsync(app.Database));
    }

    // By form, columns have no totals, since a person may be in two rows; with one form per person, the table by age contains these totals.
    private static async Task<IReadOnlyList<int>> WorkedOutBesideAnotherAsync(TestDatabase database)
    {
        var workedOut = new List<int>();
        await using var connection = await AppConnection.AsAsync(database, DemoPeople.Petra);
        for (var n = 0; n < 30; n++)
        {
            await database.ExecuteAsync($"select setseed({n / 30.0}); {PeopleOfOneFormEach}");

            var byForm = await TestDatabase.ReadAsync<int?>(connection, "select number from figures.people_table('Form', 'Sex', 2026)");
            var bySex = await TestDatabase.ReadAsync<int?>(connection, "select number from figures.people_table('Sex', 'Age', 2026) where row_code is not null and column_code is null");

            int?[] told = [.. byForm.SkipLast(1), .. bySex, byForm[^1]];
            Assert.Contains(null, told);
            workedOut.AddRange(new CountedTable([.. told.Select(number => number ?? 0)], told.Length / Sexes, Sexes).WorkedOut([.. told.Select(number => number is null)]));
        }

        return workedOut;
    }

    private static async Task<IReadOnlyList<bool>> HeldBackAsync(TestDatabase database, CountedTable table) => (await database.ReadAsync<bool[]>(
        "select figures.held_back($1, $2, $3, $4)", table.Numbers.ToArray(), table.Height, table.Width, Threshold))[0];
}
