using CaseManager.Demo;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>
/// Suppressed counts cannot be recalculated. The attacker knows the rule, all published counts, that each line adds up to its total and that no count
/// is negative, and eliminates.
/// </summary>
public class DisclosureControlTests(ITestOutputHelper output)
{
    private const int Threshold = 5;
    private const int Tables = 500;
    private const int Sexes = 5; // including the total

    // Its cycles of suppressed cells are closed by zeros, which cannot change.
    private static readonly CountedTable _bounded = CountedTable.FromCells([[0, 5, 0, 0], [0, 6, 0, 0], [0, 0, 5, 3], [7, 0, 0, 6]]);

    private const string OneFormPerPersonSql =
        """
        delete from figures.released_cell;
        delete from figures.person;
        insert into figures.person
          select gen_random_uuid(), c.id, c.office_id, 'RO', 2026, null, (array['Female', 'Female', 'Female', 'Male', 'Other'])[1 + floor(random() * 5)],
            'Adult', 'National', 'Within',
            array[(array['DomesticServitude', 'ForcedBegging', 'ForcedMarriage', 'OrganRemoval'])[1 + floor(random() * random() * 4)]], '{}', '{}', '{}',
              '{}', '{}', '{}'
          from (select id, office_id from cases limit 1) c, generate_series(1, 10 + (random() * 90)::int);
        """;

    [Fact]
    public async Task No_suppressed_number_can_be_derived()
    {
        var (database, random, heldBack) = ((await TestApp.GetSharedAsync()).Database, new Random(20_261_127), 0);
        for (var n = 0; n < Tables; n++)
        {
            var table = CountedTable.CreateRandom(random);
            var held = await GetSuppressedAsync(database, table);

            Assert.DoesNotContain(table.GetPrimarySuppression(Threshold), cell => !held[cell]);
            Assert.Empty(table.GetDerivableCells(held));
            heldBack += held.Count(h => h);
        }

        output.WriteLine($"{Tables} tables, {heldBack} numbers held back, none worked out");
        Assert.True(heldBack > Tables);
    }

    [Fact]
    public void With_primary_suppression_only_many_numbers_can_be_derived()
    {
        var random = new Random(20_261_127);

        var broken = Enumerable.Range(0, 200).Count(_ =>
        {
            var table = CountedTable.CreateRandom(random);
            var small = table.GetPrimarySuppression(Threshold);
            return table.GetDerivableCells([.. Enumerable.Range(0, table.Numbers.Count).Select(small.Contains)]).Count > 0;
        });

        output.WriteLine($"{broken} of 200");
        Assert.InRange(broken, 50, 200);
    }

    [Fact]
    public async Task No_suppressed_cell_has_equal_bounds() =>
        Assert.Empty(_bounded.GetDerivableCells(await GetSuppressedAsync((await TestApp.GetSharedAsync()).Database, _bounded)));

