using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Law;

/// <summary>Legal reference data: read by those who work with cases, recorded by administrators, and never changed.</summary>
public class LawTests
{
    private const string Unverified = "not yet checked by a lawyer";

    [Fact]
    public async Task An_administrator_writes_down_what_is_right_and_a_reader_sees_both_versions()
    {
        var app = await TestApp.SharedAsync();
        var (person, administrator) = await AdministratorAsync(app, "Some Lawgiver");
        var code = await AddRuleAsync(administrator, "28");

        var saved = await administrator.Send($"/law/{code}/change", ("Input.Rule.Length", "35"), ("Input.ValidFrom.Day", "1"), ("Input.ValidFrom.Month", "7"), ("Input.ValidFrom.Year", "2026"), ("Input.IsVerified", "Yes"));

        Assert.Equal($"/law/{code}", saved.Location);
        using var reader = await app.As(await app.Hire(Role.Caseworker, DemoPeople.London));
        var page = await reader.Open($"/law/{code}");
        string[] versions = [.. page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent)];
        Assert.Equal(2, versions.Length);
        Assert.Contains("35 days after the date of “Judgment given”. Time limit: the claim is barred after this date.", versions[0], StringComparison.Ordinal);
        Assert.Contains("From 1 July 2026", versions[0], StringComparison.Ordinal);
        Assert.Contains("28 days after the date of “Judgment given”. Time limit: the claim is barred after this date.", versions[1], StringComparison.Ordinal);
        Assert.All(versions, v => Assert.Matches($"{person.Name}, .* at [0-9]{{2}}:[0-9]{{2}}", v));
        Assert.Null(page.Document.QuerySelector($"a[href$='/change']"));
        Assert.Equal(
            [$"{code} 1", $"{code} 2"],
            await app.Database.ReadAsync<string>("select subject from history_entry where act = 'LawChanged' and staff_id = $1 order by seq", person.Id.Value));
    }

    [Fact]
    public async Task What_came_with_the_product_says_so()
    {
        var app = await TestApp.SharedAsync();
        using var reader = await app.As(DemoPeople.Grace);

        var page = await reader.Open("/law/GB.NRM.RECOVERY");

        page.Shows("30 days beginning with the date of “Positive reasonable grounds decision”; at least until the conclusive grounds decision. Legal minimum.");
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody td:last-child").Count(td => td.TextContent.Trim() == "Supplied with the product"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/law/GB.NRM.NOTHING")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/law/gb.nrm.recovery")).Status);
    }

    [Fact]
    public async Task A_scheme_shows_its_terms_and_a_change_keeps_them()
    {
        await using var app = await TestApp.StartAsync();
        var (_, administrator) = await AdministratorAsync(app);
        (await administrator.Open("/law/RO.MNIR")).Shows("Presumed victim, “victimă prezumată” (Government Decision 88/2023, not yet checked by a lawyer)");

        var saved = await administrator.Send("/law/RO.MNIR/change", ("Input.Scheme.Decides", "Another body"), ("Input.IsVerified", "No"));

        Assert.True(saved.Location == "/law/RO.MNIR", saved.Errors());
        Assert.Equal(["Another body victimă prezumată"], await app.Database.ReadAsync<string>(
            "select concat_ws(' ', details ->> 'decides', details #>> '{terms,1,localTerm}') from law_entry where code = 'RO.MNIR' and version = 3"));
    }

    [Theory]
    [InlineData(Role.PoliceLiaison, "/law", "/law/what-if", "/law/GB.NRM.RECOVERY", "/law/add", "/law/GB.NRM.RECOVERY/change")]
    [InlineData(Role.DataProtectionOfficer, "/law", "/law/what-if", "/law/GB.NRM.RECOVERY", "/law/add", "/law/GB.NRM.RECOVERY/change")]
    [InlineData(Role.Caseworker, "/law/add", "/law/GB.NRM.RECOVERY/change")]
    [InlineData(Role.AftercareWorker, "/law/add", "/law/GB.NRM.RECOVERY/change")]
    [InlineData(Role.LegalOfficer, "/law/add", "/law/GB.NRM.RECOVERY/change")]
    [InlineData(Role.OfficeLead, "/law/add", "/law/GB.NRM.RECOVERY/change")]
    public async Task Nobody_else_gets_these_pages(Role role, params string[] pages)
    {
        var app = await TestApp.SharedAsync();
        using var visitor = await app.As(await app.Hire(role, DemoPeople.London));

        foreach (var page in pages)
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await visitor.Get(page)).Status));
        }
    }

    [Fact]
    public async Task The_list_begins_with_the_country_of_ones_office_and_ignores_nonsense()
    {
        var app = await TestApp.SharedAsync();
        using var grace = await app.As(DemoPeople.Grace);

        Assert.Equal("GB", (await grace.Open("/law")).Field("country"));
        Assert.Equal("", (await grace.Open("/law?country=")).Field("country"));
        var narrowed = await grace.Open("/law?country=RO&kind=Offence");
        Assert.All(narrowed.Document.QuerySelectorAll("tbody th small"), code => Assert.StartsWith("RO.", code.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal("Offence", Assert.Single(narrowed.Document.QuerySelectorAll("h2.app-h")).TextContent);
        var nonsense = await grace.Open("/law?country=XX&kind=Unicorn");
        Assert.Equal(("", ""), (nonsense.Field("country"), nonsense.Field("kind")));
    }

    [Theory]
    [InlineData("2031-01-01 New Year\nChristmas\n2031-02-30 No such day", "Check line 2, 3")]
    [InlineData("2031-01-01 New Year\n\n2032-12-25 Christmas Day", "Check line 3")]
    [InlineData("2031-01-01 New Year\n2031-01-01 Again", "Check line 2")]
    public async Task A_line_of_a_calendar_that_is_no_day_of_it_is_refused_and_nothing_is_lost(string days, string message)
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await AdministratorAsync(app);

        var refused = await administrator.Send(
            "/law/add?kind=Calendar", ("Input.Code", "GB.CALENDAR.2031"), ("Input.Name", "Working days of 2031"), ("Input.Calendar.Year", "2031"),
            ("Input.Calendar.Weekend", "Friday"), ("Input.Calendar.Days", days), ("Input.Source", "The official list"), ("Input.IsVerified", "No"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.EndsWith(message, refused.Errors(), StringComparison.Ordinal);
        Assert.Equal(days, refused.Field("Input.Calendar.Days")!.ReplaceLineEndings("\n").TrimStart('\n'));
        Assert.Equal("The official list", refused.Field("Input.Source")!.Trim());
        Assert.NotNull(refused.Document.QuerySelector("input[value=Friday][checked]"));
        Assert.Empty(await app.Database.ReadAsync<string>("select code from law_entry where code = 'GB.CALENDAR.2031'"));
    }

    [Fact]
    public async Task A_year_has_one_calendar_and_a_code_one_fact()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await AdministratorAsync(app);

        var again = await administrator.Send(
            "/law/add?kind=Calendar", ("Input.Code", "GB.CALENDAR.OTHER"), ("Input.Name", "Working days"), ("Input.Calendar.Year", "2026"),
            ("Input.Calendar.Days", "2026-01-01 New Year"), ("Input.Source", "The official list"), ("Input.IsVerified", "No"));
        var taken = await administrator.Send("/law/add?kind=Authority", ("Input.Code", "GB.NRM.RECOVERY"), ("Input.Name", "Someone"), ("Input.Authority.Role", "Decides"), ("Input.Source", "Someone"), ("Input.IsVerified", "No"));
        var wrong = await administrator.Send("/law/add?kind=Authority", ("Input.Code", "XX.nothing"), ("Input.Name", "Someone"), ("Input.Authority.Role", "Decides"), ("Input.Source", "Someone"), ("Input.IsVerified", "No"));

        Assert.Contains("working days of this year are already recorded", again.Errors(), StringComparison.Ordinal);
        Assert.Contains("Recovery period", taken.Errors(), StringComparison.Ordinal);
        Assert.Contains("two-letter country code", wrong.Errors(), StringComparison.Ordinal);
        Assert.All(new[] { again, taken, wrong }, r => Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Status));
    }

    [Fact]
    public async Task What_a_step_or_a_fund_names_must_be_on_file()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await AdministratorAsync(app);

        var step = await administrator.Send(
            "/law/add?kind=NextStep", ("Input.Code", NewCode()), ("Input.Name", "Ask"), ("Input.Step.Track", "Justice"), ("Input.Step.Scheme", "GB.NOTHING"),
            ("Input.Step.ForWhom", "Everyone"), ("Input.Source", "Practice"), ("Input.IsVerified", "No"));
        var fund = await administrator.Send(
            "/law/add?kind=CompensationScheme", ("Input.Code", NewCode()), ("Input.Name", "Fund"), ("Input.Fund.Decides", "Someone"), ("Input.Fund.Limitation", "GB.NRM"),
            ("Input.Source", "Practice"), ("Input.IsVerified", "No"));

        Assert.Equal("Select an option from the list", step.Errors());
        Assert.Equal("Select an option from the list", fund.Errors());
    }

    [Fact]
    public async Task Of_two_administrators_at_once_the_second_is_asked_and_neither_is_lost()
    {
        var app = await TestApp.SharedAsync();
        var (_, first) = await AdministratorAsync(app);
        var (_, second) = await AdministratorAsync(app);
        var code = await AddRuleAsync(first, "28");
        var (formOfFirst, formOfSecond) = (await first.Open($"/law/{code}/change"), await second.Open($"/law/{code}/change"));

        var saved = await first.Send(formOfFirst, ("Input.Rule.Length", "30"), ("Input.IsVerified", "No"));
        var asked = await second.Send(formOfSecond, ("Input.Rule.Length", "31"), ("Input.IsVerified", "No"));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("This was changed elsewhere while you were editing.", asked.Errors(), StringComparison.Ordinal);
        Assert.Equal("31", asked.Field("Input.Rule.Length"));
        asked.Shows("30 days after the date of “Judgment given”");
        Assert.Equal(HttpStatusCode.Redirect, (await second.Send(asked, ("Input.IsVerified", "No"))).Status);
        Assert.Equal(["28", "30", "31"], await app.Database.ReadAsync<string>("select details ->> 'length' from law_entry where code = $1 order by version", code));
    }

    [Fact]
    public async Task However_many_send_at_the_same_moment_each_version_is_someones_and_no_form_makes_two()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await AdministratorAsync(app);
        var code = await AddRuleAsync(administrator, "28");
        var form = await administrator.Open($"/law/{code}/change");

        var same = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => administrator.Send(form, ("Input.Rule.Length", "40"), ("Input.IsVerified", "No"))));
        Assert.All(same, r => Assert.Equal(HttpStatusCode.Redirect, r.Status));
        Assert.Equal([2], await app.Database.ReadAsync<int>("select max(version) from law_entry where code = $1", code));

        form = await administrator.Open($"/law/{code}/change");
        var different = await Task.WhenAll(Enumerable.Range(50, 8).Select(length => administrator.Send(form, ("Input.Rule.Length", $"{length}"), ("Input.IsVerified", "No"))));
        Assert.Single(different, r => r.Status == HttpStatusCode.Redirect);
        Assert.Equal(7, different.Count(r => r.Status == HttpStatusCode.Conflict));
        Assert.Equal([3], await app.Database.ReadAsync<int>("select max(version) from law_entry where code = $1", code));
    }

    [Theory]
    [InlineData("update law_entry set name = 'Something else'")]
    [InlineData("delete from law_entry")]
    [InlineData("truncate law_entry")]
    public async Task Nobody_changes_or_deletes_a_version(string sql)
    {
        var app = await TestApp.SharedAsync();
        foreach (var person in new[] { DemoPeople.Colin, DemoPeople.Ana, DemoPeople.Radu })
        {
            await using var connection = await AppConnection.AsAsync(app.Database, person);

            var refused = await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, sql));

            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task An_administrator_writes_in_their_own_name_alone_and_others_not_at_all()
    {
        const string Insert = """
            insert into law_entry (code, version, kind, jurisdiction, name, source, is_verified, details, recorded_by, recorded_at)
            values ($1, 1, 'Authority', 'IS', 'Someone', 'Nowhere', true, '{"is": "Authority", "role": "Decides"}', $2, now())
            """;
        var app = await TestApp.SharedAsync();
        var administrator = await app.Hire(Role.Administrator, DemoPeople.London);
        var worker = await app.Hire(Role.Caseworker, DemoPeople.London);
        await app.Prove(administrator);
        await app.Prove(worker);
        await using var asAdministrator = await AppConnection.AsAsync(app.Database, administrator);
        await using var asWorker = await AppConnection.AsAsync(app.Database, worker);

        await AppConnection.RunAsync(asAdministrator, Insert, NewCode(), administrator.Id.Value);

        await RefusedAsync(() => AppConnection.RunAsync(asAdministrator, Insert, NewCode(), DemoPeople.Colin.Id.Value));
        await RefusedAsync(() => AppConnection.RunAsync(asAdministrator, Insert.Replace("$2", "null", StringComparison.Ordinal), NewCode()));
        await RefusedAsync(() => AppConnection.RunAsync(asWorker, Insert, NewCode(), worker.Id.Value));

        static async Task RefusedAsync(Func<Task> attempt) =>
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(attempt)).SqlState);
    }

    [Fact]
    public async Task Whatever_no_lawyer_has_checked_says_so_wherever_it_stands()
    {
        await using var app = await TestApp.StartAsync(); // only shipped entries, none of other tests
        using var reader = await app.As(DemoPeople.Grace);
        var open = await app.Database.ReadAsync<string>("select distinct on (code) code || ' ' || is_verified from law_entry order by code, version desc");

        var list = await reader.Open("/law?country=");
        var shown = list.Document.QuerySelectorAll("tbody tr")
            .Select(row => $"{row.QuerySelector("th small")!.TextContent.Trim()} {(row.TextContent.Contains(Unverified, StringComparison.Ordinal) ? "false" : "true")}");

        Assert.Equal(open.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.Contains(open, o => o.EndsWith(" false", StringComparison.Ordinal));
        foreach (var code in open)
        {
            var page = await reader.Open($"/law/{code.Split(' ')[0]}");
            Assert.Equal((code, code.EndsWith(" false", StringComparison.Ordinal)), (code, page.Document.QuerySelector(".app-headrow")!.TextContent.Contains(Unverified, StringComparison.Ordinal)));
        }
    }

    private static async Task<(Staff Person, Visitor Visitor)> AdministratorAsync(TestApp app, string name = "Some Administrator")
    {
        var person = await app.Hire(Role.Administrator, DemoPeople.London, name);
        return (person, await app.As(person));
    }

    // A country that no other test uses.
    private static string NewCode() => $"IS.TEST.{Guid.CreateVersion7():N}".ToUpperInvariant();

    private static async Task<string> AddRuleAsync(Visitor administrator, string length)
    {
        var code = NewCode();
        var added = await administrator.Send(
            "/law/add?kind=DateRule", ("Input.Code", code), ("Input.Name", "Appeal"), ("Input.Rule.From", "Judgment"), ("Input.Rule.Length", length), ("Input.Rule.Unit", "Days"),
            ("Input.Rule.FirstDay", "No"), ("Input.Rule.Force", "Limitation"), ("Input.Rule.IsPeriod", "No"), ("Input.Rule.ForWhom", "Everyone"), ("Input.Rule.Track", "Justice"),
            ("Input.Source", "A law"), ("Input.IsVerified", "No"));
        Assert.True(added.Location == $"/law/{code}", added.Errors());
        return code;
    }
}
