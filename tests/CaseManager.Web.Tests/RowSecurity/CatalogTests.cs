using CaseManager.Data.Security.RowSecurity;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Row security and privileges as recorded in PostgreSQL's catalog.</summary>
public class CatalogTests
{
    // Tables without case data: a new one must be added to one of these lists. Tables with case data are found in the catalog.
    private static readonly string[] _protectedTables =
        ["account_link", "account_notice", "account_request", "figure_export", "instrument", "intake_draft", "international_figure", "legal_reference",
            "provider", "recovery_code", "second_factor"];

    // Row security applies, except to the owner, who creates staff.
    private static readonly string[] _ownerWrittenTables = ["staff_organisation"];

    private static readonly string[] _unprotectedTables =
        ["__EFMigrationsHistory", "account", "account_claim", "account_login", "account_passkey", "account_token", "organisation", "passkey_challenge",
            "session", "staff", "staff_office", "trusted_device"];

    private static readonly Lazy<Task<TestDatabase>> _database = new(TestCluster.CreateDatabaseAsync);

    [Fact]
    public async Task Every_other_table_is_classified()
    {
        var database = (await TestApp.GetSharedAsync()).Database;

        Assert.Equal(_protectedTables, await OthersAsync("relrowsecurity and relforcerowsecurity"));
        Assert.Equal(_ownerWrittenTables, await OthersAsync("relrowsecurity and not relforcerowsecurity"));
        Assert.Equal(_unprotectedTables, await OthersAsync("not relrowsecurity"));

        Task<IReadOnlyList<string>> OthersAsync(string condition) => database.ReadAsync<string>(
            $"""
            {CaseTableTests.CaseTablesSql} select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
            and oid not in (select oid from case_table) and {condition} order by relname collate "C"
            """);
    }

    [Fact]
    public async Task Nothing_is_granted_to_everyone()
    {
        var database = (await TestApp.GetSharedAsync()).Database;

        Assert.Empty(await database.ReadAsync<string>(
            "select table_name::text from information_schema.table_privileges where grantee = 'PUBLIC' and table_schema in ('public', 'row_security')"));
        Assert.Empty(await database.ReadAsync<string>(
            "select proname::text from pg_proc where pronamespace = 'row_security'::regnamespace and has_function_privilege('public', oid, 'execute')"));
    }

    [Fact]
    public async Task The_check_passes_on_an_intact_database() => Assert.Null(await FindFaultAfterAsync("select 1"));

