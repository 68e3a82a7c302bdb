using CaseManager.Demo;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>Figures counted by hand: Antonia's case, and what changes a figure.</summary>
public class CountingTests
{
    private static readonly Lazy<Task<TestApp>> _app = new(CountedCaseload.StartAsync);

    // A separate app: in the shared one, other tests change what is counted.
    private static readonly Lazy<Task<TestApp>> _demoApp = new(() => TestApp.StartAsync());

    /// <summary>Counted by hand from Antonia's story.</summary>
    [Theory]
    [InlineData(Figure.Referred, "1 in 2026")]
    [InlineData(Figure.Identified, "1 in 2026")]
    [InlineData(Figure.BroughtToSafety, "1 in 2023")]
    [InlineData(Figure.InAftercare, "1 in 2023")]
    [InlineData(Figure.Restored, "1 in 2026")]
    [InlineData(Figure.SuspectIdentified, "3 in 2023, 1 in 2026")]
    [InlineData(Figure.Arrested, "3 in 2023")]
    [InlineData(Figure.Charged, "3 in 2023, 1 in 2026")]
    [InlineData(Figure.Convicted, "3 in 2024, 1 in 2026")]
    [InlineData(Figure.FinallyConvicted, "3 in 2025")]
    [InlineData(Figure.Sentenced, "3 in 2025, 1 in 2026")]
    [InlineData(Figure.FourYearsOrMore, "2 in 2025, 1 in 2026")]
    [InlineData(Figure.ClaimMade, "1 in 2025")]
    [InlineData(Figure.Awarded, "1 in 2026")]
    [InlineData(Figure.Paid, "2 in 2026")]
    [InlineData(Figure.ClaimToAward, "1 in 2026")]
    [InlineData(Figure.AwardToPayment, "1 in 2026")]
    public async Task Antonias_figures_match_manual_counts(Figure figure, string years) =>
        Assert.Equal(years, await CountedCaseload.ReadYearsAsync((await _demoApp.Value).Database, figure, "Antonia"));

    [Fact]
    public async Task The_whole_award_of_Antonia_is_paid()
    {
        var database = (await _demoApp.Value).Database;

        Assert.Equal([20_500m, 20_500m], await database.ReadAsync<decimal>(
            "select sum(e.amount) from figures.entry e join cases c on c.id = e.case_id where c.cover_name = 'Antonia' and e.figure in ('Awarded', 'Paid') "
                + "and e.currency = 'GBP' group by e.figure"));
    }

    [Fact]
    public async Task A_merged_case_is_not_counted_until_unmerged()
    {
        await using var app = await TestApp.StartAsync();
        var ids = await app.Database.ReadAsync<Guid>("select id from cases where cover_name <> 'Antonia' order by id limit 2");

        await app.Database.ExecuteAsync(
            "insert into case_merge (id, case_id, target_case_id, merged_by, merged_at) values (gen_random_uuid(), $1, $2, $3, now())", ids[0], ids[1],
            DemoPeople.Radu.Id.Value);
        Assert.Equal(0, await CountEntriesAsync(app, ids[0]));

        await app.Database.ExecuteAsync("update case_merge set undone_at = now() where case_id = $1", ids[0]);
        Assert.NotEqual(0, await CountEntriesAsync(app, ids[0]));
    }

    [Fact]
    public async Task Simultaneous_changes_to_one_case_are_both_counted()
    {
        await using var app = await TestApp.StartAsync();
        const string sql =
            "insert into suspect (id, case_id, number, roles, status, status_counter, recorded_by, recorded_at, seal) select gen_random_uuid(), id, $1, "
            + "'{}', 'Identified', 0, opened_by, now(), '' from cases where cover_name = 'Antonia'";

        await Task.WhenAll(Enumerable.Range(50, 8).Select(number => app.Database.ExecuteAsync(sql, number)));

        Assert.Equal("3 in 2023, 9 in 2026", await CountedCaseload.ReadYearsAsync(app.Database, Figure.SuspectIdentified, "Antonia"));
    }

    [Fact]
    public async Task Everything_that_counting_reads_changes_a_number()
    {
        var database = (await _app.Value).Database;
        var tables =
            await database.ReadAsync<string>(
                "select polrelid::regclass::text from pg_policy where polname = 'counts' and polrelid::regclass::text not like 'figures.%' order by 1");
        var whole = await RecountAsync(database, "select 1");

        Assert.Equal(whole, await RecountAsync(database, "select 1"));
        foreach (var table in tables)
        {
            Assert.NotEqual((table, whole), (table, await RecountAsync(database, $"drop policy figures_access on {table}")));
        }
    }

    [Fact]
    public async Task A_full_recount_equals_incremental_counting()
    {
        var database = (await _app.Value).Database;

        Assert.Equal(Assert.Single(await database.ReadAsync<string>(_fingerprint)), await RecountAsync(database, "select 1"));
    }

    private const string _fingerprint =
        """
        select md5(coalesce((select string_agg(e::text, '|' order by e::text)
          from figures.entry e), '') || coalesce((select string_agg(p::text, '|' order by p::text) from figures.person p), ''))
        """;

    private static async Task<long> CountEntriesAsync(TestApp app, Guid caseId) =>
        (await app.Database.ReadAsync<long>("select count(*) from figures.entry where case_id = $1", caseId))[0];

    // In a transaction that is never committed.
    private static async Task<string> RecountAsync(TestDatabase database, string first)
    {
        await using var connection = new Npgsql.NpgsqlConnection($"{database.Superuser};Pooling=false");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await TestDatabase.ReadAsync<int>(connection, $"{first}; select 1");
        await TestDatabase.ReadAsync<object>(connection, "select figures.count_cases(array(select id from cases))::text");
        return (await TestDatabase.ReadAsync<string>(connection, _fingerprint))[0];
    }
}
