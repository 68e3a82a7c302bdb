using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>Figures of the whole programme, for programme managers only.</summary>
public class ProgrammeTests
{
    private static readonly string[] _functions = ["figures.programme(2026)", "figures.people_table('Sex', 'Age', 2026)",
        "figures.export_figures('Greta', 'Csv', 'RO', 2026, 'A', 'B')"];

    public static TheoryData<string> OtherRoles { get; } = [.. DemoPeople.StoryStaff.Where(p => p.Role != Role.ProgrammeManager).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public async Task Only_the_manager_gets_programme_figures(string name)
    {
        await using var connection = await AppConnection.OpenForStaffAsync((await TestApp.GetSharedAsync()).Database,
            DemoPeople.StoryStaff.Single(p => p.Name == name));

        foreach (var function in _functions)
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege,
                (await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, $"select * from {function}"))).SqlState);
        }
    }

    [Theory]
    [InlineData("select * from figures.person")]
    [InlineData("select * from figures.total")]
    [InlineData("select * from figures.released_cell")]
    [InlineData("select * from figures.exported_cell")]
    [InlineData("select * from figures.exportable_figures('RO', 2026)")]
    [InlineData("select figures.count_programme()")]
    [InlineData("select figures.count_cases('{}')")]
    [InlineData("select * from figures.protected_table('Sex', 'Age', 'Referred', 2026, null, 1)")]
    [InlineData("select * from figures.person_attributes('{}')")]
    [InlineData("delete from figures.entry")]
    [InlineData("insert into figure_export select gen_random_uuid()")]
    public async Task The_manager_cannot_read_the_underlying_rows(string sql)
    {
        await using var connection = await AppConnection.OpenForStaffAsync((await TestApp.GetSharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, sql))).SqlState);
    }

    [Fact]
    public async Task The_manager_sees_no_case_and_no_entry()
    {
        await using var connection = await AppConnection.OpenForStaffAsync((await TestApp.GetSharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal([0L], await TestDatabase.ReadAsync<long>(connection, "select count(*) from cases"));
        Assert.Equal([0L], await TestDatabase.ReadAsync<long>(connection, "select count(*) from figures.entry"));
    }

    [Fact]
    public async Task Programme_figures_are_the_sum_of_all_cases()
    {
        await using var app = await TestApp.StartAsync();
        var database = app.Database;
        await using var connection = await AppConnection.OpenForStaffAsync(database, DemoPeople.Petra);

        var recorded = await TestDatabase.ReadAsync<string>(connection,
            "select figure || ' ' || year || ' ' || sum(number) from figures.programme(2026) where office_id is null and median is null group by figure, "
            + "year order by 1");

        Assert.Equal(await database.ReadAsync<string>(
            """
            select figure || ' ' || y || ' ' || count(*) from figures.entry e, generate_series(year, coalesce(end_year, 2026)) y
            where y between 2022 and 2026 and (detail is distinct from 'Open' or date_text < (now() at time zone 'UTC')::date::text)
              group by figure, y order by 1
            """), recorded);
    }

    [Fact]
    public async Task Several_offices_of_one_country_are_also_totalled()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync("update organisation set country = 'RO' where name = 'London'");
        using var manager = await app.SignInAsync(DemoPeople.Petra);

        var rows = (await manager.Open("/programme")).Document.QuerySelectorAll("[aria-labelledby=offices] tbody tr")
            .ToDictionary(r => r.QuerySelector("bdi")!.TextContent,
                r => int.Parse(r.QuerySelector("td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((rows["Bucharest"] + rows["London"], rows.Where(r => !r.Key.EndsWith("ll offices", StringComparison.Ordinal)).Sum(r => r.Value)),
            (rows["Romania: all offices"], rows["All offices"]));
        Assert.InRange(rows["Romania: all offices"], 1, rows["All offices"]);
        Assert.DoesNotContain("Germany: all offices", rows.Keys);
    }

    [Fact]
    public async Task A_repeated_query_has_the_same_answer_for_an_hour()
    {
        await using var app = await TestApp.StartAsync();
        using var manager = await app.SignInAsync(DemoPeople.Petra);
        var before = (await app.Database.ReadAsync<long>("select count(*) from victim"))[0];
        (await manager.Open("/programme")).AssertShows($"{before} people were referred");
        (await manager.Open("/programme/profile")).AssertShows($"{before} people");
        await app.Database.ExecuteAsync(
            "insert into victim (id, case_id, cover_name) select gen_random_uuid(), id, 'Another' from cases where cover_name = 'Antonia'");

        (await manager.Open("/programme")).AssertShows($"{before} people were referred");
        (await manager.Open("/programme/profile")).AssertShows($"{before} people");
        await app.Database.ExecuteAsync(
            "update figures.total set counted_at = counted_at - interval '61 minutes'; update figures.released_cell set calculated_at = calculated_at - "
            + "interval '61 minutes'");

        (await manager.Open("/programme")).AssertShows($"{before + 1} people were referred");
        (await manager.Open("/programme/profile")).AssertShows($"{before + 1} people");
    }

    [Fact]
    public async Task Small_groups_are_suppressed_on_the_page()
    {
        using var manager = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Petra);

        var profile = await manager.Open("/programme/profile");

        profile.AssertShows("suppressed");
        var numbers = profile.Document.QuerySelectorAll("main td.num:not(.app-held)")
            .Select(c => int.Parse(c.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(numbers);
        Assert.DoesNotContain(numbers, n => n is > 0 and < 5);
    }

    [Fact]
    public async Task Justice_shows_shares_medians_and_amounts()
    {
        await using var app = await TestApp.StartAsync();
        using var manager = await app.SignInAsync(DemoPeople.Petra);

        var page = await manager.Open("/programme/justice");

        page.AssertShows("2 of 3");
        page.AssertShows("67%");
        page.AssertShows("337 days");
        page.AssertShows("20,500.00");
        page.AssertShows("The median of sentences to be served is 6 years");
    }

    [Fact]
    public async Task Every_figure_has_a_definition() =>
        Assert.Equal(
            Enum.GetValues<Domain.Statistics.Figure>().Length,
            (await (await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Petra)).Open("/programme/definitions")).Document.QuerySelectorAll("main dd")
                .Count(d => d.TextContent.Trim().Length > 20));
}