    [Theory]
    [InlineData("alter table identity no force row level security", "identity lacks row security")]
    [InlineData("alter table safety disable row level security", "safety lacks row security")]
    [InlineData("create table diary (case_id uuid)", "diary lacks row security")]
    [InlineData("create policy open on victim using (true)", "victim has a policy for everyone")]
    [InlineData("grant truncate on cases to casemanager_field", "casemanager_field may truncate, watch or refer to cases")]
    [InlineData("grant insert on case_member to casemanager_field", "casemanager_field may write case_member")]
    [InlineData("grant delete on access_restriction to casemanager_lead", "casemanager_lead may write access_restriction")]
    [InlineData("grant update (role) on staff to casemanager_app", "casemanager_app may write staff")]
    [InlineData("grant delete on case_event to casemanager_lead", "casemanager_lead may change history")]
    [InlineData("create view leak as select * from cases; grant select on leak to casemanager_field", "casemanager_field reads view leak")]
    [InlineData("create function public.f() returns int language sql security definer as 'select 1'", "f() has no search_path")]
    [InlineData("grant select on row_security.signing_key to casemanager_app", "casemanager_app may read the signing key")]
    [InlineData("grant create on schema public to casemanager_field", "casemanager_field may create in schema public")]
    [InlineData("alter table cases owner to casemanager_app", "casemanager_app owns ")]
    [InlineData("do $$ begin execute format('grant temporary on database %I to casemanager_field', current_database()); end $$",
        "casemanager_field may create temporary tables")]
    [InlineData("update row_security.master_key set fingerprint = 'another'", "the master key is not the one of this database")]
    [InlineData("update row_security.installed_fingerprint set fingerprint = 'another'", "row security is not as it was installed")]
    [InlineData("create policy generous on identity for select to casemanager_field using (true)", "row security is not as it was installed")]
    [InlineData("alter policy lead_select on cases using (true)", "row security is not as it was installed")]
    [InlineData("alter policy own_rows on intake_draft using (true)", "row security is not as it was installed")]
    [InlineData("update row_security.clearance set level = 'Read' where role = 'PoliceLiaison' and compartment = 'Identity'",
        "row security is not as it was installed")]
    [InlineData("grant update on identity to casemanager_field", "row security is not as it was installed")]
    [InlineData("grant update (seal) on consent to casemanager_field", "row security is not as it was installed")]
    [InlineData("grant update on sealing_key to casemanager_lead", "row security is not as it was installed")]
    [InlineData("grant update (owner_id) on intake_draft to casemanager_field", "row security is not as it was installed")]
    [InlineData("grant execute on function row_security.verify_message(text) to public", "row security is not as it was installed")]
    [InlineData("create function public.f() returns bigint language sql security definer set search_path = public as 'select count(*) from cases'",
        "row security is not as it was installed")]
    [InlineData("create or replace function row_security.can_manage(p_case_id uuid) returns boolean language sql security definer set search_path = public "
        + "as 'select true'", "row security is not as it was installed")]
    [InlineData("alter function row_security.my_cases(text, text) security invoker", "row security is not as it was installed")]
    [InlineData("alter table case_event disable trigger append_only", "row security is not as it was installed")]
    [InlineData("drop trigger requires_case_event on victim", "row security is not as it was installed")]
    [InlineData("create rule elsewhere as on delete to session do instead nothing", "row security is not as it was installed")]
    [InlineData("do $$ begin execute format('alter role casemanager_app in database %I set row_security = off', current_database()); end $$",
        "row security is not as it was installed")]
    [InlineData("grant pg_read_all_data to casemanager_app", "casemanager_app may act as pg_read_all_data")]
    [InlineData("grant casemanager_rls to casemanager_field", "casemanager_field may act as casemanager_rls")]
    [InlineData("alter role casemanager_app bypassrls", "casemanager_app steps over row security")]
    [InlineData("alter role casemanager_app inherit", "the application's role inherits")]
    [InlineData("alter role casemanager_rls bypassrls", "casemanager_rls steps over row security")]
    [InlineData("alter role casemanager_figures bypassrls", "casemanager_figures steps over row security")]
    [InlineData("alter table figures.entry no force row level security", "entry lacks row security")]
    [InlineData("alter policy field_select on figures.entry using (true)", "row security is not as it was installed")]
    [InlineData("grant select on figures.person to casemanager_lead", "row security is not as it was installed")]
    [InlineData("grant execute on function figures.count_programme() to casemanager_field", "row security is not as it was installed")]
    [InlineData("alter role casemanager_app login createdb", "row security is not as it was installed")]
    public async Task The_check_names_a_fault(string sql, string hole) => Assert.Contains(hole, await FindFaultAfterAsync(sql), StringComparison.Ordinal);

    [Theory]
    [InlineData("No Reset On Close=true", "'No Reset On Close'")]
    [InlineData("Max Auto Prepare=20", "'Max Auto Prepare'")]
    public async Task The_check_names_a_setting_that_mixes_callers(string setting, string hole)
    {
        var app = await TestApp.GetSharedAsync();
        await using var source = NpgsqlDataSource.Create($"{app.Database.App};{setting}");

        Assert.Contains(hole, await new RowSecurityCheck(source, new(TestCluster.Keys.Master)).FindFaultAsync(CancellationToken.None),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_there_is_a_fault_nothing_is_served()
    {
        await using var app = await TestApp.StartAsync();
        var watch = app.Services.GetRequiredService<CaseManager.Web.Infrastructure.Database.RowSecurityMonitor>();
        using var anyone = app.CreateAnonymousClient();

        await app.Database.ExecuteAsync("alter table identity no force row level security");
        await watch.CheckAsync(CancellationToken.None);

        Assert.Equal(503, (int)(await anyone.Get("/sign-in")).Status);
        Assert.Equal(503, (int)(await anyone.Get("/health/ready")).Status);

        await app.Database.ExecuteAsync("alter table identity force row level security");
        await watch.CheckAsync(CancellationToken.None);

        Assert.Equal(200, (int)(await anyone.Get("/sign-in")).Status);
    }

    // In a transaction that is never committed: roles belong to the whole cluster, which other tests use.
    private static async Task<string?> FindFaultAfterAsync(string sql)
    {
        var database = new NpgsqlDataSourceBuilder($"{(await _database.Value).Superuser};Pooling=false").UsePhysicalConnectionInitializer(
            _ => throw new NotSupportedException(),
            connection => AppConnection.RunAsync(connection, $"begin; {sql}; set local session authorization casemanager_app"));
        await using var source = database.Build();
        return await new RowSecurityCheck(source, new(TestCluster.Keys.Master)).FindFaultAsync(CancellationToken.None);
    }
}
