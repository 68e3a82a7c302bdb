using CaseManager.Demo;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>What the app's role must not do in raw SQL. Each refusal has a matching success, which excludes other reasons.</summary>
public class RawSqlTests
{
    private const string InsufficientPrivilege = PostgresErrorCodes.InsufficientPrivilege;
    private const string InvalidCaller = PostgresErrorCodes.InvalidAuthorizationSpecification;

    [Fact]
    public async Task A_signed_in_person_reads_their_cases()
    {
        var app = await TestApp.GetSharedAsync();
        await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);

        Assert.Contains("Antonia", await TestDatabase.ReadAsync<string>(ana, "select cover_name from cases"));
    }

    [Theory]
    [InlineData("select count(*) from cases")]
    [InlineData("select count(*) from victim")]
    [InlineData("select count(*) from identity")]
    [InlineData("select count(*) from case_event")]
    [InlineData("select count(*) from intake_draft")]
    [InlineData("select count(*) from sealing_key")]
    [InlineData("select count(*) from staff")]
    [InlineData("select * from row_security.find_cases('an')")]
    public async Task Without_a_role_nothing_is_read(string sql) =>
        await AssertRefusedAsync(await AppConnection.OpenAsync((await TestApp.GetSharedAsync()).Database), InsufficientPrivilege, sql);

    [Theory]
    [InlineData("casemanager_field")]
    [InlineData("casemanager_lead")]
    public async Task Without_a_caller_nothing_is_read(string role)
    {
        var database = (await TestApp.GetSharedAsync()).Database;

        await AssertRefusedAsync(await AppConnection.OpenWithCallerAsync(database, null, role), InvalidCaller, "select count(*) from cases");
        await AssertRefusedAsync(await AppConnection.OpenWithCallerAsync(database, "", role), InvalidCaller, "select count(*) from cases");
    }

    [Fact]
    public async Task A_forged_or_expired_caller_is_refused()
    {
        var database = (await TestApp.GetSharedAsync()).Database;
        var real = AppConnection.CreateCallerToken(DemoPeople.Ana);
        string[] forged =
        [
            AppConnection.CreateCallerToken(DemoPeople.Ana, key: new byte[32]),
            AppConnection.CreateCallerToken(DemoPeople.Ana, lifetime: TimeSpan.FromSeconds(-1)),
            real.Replace($"{DemoPeople.Ana.Id.Value}", $"{DemoPeople.Radu.Id.Value}", StringComparison.Ordinal),
            real[..^1] + (real[^1] == '0' ? '1' : '0'),
            $"{DemoPeople.Ana.Id.Value}",
            $"start|{real}",
            "|||",
        ];

        foreach (var caller in forged)
        {
            await AssertRefusedAsync(await AppConnection.OpenWithCallerAsync(database, caller), InvalidCaller, "select count(*) from cases");
        }
    }

    [Fact]
    public async Task The_planning_role_alone_shows_nothing_more()
    {
        var database = (await TestApp.StartAsync()).Database;
        await using var asField = await AppConnection.OpenWithCallerAsync(database, AppConnection.CreateCallerToken(DemoPeople.Ana), "casemanager_field");
        await using var asLead = await AppConnection.OpenWithCallerAsync(database, AppConnection.CreateCallerToken(DemoPeople.Ana), "casemanager_lead");

        var ids = await TestDatabase.ReadAsync<Guid>(asField, "select id from cases order by id");

        Assert.NotEmpty(ids);
        Assert.Equal(ids, await TestDatabase.ReadAsync<Guid>(asLead, "select id from cases order by id"));
    }

    [Theory]
    [InlineData("set role casemanager_owner")]
    [InlineData("set role casemanager_rls")]
    [InlineData("set session authorization postgres")]
    [InlineData("select * from row_security.signing_key")]
    [InlineData("select * from row_security.clearance")]
    [InlineData("select * from session")]
    [InlineData("select password_hash from account")]
    [InlineData("select row_security.start_session('start|x')")]
    [InlineData("select * from row_security.attempt_sign_in('attempt|x')")]
    [InlineData("select row_security.verify_message('x')")]
    [InlineData("insert into row_security.installed_fingerprint values ('x')")]
    [InlineData("insert into case_member (case_id, staff_id, case_role, started_at) select id, row_security.caller(), 'Member', now() from cases")]
    [InlineData("update case_member set ends_at = null")]
    [InlineData("delete from access_restriction")]
    [InlineData("update staff set role = 'OfficeLead'")]
    [InlineData("insert into staff_office select row_security.caller(), 2")]
    [InlineData("update case_event set code = 'CaseOpened'")]
    [InlineData("delete from case_event")]
    [InlineData("truncate cases")]
    [InlineData("update cases set office_id = 2")]
    [InlineData("update cases set reference = 'RO-2026-0001-AA'")]
    [InlineData("update victim set case_id = case_id")]
    [InlineData("delete from cases")]
    [InlineData("create temporary table t (a int)")]
    [InlineData("create function public.f() returns int language sql as 'select 1'")]
    [InlineData("alter table cases disable row level security")]
    [InlineData("drop policy field_select on cases")]
    [InlineData("copy cases to program 'cat'")]
    [InlineData("select pg_read_file('/etc/passwd')")]
    public async Task A_signed_in_person_cannot_run_forbidden_SQL(string sql)
    {
        var app = await TestApp.GetSharedAsync();
        await AssertRefusedAsync(await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana), InsufficientPrivilege, sql);
    }

    [Fact]
    public async Task A_hidden_case_is_indistinguishable_from_a_missing_one()
    {
        var app = await TestApp.GetSharedAsync();
        var hidden = await app.OpenCase(DemoPeople.Grace);
        await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);

        foreach (var sql in new[]
                 {
                     "select row_security.open_case($1)",
                     "select row_security.add_member($1, row_security.caller())",
                     "select row_security.end_membership($1, row_security.caller())",
                     "insert into victim (id, case_id, cover_name) values (gen_random_uuid(), $1, 'x')",
                     "insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments) values (gen_random_uuid(), $1, 'CaseOpened', "
                     + "'CaseFile', row_security.caller(), now(), '{}')",
                 })
        {
            if (sql.Contains("open_case", StringComparison.Ordinal))
            {
                Assert.Equal(InsufficientPrivilege, await GetSqlStateAsync(ana, sql, hidden.Id.Value));
                continue;
            }

            Assert.Equal(await GetSqlStateAsync(ana, sql, Guid.CreateVersion7()), await GetSqlStateAsync(ana, sql, hidden.Id.Value));
        }

        Assert.False((await TestDatabase.ReadAsync<bool>(ana, "select row_security.can_manage($1)", hidden.Id.Value)).Single());
    }

    [Fact]
    public async Task A_membership_without_its_case_is_not_saved()
    {
        var app = await TestApp.GetSharedAsync();
        await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            AppConnection.RunAsync(ana, "select row_security.open_case($1)", Guid.CreateVersion7()));

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
    }

    [Fact]
    public async Task No_one_opens_a_case_in_anothers_name_or_office()
    {
        var app = await TestApp.GetSharedAsync();

        Assert.Null(await OpenAsync(1, "row_security.caller()"));
        Assert.Equal(InsufficientPrivilege, await OpenAsync(2, "row_security.caller()"));
        Assert.Equal(InsufficientPrivilege, await OpenAsync(1, $"'{DemoPeople.Mihai.Id.Value}'"));

        async Task<string?> OpenAsync(int office, string opener)
        {
            await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);
            await using var transaction = await ana.BeginTransactionAsync();
            var id = Guid.CreateVersion7();
            await AppConnection.RunAsync(ana, "select row_security.open_case($1)", id);
            return await GetSqlStateAsync(ana,
                $"insert into cases (id, office_id, cover_name, status, opened_at, opened_by) values ($1, {office}, 'x', 'Intake', now(), {opener})", id);
        }
    }

    [Fact]
    public async Task An_event_is_written_in_its_authors_name_alone()
    {
        var app = await TestApp.GetSharedAsync();
        var own = await app.OpenCase(DemoPeople.Ana);
        await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);

        Assert.Null(await WriteAsync("row_security.caller()"));
        Assert.Equal(InsufficientPrivilege, await WriteAsync($"'{DemoPeople.Mihai.Id.Value}'"));

        Task<string?> WriteAsync(string person) => GetSqlStateAsync(
            ana, "insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments) values (gen_random_uuid(), $1, 'StatusChanged', "
                + $"'CaseFile', {person}, now(), '{{Intake,Active}}')", own.Id.Value);
    }

    [Theory]
    [InlineData("insert into victim (id, case_id, cover_name) values (gen_random_uuid(), $1, 'x')")]
    [InlineData("select row_security.add_member($1, '{mihai}')")]
    [InlineData("update cases set status = 'Active' where id = $1")]
    public async Task No_change_is_saved_without_a_history_event(string change)
    {
        var app = await TestApp.GetSharedAsync();
        var own = await app.OpenCase(DemoPeople.Ana);
        await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);
        var sql = change.Replace("{mihai}", $"{DemoPeople.Mihai.Id.Value}", StringComparison.Ordinal);

        Assert.Equal(PostgresErrorCodes.IntegrityConstraintViolation, await GetSqlStateAsync(ana, sql, own.Id.Value));

        await using var transaction = await ana.BeginTransactionAsync();
        await AppConnection.RunAsync(ana, sql, own.Id.Value);
        await AppConnection.RunAsync(
            ana, "insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments) values (gen_random_uuid(), $1, 'CaseOpened', "
                + "'CaseFile', row_security.caller(), now(), '{}')", own.Id.Value);
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task An_event_of_yesterday_does_not_cover_a_change_today()
    {
        var app = await TestApp.GetSharedAsync();
        var own = await app.OpenCase(DemoPeople.Ana);
        await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);

        Assert.Equal(InsufficientPrivilege, await GetSqlStateAsync(
            ana,
            "insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments, transaction) values (gen_random_uuid(), $1, "
                + "'CaseOpened', 'CaseFile', row_security.caller(), now(), '{}', '1')",
            own.Id.Value));
    }

    [Fact]
    public async Task The_session_state_of_one_caller_does_not_reach_another()
    {
        var app = await TestApp.GetSharedAsync();
        await using var pool = NpgsqlDataSource.Create(app.Database.App + ";Maximum Pool Size=1");
        await using (var first = await pool.OpenConnectionAsync())
        {
            await AppConnection.RunAsync(first, "prepare gift as select 1");
            await AppConnection.RunAsync(first, "set role casemanager_field");
        }

        await using var next = await pool.OpenConnectionAsync();

        Assert.Empty(await TestDatabase.ReadAsync<string>(next, "select name from pg_prepared_statements"));
        Assert.Equal(["casemanager_app"], await TestDatabase.ReadAsync<string>(next, "select current_user::text"));
    }

    private static async Task AssertRefusedAsync(NpgsqlConnection connection, string state, string sql)
    {
        await using (connection)
        {
            Assert.Equal((sql, state), (sql, await GetSqlStateAsync(connection, sql)));
        }
    }

    private static async Task<string?> GetSqlStateAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        try
        {
            await AppConnection.RunAsync(connection, sql, values);
            return null;
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }
}
