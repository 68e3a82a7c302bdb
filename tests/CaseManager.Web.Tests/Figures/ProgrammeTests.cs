using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Figures;

/// <summary>Figures of the whole programme, for programme managers only.</summary>
public class ProgrammeTests
{
    private static readonly string[] _functions = ["figures.programme(2026)", "figures.people_table('Sex', 'Age', 2026)", "figures.hand_over('Greta', 'Csv', 'RO', 2026, 'A', 'B')"];

    public static TheoryData<string> Others { get; } = [.. DemoPeople.Everyone.Where(p => p.Role != Role.ProgrammeManager).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Nobody_else_gets_a_number(string name)
    {
        await using var connection = await AppConnection.AsAsync((await TestApp.SharedAsync()).Database, DemoPeople.Everyone.Single(p => p.Name == name));

        foreach (var function in _functions)
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, $"select * from {function}"))).SqlState);
        }
    }

    [Theory]
    [InlineData("select * from figures.person")]
    [InlineData("select * from figures.total")]
    [InlineData("select * from figures.told")]
    [InlineData("select * from figures.told_outside")]
    [InlineData("select * from figures.released_outside('RO', 2026)")]
    [InlineData("select figures.count_programme()")]
    [InlineData("select figures.count_cases('{}')")]
    [InlineData("select * from figures.released('Sex', 'Age', 'CameIn', 2026, null, 1)")]
    [InlineData("select * from figures.people_of('{}')")]
    [InlineData("delete from figures.entry")]
    [InlineData("insert into figure_export select gen_random_uuid()")]
    public async Task Nor_does_the_manager_get_behind_the_numbers(string sql)
    {
        await using var connection = await AppConnection.AsAsync((await TestApp.SharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, sql))).SqlState);
    }

    [Fact]
    public async Task The_manager_sees_no_case_and_no_entry()
    {
        await using var connection = await AppConnection.AsAsync((await TestApp.SharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal([0L], await TestDatabase.ReadAsync<long>(connection, "select count(*) from cases"));
        Assert.Equal([0L], await TestDatabase.ReadAsync<long>(connection, "select count(*) from figures.entry"));
    }

    [Fact]
    public async Task The_programme_is_the_sum_of_what_is_counted_in_each_case()
    {
        await using var app = await TestApp.StartAsync();
        var database = app.Database;
        await using var connection = await AppConnection.AsAsync(database, DemoPeople.Petra);

        var told = await TestDatabase.ReadAsync<string>(connection, "select figure || ' ' || year || ' ' || sum(number) from figures.programme(2026) where office_id is null and median is null group by figure, year order by 1");

        Assert.Equal(await database.ReadAsync<string>(
            """
            select figure || ' ' || y || ' ' || count(*) from figures.entry e, generate_series(year, coalesce(until_year, 2026)) y
            where y between 2022 and 2026 and (detail is distinct from 'Open' or on_text < (now() at time zone 'UTC')::date::text) group by figure, y order by 1
            """), told);
    }

    [Fact]
    public async Task Where_a_country_has_several_offices_they_are_told_together_too()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync("update organisation set country = 'RO' where name = 'London'");
        using var manager = await app.As(DemoPeople.Petra);

        var rows = (await manager.Open("/programme")).Document.QuerySelectorAll("[aria-labelledby=offices] tbody tr")
            .ToDictionary(r => r.QuerySelector("bdi")!.TextContent, r => int.Parse(r.QuerySelector("td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((rows["Bucharest"] + rows["London"], rows.Where(r => !r.Key.EndsWith("ll offices", StringComparison.Ordinal)).Sum(r => r.Value)), (rows["Romania: all offices"], rows["All offices"]));
        Assert.InRange(rows["Romania: all offices"], 1, rows["All offices"]);
        Assert.DoesNotContain("Germany: all offices", rows.Keys);
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer_for_an_hour()
    {
        await using var app = await TestApp.StartAsync();
        using var manager = await app.As(DemoPeople.Petra);
        var before = (await app.Database.ReadAsync<long>("select count(*) from victim"))[0];
        (await manager.Open("/programme")).Shows($"{before} people were referred");
        (await manager.Open("/programme/profile")).Shows($"{before} people");
        await app.Database.ExecuteAsync("insert into victim (id, case_id, cover_name) select gen_random_uuid(), id, 'Another' from cases where cover_name = 'Antonia'");

        (await manager.Open("/programme")).Shows($"{before} people were referred");
        (await manager.Open("/programme/profile")).Shows($"{before} people");
        await app.Database.ExecuteAsync("update figures.total set counted_at = counted_at - interval '61 minutes'; update figures.told set told_at = told_at - interval '61 minutes'");

        (await manager.Open("/programme")).Shows($"{before + 1} people were referred");
        (await manager.Open("/programme/profile")).Shows($"{before + 1} people");
    }

    [Fact]
    public async Task Small_groups_are_held_back_on_the_page()
    {
        using var manager = await (await TestApp.SharedAsync()).As(DemoPeople.Petra);

        var profile = await manager.Open("/programme/profile");

        profile.Shows("suppressed");
        var numbers = profile.Document.QuerySelectorAll("main td.num:not(.app-held)").Select(c => int.Parse(c.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(numbers);
        Assert.DoesNotContain(numbers, n => n is > 0 and < 5);
    }

    [Fact]
    public async Task Justice_tells_shares_medians_and_money()
    {
        await using var app = await TestApp.StartAsync();
        using var manager = await app.As(DemoPeople.Petra);

        var page = await manager.Open("/programme/justice");

        page.Shows("2 of 3");
        page.Shows("67%");
        page.Shows("337 days");
        page.Shows("20,500.00");
        page.Shows("The median of sentences to be served is 6 years");
    }

    [Fact]
    public async Task What_counts_is_said_of_every_figure() =>
        Assert.Equal(
            Enum.GetValues<Domain.Statistics.Figure>().Length,
            (await (await (await TestApp.SharedAsync()).As(DemoPeople.Petra)).Open("/programme/meanings")).Document.QuerySelectorAll("main dd").Count(d => d.TextContent.Trim().Length > 20));
}
