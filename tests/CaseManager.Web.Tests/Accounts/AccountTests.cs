using System.Net;
using CaseManager.Data;
using CaseManager.Data.Accounts;
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
    public async Task An_administrator_sees_no_case_and_is_led_to_the_accounts()
    {
        var app = await TestApp.SharedAsync();
        var (person, administrator) = await app.AdministratorAsync();
        var opened = await app.OpenCase(DemoPeople.Ana, team: [person]);

        Assert.Equal("/accounts", (await administrator.Get("/")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/cases")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/cases/{opened.Reference}")).Status);
        Assert.All(Enum.GetValues<Compartment>(), compartment => Assert.Equal(Level.None, Role.Administrator.LevelIn(compartment)));
    }

    [Fact]
    public async Task Someone_is_found_by_name_and_by_e_mail_and_the_list_is_narrowed()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.LegalOfficer, DemoPeople.Berlin, "Wilhelmina Findling");

        (await administrator.Send("/accounts", ("Input.Name", "findli"))).Shows("Wilhelmina Findling");
        (await administrator.Send("/accounts", ("Input.Name", DemoPeople.EmailOf(person)))).Shows("Wilhelmina Findling");
        (await administrator.Send("/accounts", ("Input.Name", "100%_"))).Shows("No accounts found.");
        (await administrator.Open("/accounts?office=4&role=LegalOfficer&state=open")).Shows("Wilhelmina Findling");
        (await administrator.Open("/accounts?office=3&role=LegalOfficer&state=open")).NeverShows("Wilhelmina Findling");
        (await administrator.Open("/accounts?office=4&role=LegalOfficer&state=closed")).NeverShows("Wilhelmina Findling");
        await administrator.Open("/accounts?office=x&role=Emperor&state=?&page=99999999999");
    }

    [Fact]
    public async Task The_list_goes_on_page_after_page()
    {
        await using var app = await TestApp.StartAsync();
        var (_, administrator) = await app.AdministratorAsync();
        await app.Database.ExecuteAsync(
            """
            with many as (select gen_random_uuid() as id, n from generate_series(1, 120) n),
            s as (insert into staff (id, name, role, active) select id, 'Person ' || lpad(n::text, 3, '0'), 'LegalOfficer', true from many),
            w as (insert into staff_organisation select id, 4 from many)
            insert into account (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
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
    public async Task A_taken_e_mail_is_said_to_be_and_nothing_is_lost()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var taken = DemoPeople.EmailOf(DemoPeople.Ana).ToUpperInvariant();

        var reply = await administrator.Send(
            "/accounts/invite", ("Input.Details.Name", "Twice Invited"), ("Input.Details.Email", taken), ("Input.Role", "Caseworker"), ("Input.Workplace.Organisation", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("belongs to another account", reply.Errors(), StringComparison.Ordinal);
        Assert.Equal("Twice Invited", reply.Field("Input.Details.Name"));
        Assert.Empty(await app.Database.ReadAsync<string>("select name from staff where name = 'Twice Invited'"));
    }

    [Theory]
    [InlineData("Caseworker", "30", null, "office leads work for an office")] // a shelter
    [InlineData("PoliceLiaison", "20", "1", "do not work for an office")]
    [InlineData("Caseworker", "9999", null, "Select their organisation from the list")]
    [InlineData("Caseworker", "1", "30", "Select their organisation from the list")]
    [InlineData("Emperor", "1", null, "Select a role")]
    public async Task Roles_and_workplaces_fit_each_other(string role, string organisation, string? also, string said)
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();

        var reply = await administrator.Send("/accounts/invite", ("Input.Details.Name", "No One"), ("Input.Details.Email", $"p{Guid.CreateVersion7():N}@casemanager.example"),
            ("Input.Role", role), ("Input.Workplace.Organisation", organisation), ("Input.Workplace.Also", also));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains(said, reply.Errors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Caseworker", (short)30, new short[0])]
    [InlineData("OfficeLead", (short)1, new short[0])]
    [InlineData("PoliceLiaison", (short)20, new short[] { 1 })]
    [InlineData("LegalOfficer", (short)1, new short[] { 30 })]
    [InlineData("Emperor", (short)1, new short[] { 1 })]
    [InlineData("LegalOfficer", (short)999, new short[0])]
    public async Task The_database_refuses_what_does_not_fit_whatever_the_pages_say(string role, short organisation, short[] offices)
    {
        var app = await TestApp.SharedAsync();
        await app.Prove(DemoPeople.Colin);
        await using var connection = await RowSecurity.AppConnection.AsAsync(app.Database, DemoPeople.Colin);
        const string Invite = "select row_security.invite($1, 'x', $2, upper($2), $3, $4, $5, sha256($2::bytea))";

        var refused = await Assert.ThrowsAsync<PostgresException>(() => RowSecurity.AppConnection.RunAsync(connection, Invite, Guid.CreateVersion7(), $"{Guid.CreateVersion7()}@x", role, organisation, offices));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await RowSecurity.AppConnection.RunAsync(connection, Invite, Guid.CreateVersion7(), $"{Guid.CreateVersion7()}@x", "LegalOfficer", (short)1, new short[] { 1, 2 });
    }

    [Fact]
    public async Task Roles_that_need_an_office_are_the_same_in_the_database() => Assert.Equal(
        Enum.GetValues<Role>().Where(role => role.NeedsOffice()).Select(role => $"{role}").Order(StringComparer.Ordinal),
        (await (await TestApp.SharedAsync()).Database.ReadAsync<string>(
            "select distinct role from row_security.clearance where not row_security.fits(role, 1::smallint, '{}') and row_security.fits(role, 1::smallint, '{1}')")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_role_changed_is_another_at_the_next_request()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        using var visitor = await app.As(person);
        await visitor.Open("/intake");

        (await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/role", ("Input.Role", "LegalOfficer")))).Shows("Legal officer");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/cases")).Status);
        using var again = await app.As(person);
        Assert.Equal(HttpStatusCode.NotFound, (await again.Get("/intake")).Status);
        Assert.Equal([$"RoleChanged {person.Id.Value} LegalOfficer"], await app.AccountHistoryAsync(person.Id));
    }

    [Fact]
    public async Task A_workplace_changed_is_another_at_the_next_request()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.OfficeLead, DemoPeople.Bucharest);
        var ofBucharest = await app.OpenCase(DemoPeople.Ana);
        using var visitor = await app.As(person);
        await visitor.Open($"/cases/{ofBucharest.Reference}");

        await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/workplace", ("Input.Organisation", "2"), ("Input.Also", "3")));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/cases")).Status);
        using var again = await app.As(person);
        Assert.Equal(HttpStatusCode.NotFound, (await again.Get($"/cases/{ofBucharest.Reference}")).Status);
        Assert.Equal([(short)2, (short)3], await app.Database.ReadAsync<short>("select office_id from staff_office where staff_id = $1 order by 1", person.Id.Value));
    }

    [Fact]
    public async Task Another_e_mail_is_what_they_sign_in_with_and_cancels_the_links_before()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest);
        var link = await administrator.GiveLinkAsync(person.Id);
        var email = $"p{Guid.CreateVersion7():N}@casemanager.example";

        (await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/details", ("Input.Name", "Of Another Name"), ("Input.Email", email)))).Shows("Of Another Name");
        var taken = await administrator.Send($"/accounts/{person.Id.Value}/details", ("Input.Email", DemoPeople.EmailOf(DemoPeople.Ana)));

        Assert.Contains("belongs to another account", taken.Errors(), StringComparison.Ordinal);
        using var visitor = app.Anyone();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
        await visitor.SignInAsync(email, DemoPeople.Password);
    }

    [Fact]
    public async Task An_account_is_closed_at_once_and_the_page_says_what_is_left_without_a_lead()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Amsterdam);
        var left = await app.OpenCase(person, "Left Alone");
        await app.OpenCase(person);
        using var visitor = await app.As(person);
        await visitor.Open("/cases");

        var page = await administrator.Open($"/accounts/{person.Id.Value}/close");
        page.Shows("2 cases will have no lead");
        var closed = await administrator.Follow(await administrator.Send(page));

        closed.Shows("2 cases have no lead");
        closed.NeverShows("Left Alone");
        closed.NeverShows(left.Reference.Value);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/cases")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send("/sign-in", ("Input.Email", DemoPeople.EmailOf(person)), ("Input.Password", DemoPeople.Password))).Status);
        using var lead = await app.As(await app.Hire(Role.OfficeLead, DemoPeople.Amsterdam));
        await lead.Open($"/cases/{left.Reference}");

        await administrator.Follow(await administrator.Send($"/accounts/{person.Id.Value}/reopen"));
        await visitor.SignInAsync(DemoPeople.EmailOf(person), DemoPeople.Password);
        Assert.Equal([$"Reactivated {person.Id.Value}", $"Deactivated {person.Id.Value}"], await app.AccountHistoryAsync(person.Id));
    }

    [Fact]
    public async Task No_administrator_changes_their_own_account()
    {
        var app = await TestApp.SharedAsync();
        var (own, administrator) = await app.AdministratorAsync();
        var account = await administrator.Open($"/accounts/{own.Id.Value}");
        account.Shows("This is your own account");
        Assert.Empty(account.Document.QuerySelectorAll($"main a[href^='/accounts/{own.Id.Value}/']"));

        foreach (var page in new[] { "details", "role", "workplace", "link", "lost-factor", "close", "reopen" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/accounts/{own.Id.Value}/{page}")).Status);
        }

        await RefusedAsync(app, own, db => db.ChangeRoleAsync(own.Id, Role.OfficeLead, CancellationToken.None));
        await RefusedAsync(app, own, db => db.SetActiveAsync(own.Id, false, CancellationToken.None));
        await RefusedAsync(app, own, db => db.GiveLinkAsync(own.Id, Data.SignIn.LinkToken.Create(), CancellationToken.None));
    }

    [Fact]
    public async Task Two_administrators_who_let_each_other_go_at_once_leave_one()
    {
        await using var app = await TestApp.StartAsync();
        for (var round = 0; round < 20; round++)
        {
            await app.Database.ExecuteAsync("update staff set active = true where role = 'Administrator'");
            await Task.WhenAll(TryAsync(app, DemoPeople.Colin, DemoPeople.Ioana), TryAsync(app, DemoPeople.Ioana, DemoPeople.Colin));

            Assert.Equal([1L], await app.Database.ReadAsync<long>("select count(*) from staff where role = 'Administrator' and active"));
        }
    }

    [Fact]
    public async Task Without_the_lock_they_would_leave_none()
    {
        await using var app = await TestApp.StartAsync();
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.refuse_unless_anothers(uuid)'::regprocedure)")).Single();
        // Removes the lock and adds a delay in which the other transaction interferes.
        var broken = asWritten.Replace("for update;", ";", StringComparison.Ordinal).Replace("end $function$", "perform pg_sleep(0.3); end $function$", StringComparison.Ordinal);
        await app.Database.ExecuteAsync(broken);

        await Task.WhenAll(TryAsync(app, DemoPeople.Colin, DemoPeople.Ioana), TryAsync(app, DemoPeople.Ioana, DemoPeople.Colin));

        Assert.Equal([0L], await app.Database.ReadAsync<long>("select count(*) from staff where role = 'Administrator' and active"));
    }

    [Fact]
    public async Task Organisations_are_added_and_renamed()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var name = $"Shelter {Guid.CreateVersion7():N}";
        (string, string?)[] fields = [("Input.Name", name), ("Input.Kind", "Provider"), ("Input.Country", "PL"), ("Input.TimeZone", "Europe/Warsaw")];

        var list = await administrator.Follow(await administrator.Send("/organisations/add", fields));
        list.Shows(name);
        Assert.Contains("An organisation with this name", (await administrator.Send("/organisations/add", fields)).Errors(), StringComparison.Ordinal);
        var rename = list.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("An organisation with this name", (await administrator.Send(rename, ("Input.Name", "Bucharest"))).Errors(), StringComparison.Ordinal);
        (await administrator.Follow(await administrator.Send(rename, ("Input.Name", $"{name} II")))).Shows($"{name} II");

        using var officer = await app.As(DemoPeople.Vera);
        var history = await officer.Open("/history?act=AccountChanged");
        history.Shows($"Organisation renamed, {name} II");
        history.Shows($"Organisation added, {name} II");
    }

    [Fact]
    public async Task The_data_protection_officer_reads_what_was_done_in_words()
    {
        var app = await TestApp.SharedAsync();
        var (_, administrator) = await app.AdministratorAsync();
        var person = await app.Hire(Role.Caseworker, DemoPeople.Bucharest, $"Told {Guid.CreateVersion7():N}");
        await administrator.Send($"/accounts/{person.Id.Value}/role", ("Input.Role", "OfficeLead"));
        await administrator.GiveLinkAsync(person.Id);
        await administrator.Send($"/accounts/{person.Id.Value}/close");

        using var officer = await app.As(DemoPeople.Vera);
        var history = await officer.Open("/history?act=AccountChanged");

        history.Shows($"Role changed, {person.Name}, Office lead");
        history.Shows($"Link issued, {person.Name}, Password reset");
        history.Shows($"Account closed, {person.Name}");
        history.Shows("Some Administrator");
    }

    private static async Task TryAsync(TestApp app, Staff one, Staff other)
    {
        try
        {
            await app.InProvedScopeOf(one, db => db.SetActiveAsync(other.Id, false, CancellationToken.None));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // The other transaction was first.
        }
    }

    private static async Task RefusedAsync(TestApp app, Staff who, Func<CaseManagerDb, Task> change) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => app.InProvedScopeOf(who, change))).SqlState);
}
