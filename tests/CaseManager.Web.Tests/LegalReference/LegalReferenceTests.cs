using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.LegalReference;

/// <summary>Legal reference data: read by those who work with cases, recorded by administrators, and never changed.</summary>
public class LegalReferenceTests
{
    private const string UnverifiedText = "not yet checked by a lawyer";

    [Fact]
    public async Task An_administrator_corrects_a_reference_and_readers_see_both_versions()
    {
        var app = await TestApp.GetSharedAsync();
        var (person, administrator) = await CreateAdministratorAsync(app, "Some Lawgiver");
        var code = await AddRuleAsync(administrator, "28");

        var saved = await administrator.Send($"/legal-reference/{code}/change", ("Input.Rule.Length", "35"), ("Input.ValidFrom.Day", "1"),
            ("Input.ValidFrom.Month", "7"), ("Input.ValidFrom.Year", "2026"), ("Input.IsVerified", "Yes"));

        Assert.Equal($"/legal-reference/{code}", saved.Location);
        using var reader = await app.SignInAsync(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London));
        var page = await reader.Open($"/legal-reference/{code}");
        string[] versions = [.. page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent)];
        Assert.Equal(2, versions.Length);
        Assert.Contains("35 days after the date of “Judgment given”. Time limit: the claim is barred after this date.",
            versions[0], StringComparison.Ordinal);
        Assert.Contains("From 1 July 2026", versions[0], StringComparison.Ordinal);
        Assert.Contains("28 days after the date of “Judgment given”. Time limit: the claim is barred after this date.",
            versions[1], StringComparison.Ordinal);
        Assert.All(versions, v => Assert.Matches($"{person.Name}, .* at [0-9]{{2}}:[0-9]{{2}}", v));
        Assert.Null(page.Document.QuerySelector($"a[href$='/change']"));
        Assert.Equal(
            [$"{code} 1", $"{code} 2"],
            await app.Database.ReadAsync<string>("select subject from history_entry where act = 'LegalReferenceChanged' and staff_id = $1 order by seq",
                person.Id.Value));
    }

    [Fact]
    public async Task A_shipped_reference_is_labelled()
    {
        var app = await TestApp.GetSharedAsync();
        using var reader = await app.SignInAsync(DemoPeople.Grace);

        var page = await reader.Open("/legal-reference/GB.NRM.RECOVERY");

        page.AssertShows(
            "30 days beginning with the date of “Positive reasonable grounds decision”; at least until the conclusive grounds decision. Legal minimum.");
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody td:last-child").Count(td => td.TextContent.Trim() == "Supplied with the product"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/legal-reference/GB.NRM.NOTHING")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get("/legal-reference/gb.nrm.recovery")).Status);
    }

    [Fact]
    public async Task A_scheme_shows_its_terms_and_a_change_keeps_them()
    {
        await using var app = await TestApp.StartAsync();
        var (_, administrator) = await CreateAdministratorAsync(app);
        (await administrator.Open("/legal-reference/RO.MNIR")).AssertShows(
            "Presumed victim, “victimă prezumată” (Government Decision 88/2023, not yet checked by a lawyer)");

        var saved = await administrator.Send("/legal-reference/RO.MNIR/change", ("Input.Scheme.CompetentAuthority", "Another body"),
            ("Input.IsVerified", "No"));

        Assert.True(saved.Location == "/legal-reference/RO.MNIR", saved.GetErrors());
        Assert.Equal(["Another body victimă prezumată"], await app.Database.ReadAsync<string>(
            "select concat_ws(' ', details ->> 'competentAuthority', details #>> '{terms,1,localTerm}') from legal_reference where code = 'RO.MNIR' and "
                + "version = 3"));
    }

    [Theory]
    [InlineData(Role.PoliceLiaison, "/legal-reference", "/legal-reference/calculator", "/legal-reference/GB.NRM.RECOVERY", "/legal-reference/add",
        "/legal-reference/GB.NRM.RECOVERY/change")]
    [InlineData(Role.DataProtectionOfficer, "/legal-reference", "/legal-reference/calculator", "/legal-reference/GB.NRM.RECOVERY", "/legal-reference/add",
        "/legal-reference/GB.NRM.RECOVERY/change")]
    [InlineData(Role.Caseworker, "/legal-reference/add", "/legal-reference/GB.NRM.RECOVERY/change")]
    [InlineData(Role.AftercareWorker, "/legal-reference/add", "/legal-reference/GB.NRM.RECOVERY/change")]
    [InlineData(Role.LegalOfficer, "/legal-reference/add", "/legal-reference/GB.NRM.RECOVERY/change")]
    [InlineData(Role.OfficeLead, "/legal-reference/add", "/legal-reference/GB.NRM.RECOVERY/change")]
    public async Task Other_roles_cannot_open_these_pages(Role role, params string[] pages)
    {
        var app = await TestApp.GetSharedAsync();
        using var client = await app.SignInAsync(await app.CreateStaffAsync(role, DemoPeople.London));

        foreach (var page in pages)
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await client.Get(page)).Status));
        }
    }

    [Fact]
    public async Task The_list_starts_with_the_users_country_and_ignores_nonsense()
    {
        var app = await TestApp.GetSharedAsync();
        using var grace = await app.SignInAsync(DemoPeople.Grace);

        Assert.Equal("GB", (await grace.Open("/legal-reference")).GetFieldValue("country"));
        Assert.Equal("", (await grace.Open("/legal-reference?country=")).GetFieldValue("country"));
        var narrowed = await grace.Open("/legal-reference?country=RO&kind=Offence");
        Assert.All(narrowed.Document.QuerySelectorAll("tbody th small"), code => Assert.StartsWith("RO.", code.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal("Offence", Assert.Single(narrowed.Document.QuerySelectorAll("h2.app-h")).TextContent);
        var nonsense = await grace.Open("/legal-reference?country=XX&kind=Unicorn");
        Assert.Equal(("", ""), (nonsense.GetFieldValue("country"), nonsense.GetFieldValue("kind")));
    }

    [Theory]
    [InlineData("2031-01-01 New Year\nChristmas\n2031-02-30 No such day", "Check line 2, 3")]
    [InlineData("2031-01-01 New Year\n\n2032-12-25 Christmas Day", "Check line 3")]
    [InlineData("2031-01-01 New Year\n2031-01-01 Again", "Check line 2")]
    public async Task An_invalid_calendar_line_is_refused_without_loss(string days, string message)
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await CreateAdministratorAsync(app);

        var refused = await administrator.Send(
            "/legal-reference/add?kind=Calendar", ("Input.Code", "GB.CALENDAR.2031"), ("Input.Name", "Working days of 2031"), ("Input.Calendar.Year", "2031"),
            ("Input.Calendar.Weekend", "Friday"), ("Input.Calendar.Holidays", days), ("Input.Source", "The official list"), ("Input.IsVerified", "No"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.EndsWith(message, refused.GetErrors(), StringComparison.Ordinal);
        Assert.Equal(days, refused.GetFieldValue("Input.Calendar.Holidays")!.ReplaceLineEndings("\n").TrimStart('\n'));
        Assert.Equal("The official list", refused.GetFieldValue("Input.Source")!.Trim());
        Assert.NotNull(refused.Document.QuerySelector("input[value=Friday][checked]"));
        Assert.Empty(await app.Database.ReadAsync<string>("select code from legal_reference where code = 'GB.CALENDAR.2031'"));
    }

    [Fact]
    public async Task A_year_has_one_calendar_and_a_code_one_reference()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await CreateAdministratorAsync(app);

        var again = await administrator.Send(
            "/legal-reference/add?kind=Calendar", ("Input.Code", "GB.CALENDAR.OTHER"), ("Input.Name", "Working days"), ("Input.Calendar.Year", "2026"),
            ("Input.Calendar.Holidays", "2026-01-01 New Year"), ("Input.Source", "The official list"), ("Input.IsVerified", "No"));
        var taken = await administrator.Send("/legal-reference/add?kind=Authority", ("Input.Code", "GB.NRM.RECOVERY"), ("Input.Name", "Someone"),
            ("Input.Authority.Role", "Decides"), ("Input.Source", "Someone"), ("Input.IsVerified", "No"));
        var wrong = await administrator.Send("/legal-reference/add?kind=Authority", ("Input.Code", "XX.nothing"), ("Input.Name", "Someone"),
            ("Input.Authority.Role", "Decides"), ("Input.Source", "Someone"), ("Input.IsVerified", "No"));

        Assert.Contains("working days of this year are already recorded", again.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("Recovery period", taken.GetErrors(), StringComparison.Ordinal);
        Assert.Contains("two-letter country code", wrong.GetErrors(), StringComparison.Ordinal);
        Assert.All(new[] { again, taken, wrong }, r => Assert.Equal(HttpStatusCode.UnprocessableEntity, r.Status));
    }

    [Fact]
    public async Task References_named_by_a_step_or_fund_exist()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await CreateAdministratorAsync(app);

        var step = await administrator.Send(
            "/legal-reference/add?kind=NextStep", ("Input.Code", CreateCode()), ("Input.Name", "Ask"), ("Input.Step.Track", "Justice"),
            ("Input.Step.Scheme", "GB.NOTHING"),
            ("Input.Step.AppliesTo", "Everyone"), ("Input.Source", "Practice"), ("Input.IsVerified", "No"));
        var fund = await administrator.Send(
            "/legal-reference/add?kind=CompensationScheme", ("Input.Code", CreateCode()), ("Input.Name", "Fund"), ("Input.Fund.DecidingAuthority", "Someone"),
            ("Input.Fund.Limitation", "GB.NRM"),
            ("Input.Source", "Practice"), ("Input.IsVerified", "No"));

        Assert.Equal("Select an option from the list", step.GetErrors());
        Assert.Equal("Select an option from the list", fund.GetErrors());
    }

    [Fact]
    public async Task Of_two_simultaneous_edits_the_second_needs_confirmation()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, first) = await CreateAdministratorAsync(app);
        var (_, second) = await CreateAdministratorAsync(app);
        var code = await AddRuleAsync(first, "28");
        var (formOfFirst, formOfSecond) = (await first.Open($"/legal-reference/{code}/change"), await second.Open($"/legal-reference/{code}/change"));

        var saved = await first.Send(formOfFirst, ("Input.Rule.Length", "30"), ("Input.IsVerified", "No"));
        var asked = await second.Send(formOfSecond, ("Input.Rule.Length", "31"), ("Input.IsVerified", "No"));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("This was changed elsewhere while you were editing.", asked.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("31", asked.GetFieldValue("Input.Rule.Length"));
        asked.AssertShows("30 days after the date of “Judgment given”");
        Assert.Equal(HttpStatusCode.Redirect, (await second.Send(asked, ("Input.IsVerified", "No"))).Status);
        Assert.Equal(["28", "30", "31"],
            await app.Database.ReadAsync<string>("select details ->> 'length' from legal_reference where code = $1 order by version", code));
    }

    [Fact]
    public async Task Simultaneous_submissions_create_at_most_one_version_each()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await CreateAdministratorAsync(app);
        var code = await AddRuleAsync(administrator, "28");
        var form = await administrator.Open($"/legal-reference/{code}/change");

        var same = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => administrator.Send(form, ("Input.Rule.Length", "40"), ("Input.IsVerified", "No"))));
        Assert.All(same, r => Assert.Equal(HttpStatusCode.Redirect, r.Status));
        Assert.Equal([2], await app.Database.ReadAsync<int>("select max(version) from legal_reference where code = $1", code));

        form = await administrator.Open($"/legal-reference/{code}/change");
        var different = await Task.WhenAll(Enumerable.Range(50, 8)
            .Select(length => administrator.Send(form, ("Input.Rule.Length", $"{length}"), ("Input.IsVerified", "No"))));
        Assert.Single(different, r => r.Status == HttpStatusCode.Redirect);
        Assert.Equal(7, different.Count(r => r.Status == HttpStatusCode.Conflict));
        Assert.Equal([3], await app.Database.ReadAsync<int>("select max(version) from legal_reference where code = $1", code));
    }

    [Theory]
    [InlineData("update legal_reference set name = 'Something else'")]
    [InlineData("delete from legal_reference")]
    [InlineData("truncate legal_reference")]
    public async Task Nobody_changes_or_deletes_a_version(string sql)
    {
        var app = await TestApp.GetSharedAsync();
        foreach (var person in new[] { DemoPeople.Colin, DemoPeople.Ana, DemoPeople.Radu })
        {
            await using var connection = await AppConnection.OpenForStaffAsync(app.Database, person);

            var refused = await Assert.ThrowsAsync<PostgresException>(() => AppConnection.RunAsync(connection, sql));

            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task Only_administrators_record_references_and_in_their_own_name()
    {
        const string Insert = """
            insert into legal_reference (code, version, kind, jurisdiction, name, source, is_verified, details, recorded_by, recorded_at)
            values ($1, 1, 'Authority', 'IS', 'Someone', 'Nowhere', true, '{"is": "Authority", "role": "Decides"}', $2, now())
            """;
        var app = await TestApp.GetSharedAsync();
        var administrator = await app.CreateStaffAsync(Role.Administrator, DemoPeople.London);
        var worker = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London);
        await app.AddReauthenticationAsync(administrator);
        await app.AddReauthenticationAsync(worker);
        await using var asAdministrator = await AppConnection.OpenForStaffAsync(app.Database, administrator);
        await using var asWorker = await AppConnection.OpenForStaffAsync(app.Database, worker);

        await AppConnection.RunAsync(asAdministrator, Insert, CreateCode(), administrator.Id.Value);

        await RefusedAsync(() => AppConnection.RunAsync(asAdministrator, Insert, CreateCode(), DemoPeople.Colin.Id.Value));
        await RefusedAsync(() => AppConnection.RunAsync(asAdministrator, Insert.Replace("$2", "null", StringComparison.Ordinal), CreateCode()));
        await RefusedAsync(() => AppConnection.RunAsync(asWorker, Insert, CreateCode(), worker.Id.Value));

        static async Task RefusedAsync(Func<Task> attempt) =>
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(attempt)).SqlState);
    }

    [Fact]
    public async Task An_unverified_reference_is_labelled_everywhere()
    {
        await using var app = await TestApp.StartAsync(); // only shipped entries, none of other tests
        using var reader = await app.SignInAsync(DemoPeople.Grace);
        var open = await app.Database.ReadAsync<string>(
            "select distinct on (code) code || ' ' || is_verified from legal_reference order by code, version desc");

        var list = await reader.Open("/legal-reference?country=");
        var shown = list.Document.QuerySelectorAll("tbody tr")
            .Select(row =>
                $"{row.QuerySelector("th small")!.TextContent.Trim()} "
                    + $"{(row.TextContent.Contains(UnverifiedText, StringComparison.Ordinal) ? "false" : "true")}");

        Assert.Equal(open.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.Contains(open, o => o.EndsWith(" false", StringComparison.Ordinal));
        foreach (var code in open)
        {
            var page = await reader.Open($"/legal-reference/{code.Split(' ')[0]}");
            Assert.Equal((code, code.EndsWith(" false", StringComparison.Ordinal)),
                (code, page.Document.QuerySelector(".app-headrow")!.TextContent.Contains(UnverifiedText, StringComparison.Ordinal)));
        }
    }

    private static async Task<(Staff Person, TestClient Visitor)> CreateAdministratorAsync(TestApp app, string name = "Some Administrator")
    {
        var person = await app.CreateStaffAsync(Role.Administrator, DemoPeople.London, name);
        return (person, await app.SignInAsync(person));
    }

    // A country that no other test uses.
    private static string CreateCode() => $"IS.TEST.{Guid.CreateVersion7():N}".ToUpperInvariant();

    private static async Task<string> AddRuleAsync(TestClient administrator, string length)
    {
        var code = CreateCode();
        var added = await administrator.Send(
            "/legal-reference/add?kind=DateRule", ("Input.Code", code), ("Input.Name", "Appeal"), ("Input.Rule.TriggerEvent", "Judgment"),
            ("Input.Rule.Length", length), ("Input.Rule.Unit", "Days"),
            ("Input.Rule.FirstDay", "No"), ("Input.Rule.Force", "Limitation"), ("Input.Rule.IsPeriod", "No"), ("Input.Rule.AppliesTo", "Everyone"),
            ("Input.Rule.Track", "Justice"),
            ("Input.Source", "A law"), ("Input.IsVerified", "No"));
        Assert.True(added.Location == $"/legal-reference/{code}", added.GetErrors());
        return code;
    }
}