    [Fact]
    public async Task Without_the_bounds_check_some_cells_have_equal_bounds()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            "create or replace function figures.attacker_bounds(n int[], suppressed boolean[], suppressible boolean[], height int, width int) returns int "
            + "language sql as 'select null::int'");

        Assert.NotEmpty(_bounded.GetDerivableCells(await GetSuppressedAsync(app.Database, _bounded)));
    }

    [Fact]
    public async Task No_row_within_or_across_borders_is_suppressed_alone()
    {
        string?[] countries = ["GB", "NotKnown", "RO", null];
        int[] numbers = [0, 0, 0, 0, 0, 0, 0, 0, 40, 0, 3, 43, 40, 0, 3, 43];

        var held = (await (await TestApp.GetSharedAsync()).Database.ReadAsync<bool[]>("select figures.flow_suppression($1, $2, $2, 5)", numbers, countries))[0];

        Assert.True(held[10], "Three within a country");
        Assert.Contains(held.Where((_, at) => at is 0), h => h);
        Assert.False(held[8], "Forty across a border, and no others");
    }

    [Fact]
    public async Task Small_counts_of_overlapping_categories_are_suppressed_too()
    {
        await using var app = await TestApp.StartAsync();
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Petra);
        for (var n = 0; n < 30; n++)
        {
            await app.Database.ExecuteAsync(
                $"""
                select setseed({n / 30.0});
                {OneFormPerPersonSql}
                update figures.person set forms = forms || array['ForcedLabour'], acts = (array['Recruitment', 'Transport', 'Transfer',
                  'Harbouring'])[1:1 + floor(random() * 4)::int],
                  means = (array['Threat', 'Force', 'Deception'])[1:1 + floor(random() * 3)::int];
                """);
            foreach (var headings in new[] { "'Act', 'Form'", "'Means', 'Form'", "'Form', 'Sex'" })
            {
                var recorded = await TestDatabase.ReadAsync<int?>(connection, $"select number from figures.people_table({headings}, 2026)");

                Assert.Contains(recorded, number => number >= Threshold);
                Assert.DoesNotContain(recorded, number => number is > 0 and < Threshold);
            }
        }
    }

    [Theory]
    [InlineData("'Sex', 'Destination'")]
    [InlineData("'Age', 'Sex'")]
    [InlineData("'Nonsense', 'Sex'")]
    public async Task No_other_table_is_available(string headings)
    {
        await using var connection = await AppConnection.OpenForStaffAsync((await TestApp.GetSharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() =>
                AppConnection.RunAsync(connection, $"select * from figures.people_table({headings}, 2026)"))).SqlState);
    }

    [Fact]
    public async Task Fewer_than_five_people_reveal_no_categories()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            $"{OneFormPerPersonSql} delete from figures.person where victim_id not in (select victim_id from figures.person limit 4)");
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Petra);

        Assert.Equal(["<> 4"],
            await TestDatabase.ReadAsync<string>(connection,
                "select format('%s<>%s %s', row_code, column_code, number) from figures.people_table('Form', 'Sex', 2026)"));
    }

    [Fact]
    public async Task The_same_total_is_suppressed_in_every_table()
    {
        var (database, random) = ((await TestApp.GetSharedAsync()).Database, new Random(7));
        for (var n = 0; n < 50; n++)
        {
            var totals = Enumerable.Range(0, 4).Select(_ => random.Next(0, 12)).ToArray();
            var (one, other) = (CountedTable.CreateRandomWithTotals(random, totals, 3), CountedTable.CreateRandomWithTotals(random, totals, 4));

            Assert.Equal(one.RowTotals.Select((await GetSuppressedAsync(database, one)).ElementAt),
                other.RowTotals.Select((await GetSuppressedAsync(database, other)).ElementAt));
        }
    }

    [Fact]
    public async Task Without_small_counts_nothing_is_suppressed() =>
        Assert.DoesNotContain(true, await GetSuppressedAsync((await TestApp.GetSharedAsync()).Database, CountedTable.FromCells([[5, 9], [12, 0]])));

    [Fact]
    public async Task A_column_of_zeros_protects_nothing()
    {
        var held = await GetSuppressedAsync((await TestApp.GetSharedAsync()).Database, CountedTable.FromCells([[31, 5, 0], [18, 5, 0], [0, 0, 0], [1, 0, 0]]));

        Assert.All([2, 6, 10, 14], cell => Assert.False(held[cell]));
    }

    [Fact]
    public async Task No_suppressed_number_can_be_derived_from_another_table()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Empty(await FindDerivableFromOtherTableAsync(app.Database));
    }

    [Fact]
    public async Task With_primary_suppression_only_another_table_reveals_totals()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            "create or replace function figures.primary_suppression(n int[], height int, width int, threshold int) returns boolean[] language sql as 'select "
            + "array(select v between 1 and threshold - 1 from unnest(n) v)'");

        Assert.NotEmpty(await FindDerivableFromOtherTableAsync(app.Database));
    }

    // By form, columns have no totals, since a person may be in two rows; with one form per person, the table by age contains these totals.
    private static async Task<IReadOnlyList<int>> FindDerivableFromOtherTableAsync(TestDatabase database)
    {
        var workedOut = new List<int>();
        await using var connection = await AppConnection.OpenForStaffAsync(database, DemoPeople.Petra);
        for (var n = 0; n < 30; n++)
        {
            await database.ExecuteAsync($"select setseed({n / 30.0}); {OneFormPerPersonSql}");

            var byForm = await TestDatabase.ReadAsync<int?>(connection, "select number from figures.people_table('Form', 'Sex', 2026)");
            var bySex = await TestDatabase.ReadAsync<int?>(connection,
                "select number from figures.people_table('Sex', 'Age', 2026) where row_code is not null and column_code is null");

            int?[] recorded = [.. byForm.SkipLast(1), .. bySex, byForm[^1]];
            Assert.Contains(null, recorded);
            workedOut.AddRange(new CountedTable([.. recorded.Select(number => number ?? 0)], recorded.Length / Sexes,
                Sexes).GetDerivableCells([.. recorded.Select(number => number is null)]));
        }

        return workedOut;
    }

    private static async Task<IReadOnlyList<bool>> GetSuppressedAsync(TestDatabase database, CountedTable table) => (await database.ReadAsync<bool[]>(
        "select figures.primary_suppression($1, $2, $3, $4)", table.Numbers.ToArray(), table.Height, table.Width, Threshold))[0];
}
