using System.Net;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>Account management by administrators: each change takes effect immediately and is recorded.</summary>
public class AccountTests
{
    [Fact]
    public async Task An_administrator_sees_accounts_and_no_case()
    {
        var app = await TestApp.GetSharedAsync();
        var (person, administrator) = await app.CreateAdministratorAsync();
        var caseFile = await app.OpenCase(DemoPeople.Ana, team: [person]);

        Assert.Equal("/accounts", (await administrator.Get("/")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/cases")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/cases/{caseFile.Reference}")).Status);
        Assert.All(Enum.GetValues<Compartment>(), compartment => Assert.Equal(Level.None, Role.Administrator.GetLevel(compartment)));
    }

    [Fact]
    public async Task People_are_found_by_name_and_email_and_filtered()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.Berlin, "Wilhelmina Findling");

        (await administrator.Send("/accounts", ("Input.Name", "findli"))).AssertShows("Wilhelmina Findling");
        (await administrator.Send("/accounts", ("Input.Name", DemoPeople.GetEmail(person)))).AssertShows("Wilhelmina Findling");
        (await administrator.Send("/accounts", ("Input.Name", "100%_"))).AssertShows("No accounts found.");
        (await administrator.Open("/accounts?office=4&role=LegalOfficer&state=open")).AssertShows("Wilhelmina Findling");
        (await administrator.Open("/accounts?office=3&role=LegalOfficer&state=open")).AssertDoesNotShow("Wilhelmina Findling");
        (await administrator.Open("/accounts?office=4&role=LegalOfficer&state=closed")).AssertDoesNotShow("Wilhelmina Findling");
        await administrator.Open("/accounts?office=x&role=Emperor&state=?&page=99999999999");
    }

    [Fact]
    public async Task The_list_continues_page_by_page()
    {
        await using var app = await TestApp.StartAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        await app.Database.ExecuteAsync(
            """
            with many as (select gen_random_uuid() as id, n from generate_series(1, 120) n),
            s as (insert into staff (id, name, role, is_active) select id, 'Person ' || lpad(n::text, 3, '0'), 'LegalOfficer', true from many),
            w as (insert into staff_organisation select id, 4 from many)
            insert into account (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, phone_number_confirmed, two_factor_enabled,
              lockout_enabled, access_failed_count)
            select id, n, n, n, n, false, false, false, false, 0 from many
            """);
        var seen = new List<string>();

        for (string? next = "/accounts?role=LegalOfficer"; next is not null;)
        {
            var page = await administrator.Open(next);
            seen.AddRange(page.Document.QuerySelectorAll("tbody th").Select(e => e.TextContent).Where(n => n.StartsWith("Person", StringComparison.Ordinal)));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 120).Select(n => $"Person {n:000}"), seen);
    }

    [Fact]
    public async Task A_used_email_is_reported_and_nothing_is_lost()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var taken = DemoPeople.GetEmail(DemoPeople.Ana).ToUpperInvariant();

        var reply = await administrator.Send(
            "/accounts/invite", ("Input.Details.Name", "Twice Invited"), ("Input.Details.Email", taken), ("Input.Role", "Caseworker"),
            ("Input.Workplace.Organisation", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("belongs to another account", reply.GetErrors(), StringComparison.Ordinal);
        Assert.Equal("Twice Invited", reply.GetFieldValue("Input.Details.Name"));
        Assert.Empty(await app.Database.ReadAsync<string>("select name from staff where name = 'Twice Invited'"));
    }

    [Theory]
    [InlineData("Caseworker", "30", null, "office leads work for an office")] // a shelter
    [InlineData("PoliceLiaison", "20", "1", "do not work for an office")]
    [InlineData("PoliceLiaison", "1", null, "This role does not work in organisations of this type")]
    [InlineData("ProgrammeManager", "20", null, "This role does not work in organisations of this type")]
    [InlineData("Caseworker", "9999", null, "Select their organisation from the list")]
    [InlineData("Caseworker", "1", "30", "Select their organisation from the list")]
    [InlineData("Emperor", "1", null, "Select a role")]
    public async Task Roles_and_workplaces_must_match(string role, string organisation, string? also, string text)
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();

        var reply = await administrator.Send("/accounts/invite", ("Input.Details.Name", "No One"),
            ("Input.Details.Email", $"p{Guid.CreateVersion7():N}@casemanager.example"),
            ("Input.Role", role), ("Input.Workplace.Organisation", organisation), ("Input.Workplace.OtherOrganisations", also));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains(text, reply.GetErrors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Caseworker", (short)30, new short[0])]
    [InlineData("OfficeLead", (short)1, new short[0])]
    [InlineData("PoliceLiaison", (short)20, new short[] { 1 })]
    [InlineData("LegalOfficer", (short)1, new short[] { 30 })]
    [InlineData("Emperor", (short)1, new short[] { 1 })]
    [InlineData("LegalOfficer", (short)999, new short[0])]
    [InlineData("PoliceLiaison", (short)1, new short[] { 1 })]
    [InlineData("LegalOfficer", (short)20, new short[0])]
    public async Task The_database_refuses_mismatched_roles_and_workplaces(string role, short organisation, short[] offices)
    {
        var app = await TestApp.GetSharedAsync();
        await app.AddReauthenticationAsync(DemoPeople.Colin);
        await using var connection = await RowSecurity.AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Colin);
        const string Invite = "select row_security.request_account_change('Invitation', $1, $3, $4, $5, 'x', $2, upper($2), null)";

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            RowSecurity.AppConnection.RunAsync(connection, Invite, Guid.CreateVersion7(), $"{Guid.CreateVersion7()}@x", role, organisation, offices));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await RowSecurity.AppConnection.RunAsync(connection, Invite, Guid.CreateVersion7(), $"{Guid.CreateVersion7()}@x", "LegalOfficer", (short)1,
            new short[] { 1, 2 });
    }

    [Fact]
    public async Task Roles_that_need_an_office_are_the_same_in_the_database() => Assert.Equal(
        Enum.GetValues<Role>().Where(role => role.NeedsOffice()).Select(role => $"{role}").Order(StringComparer.Ordinal),
        (await (await TestApp.GetSharedAsync()).Database.ReadAsync<string>(
            "select distinct role from row_security.clearance where not row_security.is_valid_assignment(role, 1::smallint, '{}') and "
                + "row_security.is_valid_assignment(role, 1::smallint, '{1}')")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_role_change_applies_at_the_next_request()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        using var client = await app.SignInAsync(person);
        await client.Open("/intake");

        (await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/role", ("Input.Role", "LegalOfficer")))).AssertShows(
            "Open request: New role");
        await client.Open("/intake"); // a request alone changes nothing
        await app.ConfirmAsync(person.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await client.Get("/cases")).Status);
        using var again = await app.SignInAsync(person);
        Assert.Equal(HttpStatusCode.NotFound, (await again.Get("/intake")).Status);
        Assert.Equal(
            [$"ChangeConfirmed {person.Id.Value} RoleChange", $"RoleChanged {person.Id.Value} LegalOfficer",
                $"ChangeRequested {person.Id.Value} RoleChange LegalOfficer"],
            await app.GetAccountHistoryAsync(person.Id));
    }

    [Fact]
    public async Task A_workplace_change_applies_at_the_next_request()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest);
        var ofBucharest = await app.OpenCase(DemoPeople.Ana);
        using var client = await app.SignInAsync(person);
        await client.Open($"/cases/{ofBucharest.Reference}");

        await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/workplace", ("Input.Organisation", "2"),
            ("Input.OtherOrganisations", "3")));
        await app.ConfirmAsync(person.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await client.Get("/cases")).Status);
        using var again = await app.SignInAsync(person);
        Assert.Equal(HttpStatusCode.NotFound, (await again.Get($"/cases/{ofBucharest.Reference}")).Status);
        Assert.Equal([(short)2, (short)3],
            await app.Database.ReadAsync<short>("select office_id from staff_office where staff_id = $1 order by 1", person.Id.Value));
    }

    [Fact]
    public async Task A_new_email_becomes_the_sign_in_and_cancels_links()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var link = await app.IssueLinkAsync(administrator, person.Id);
        var email = $"p{Guid.CreateVersion7():N}@casemanager.example";

        await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/details", ("Input.Name", "Of Another Name"),
            ("Input.Email", email)));
        await app.ConfirmAsync(person.Id);
        (await administrator.Open($"/accounts/{person.Id.Value}")).AssertShows("Of Another Name");
        var taken = await administrator.Send($"/accounts/{person.Id.Value}/details", ("Input.Email", DemoPeople.GetEmail(DemoPeople.Ana)));

        Assert.Contains("belongs to another account", taken.GetErrors(), StringComparison.Ordinal);
        using var client = app.CreateAnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(link)).Status);
        await client.SignInAsync(email, DemoPeople.Password);
    }

    [Fact]
    public async Task Closing_an_account_is_immediate_and_lists_cases_without_lead()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Amsterdam);
        var left = await app.OpenCase(person, "Left Alone");
        await app.OpenCase(person);
        using var client = await app.SignInAsync(person);
        await client.Open("/cases");

        var page = await administrator.Open($"/accounts/{person.Id.Value}/close");
        page.AssertShows("2 cases will have no lead");
        var closed = await administrator.Follow(await administrator.Send(page));

        closed.AssertShows("2 cases have no lead");
        closed.AssertDoesNotShow("Left Alone");
        closed.AssertDoesNotShow(left.Reference.Value);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Get("/cases")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await client.Send("/sign-in", ("Input.Email", DemoPeople.GetEmail(person)), ("Input.Password", DemoPeople.Password))).Status);
        using var lead = await app.SignInAsync(await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Amsterdam));
        await lead.Open($"/cases/{left.Reference}");

        await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/reopen"));
        await app.ConfirmAsync(person.Id);
        await client.SignInAsync(DemoPeople.GetEmail(person), DemoPeople.Password);
        Assert.Equal(
            [$"ChangeConfirmed {person.Id.Value} Reactivation", $"Reactivated {person.Id.Value}", $"ChangeRequested {person.Id.Value} Reactivation",
                $"Deactivated {person.Id.Value}"],
            await app.GetAccountHistoryAsync(person.Id));
    }

    [Fact]
    public async Task No_administrator_changes_their_own_account()
    {
        var app = await TestApp.GetSharedAsync();
        var (own, administrator) = await app.CreateAdministratorAsync();
        var account = await administrator.Open($"/accounts/{own.Id.Value}");
        account.AssertShows("This is your own account");
        Assert.Empty(account.Document.QuerySelectorAll($"main a[href^='/accounts/{own.Id.Value}/']"));

        foreach (var page in new[] { "details", "role", "workplace", "link", "factor-reset", "close", "reopen" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/accounts/{own.Id.Value}/{page}")).Status);
        }

        foreach (var kind in Enum.GetValues<AccountRequestKind>().Where(kind => kind != AccountRequestKind.Invitation))
        {
            await AssertRefusedAsync(app, own, db => db.RequestAccountChangeAsync(new(kind, own.Id), CancellationToken.None));
        }

        await AssertRefusedAsync(app, own, db => db.DeactivateAsync(own.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Two_administrators_closing_each_other_at_once_leave_one()
    {
        await using var app = await TestApp.StartAsync();
        for (var round = 0; round < 20; round++)
        {
            await app.Database.ExecuteAsync("update staff set is_active = true where role = 'Administrator'");
            await Task.WhenAll(TryDeactivateAsync(app, DemoPeople.Colin, DemoPeople.Ioana), TryDeactivateAsync(app, DemoPeople.Ioana, DemoPeople.Colin));

            Assert.Equal([1L], await app.Database.ReadAsync<long>("select count(*) from staff where role = 'Administrator' and is_active"));
        }
    }

    [Fact]
    public async Task Without_the_lock_no_administrator_would_remain()
    {
        await using var app = await TestApp.StartAsync();
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.assert_other_account(uuid)'::regprocedure)")).Single();
        // Removes the lock and adds a delay in which the other transaction interferes.
        var broken = asWritten.Replace("for update;", ";", StringComparison.Ordinal)
            .Replace("end $function$", "perform pg_sleep(0.3); end $function$", StringComparison.Ordinal);
        await app.Database.ExecuteAsync(broken);

        await Task.WhenAll(TryDeactivateAsync(app, DemoPeople.Colin, DemoPeople.Ioana), TryDeactivateAsync(app, DemoPeople.Ioana, DemoPeople.Colin));

        Assert.Equal([0L], await app.Database.ReadAsync<long>("select count(*) from staff where role = 'Administrator' and is_active"));
    }

    [Fact]
    public async Task Organisations_are_added_and_renamed()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var name = $"Shelter {Guid.CreateVersion7():N}";
        (string, string?)[] fields = [("Input.Name", name), ("Input.Kind", "Provider"), ("Input.Country", "PL"), ("Input.TimeZone", "Europe/Warsaw")];

        var list = await administrator.Follow(await administrator.Send("/organisations/add", fields));
        list.AssertShows(name);
        Assert.Contains("An organisation with this name", (await administrator.Send("/organisations/add", fields)).GetErrors(), StringComparison.Ordinal);
        var rename = list.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("An organisation with this name", (await administrator.Send(rename, ("Input.Name", "Bucharest"))).GetErrors(),
            StringComparison.Ordinal);
        (await administrator.Follow(await administrator.Send(rename, ("Input.Name", $"{name} II")))).AssertShows($"{name} II");

        using var officer = await app.SignInAsync(DemoPeople.Vera);
        var history = await officer.Open("/history?act=AccountChanged");
        history.AssertShows($"Organisation renamed, {name} II");
        history.AssertShows($"Organisation added, {name} II");
    }

    [Fact]
    public async Task The_data_protection_officer_reads_account_history_in_words()
    {
        var app = await TestApp.GetSharedAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest, $"Told {Guid.CreateVersion7():N}");
        await administrator.Send($"/accounts/{person.Id.Value}/role", ("Input.Role", "OfficeLead"));
        await app.ConfirmAsync(person.Id);
        await app.IssueLinkAsync(administrator, person.Id);
        await administrator.Send($"/accounts/{person.Id.Value}/close");

        using var officer = await app.SignInAsync(DemoPeople.Vera);
        var history = await officer.Open("/history?act=AccountChanged");

        history.AssertShows($"Role changed, {person.Name}, Office lead");
        history.AssertShows($"Change requested, {person.Name}, Password link");
        history.AssertShows($"Account closed, {person.Name}");
        history.AssertShows("Some Administrator");
    }

    private static async Task TryDeactivateAsync(TestApp app, Staff one, Staff other)
    {
        try
        {
            await app.RunReauthenticatedAsync(one, db => db.DeactivateAsync(other.Id, CancellationToken.None));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // The other transaction was first.
        }
    }

    private static async Task AssertRefusedAsync(TestApp app, Staff staff, Func<CaseManagerDb, Task> change) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => app.RunReauthenticatedAsync(staff, change))).SqlState);
}
