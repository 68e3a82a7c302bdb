using System.Globalization;
using CaseManager.Demo;
using CaseManager.Demo.Caseload;
using CaseManager.Domain.Access;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Xunit;

namespace CaseManager.Web.Tests.Demo;

/// <summary>The demo of ./run: the generated cases and the demo stories.</summary>
public class DemoCaseloadTests
{
    // Seeding takes at most 20 seconds on an idle machine; the other tests run at the same time.
    private const int MostSeconds = 60;
    private const int YearsWithNumbers = 4;
    private const int MostOpenCases = 25;

    // In the first weeks of a year, nearly everything in its tables is suppressed.
    private static readonly int _latest = TimeProvider.System.GetUtcNow().AddMonths(-3).Year;

    private static readonly int _year = TimeProvider.System.GetUtcNow().Year;

    public static TheoryData<string> ProgrammePages { get; } =
        [.. from page in new[] { "", "/justice", "/recovery", "/profile", "/patterns", "/corridors" } from ago in Enumerable.Range(0,
            YearsWithNumbers) select $"/programme{page}?year={_latest - ago}"];

    public static TheoryData<string> OfficeLeads { get; } = [.. DemoPeople.StoryStaff.Concat(DemoPeople.AdditionalStaff).Where(p => p.Role == Role.OfficeLead)
        .Select(p => p.Name)];

    [Fact]
    public async Task Seeding_is_fast() => Assert.InRange((await DemoDatabase.GetAsync()).Seeding.TotalSeconds, 0, MostSeconds);

    [Fact]
    public async Task Every_stage_has_numbers_in_four_years()
    {
        await using var petra = await AppConnection.OpenForStaffAsync((await DemoDatabase.GetAsync()).App.Database, DemoPeople.Petra);

        var counted = await TestDatabase.ReadAsync<string>(
            petra,
            string.Create(CultureInfo.InvariantCulture,
                $"select figure from figures.programme({_year}) where number > 0 and office_id is null and year between {_year - 4} and {_year} group by "
                    + $"figure having count(distinct year) >= {YearsWithNumbers}"));

        Assert.Empty(Enum.GetNames<Figure>().Except(counted));
    }

    [Theory]
    [MemberData(nameof(ProgrammePages))]
    public async Task No_programme_table_is_all_zeros(string page)
    {
        using var petra = await (await DemoDatabase.GetAsync()).App.SignInAsync(DemoPeople.Petra);

        AssertNumbers(await petra.Open(page));
    }

    [Theory]
    [MemberData(nameof(OfficeLeads))]
    public async Task No_office_table_is_all_zeros(string name)
    {
        using var lead = await (await DemoDatabase.GetAsync()).App
            .SignInAsync(DemoPeople.StoryStaff.Concat(DemoPeople.AdditionalStaff).Single(p => p.Name == name));

        AssertNumbers(await lead.Open("/figures"));
    }

    [Fact]
    public async Task Every_caseworker_leads_a_realistic_number_of_cases()
    {
        var led = await (await DemoDatabase.GetAsync()).App.Database.ReadAsync<string>(
            "select s.name || ' ' || count(*) from staff s join case_member m on m.staff_id = s.id and m.case_role = 'Lead' and m.ends_at is null join cases "
                + "c on c.id = m.case_id and c.status <> 'Closed' where s.role = 'Caseworker' group by s.name");

        Assert.All(led, line => Assert.InRange(int.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture), 5, MostOpenCases));
        Assert.Equal(DemoWorkforce.Offices.Offices.Sum(o => o.Caseworkers.Count), led.Count);
    }

    [Fact]
    public async Task No_task_or_deadline_is_overdue_for_a_month() => Assert.Equal(
        [0L],
        await (await DemoDatabase.GetAsync()).App.Database.ReadAsync<long>(
            """
            select count(*) from (
              select due_on from case_task where state = 'Open' union all select due_on from deadline where state = 'Open' and not is_period) open_item
            where due_on < current_date - 30
            """));

    [Fact]
    public async Task Antonia_has_the_forty_second_reference_of_the_year() => Assert.StartsWith(
        string.Create(CultureInfo.InvariantCulture, $"RO-{_year}-0042-"),
        (await (await DemoDatabase.GetAsync()).App.Database.ReadAsync<string>("select reference from cases where cover_name = 'Antonia'"))[0],
        StringComparison.Ordinal);

    [Fact]
    public async Task Keys_and_history_and_row_security_are_intact()
    {
        var (app, database, _) = await DemoDatabase.GetAsync();

        Assert.True(await new CaseloadCheck(database, app.Database.App).CheckAsync(CancellationToken.None) > DemoCaseload.GeneratedCases);
    }

    private static void AssertNumbers(PageResponse page)
    {
        var tables = page.Document.QuerySelectorAll("main table").Where(t => t.QuerySelector("td.num") is not null).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Contains(table.QuerySelectorAll("td.num"), cell => cell.TextContent.Any(c => c is >= '1' and <= '9')));
    }
}
