using CaseManager.Data.RowSecurity;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>What PostgreSQL's own catalog says of the doors.</summary>
public class CatalogTests
{
    // Every table of the database, so that a new one must be placed on one side or the other.
    private static readonly string[] _withCaseData =
        ["case_event", "case_member", "cases", "consent", "exploitation", "identity", "indicator", "intake_draft", "no_access", "safe_contact", "safety", "sealing_key", "victim"];

    private static readonly string[] _without =
        ["__EFMigrationsHistory", "account", "account_claim", "account_login", "account_passkey", "account_token", "organisation", "session", "staff", "staff_office"];

    [Fact]
    public async Task Every_table_with_case_data_is_behind_row_security()
    {
        var database = (await TestApp.SharedAsync()).Database;

        Assert.Equal(_withCaseData, await database.ReadAsync<string>(
            "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity order by 1"));
        Assert.Equal(_without, (await database.ReadAsync<string>(
            "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_granted_to_everyone()
    {
        var database = (await TestApp.SharedAsync()).Database;

        Assert.Empty(await database.ReadAsync<string>(
            "select table_name::text from information_schema.table_privileges where grantee = 'PUBLIC' and table_schema in ('public', 'row_security')"));
        Assert.Empty(await database.ReadAsync<string>(
            "select proname::text from pg_proc where pronamespace = 'row_security'::regnamespace and has_function_privilege('public', oid, 'execute')"));
    }

    [Fact]
    public async Task The_check_passes_on_a_sound_database() => Assert.Null(await HoleAfterAsync("select 1"));

    [Theory]
    [InlineData("alter table identity no force row level security", "identity lacks row security")]
    [InlineData("alter table safety disable row level security", "safety lacks row security")]
    [InlineData("create table diary (case_id uuid)", "diary lacks row security")]
    [InlineData("create policy open on victim using (true)", "victim has a policy for everyone")]
    [InlineData("grant truncate on cases to casemanager_field", "casemanager_field may truncate, watch or refer to cases")]
    [InlineData("grant insert on case_member to casemanager_field", "casemanager_field may write case_member")]
    [InlineData("grant update (role) on staff to casemanager_app", "casemanager_app may write staff")]
    [InlineData("grant delete on case_event to casemanager_lead", "casemanager_lead may change history")]
    [InlineData("create view leak as select * from cases; grant select on leak to casemanager_field", "casemanager_field reads view leak")]
    [InlineData("create function public.f() returns int language sql security definer as 'select 1'", "f() has no search_path")]
    [InlineData("grant select on row_security.signing_key to casemanager_app", "casemanager_app may read the signing key")]
    [InlineData("grant create on schema public to casemanager_field", "casemanager_field may create in schema public")]
    [InlineData("alter table cases owner to casemanager_app", "casemanager_app owns ")]
    [InlineData("do $$ begin execute format('grant temporary on database %I to casemanager_field', current_database()); end $$", "casemanager_field may create temporary tables")]
    [InlineData("update row_security.master_key set fingerprint = 'another'", "the master key is not the one of this database")]
    public async Task The_check_names_a_hole(string sql, string hole) => Assert.Contains(hole, await HoleAfterAsync(sql), StringComparison.Ordinal);

    [Fact]
    public async Task While_there_is_a_hole_nothing_is_served()
    {
        await using var app = await TestApp.StartAsync();
        var watch = app.Services.GetRequiredService<CaseManager.Web.Infrastructure.Database.RowSecurityWatch>();
        using var anyone = app.Anyone();

        await app.Database.ExecuteAsync("alter table identity no force row level security");
        await watch.CheckAsync(CancellationToken.None);

        Assert.Equal(503, (int)(await anyone.Get("/sign-in")).Status);
        Assert.Equal(503, (int)(await anyone.Get("/health/ready")).Status);

        await app.Database.ExecuteAsync("alter table identity force row level security");
        await watch.CheckAsync(CancellationToken.None);

        Assert.Equal(200, (int)(await anyone.Get("/sign-in")).Status);
    }

    private static async Task<string?> HoleAfterAsync(string sql)
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(sql);
        return await app.Services.GetRequiredService<RowSecurityCheck>().FindHoleAsync(CancellationToken.None);
    }
}
