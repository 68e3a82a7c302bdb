using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Every table with case data has policies and requires an event at commit. A fault names its table.</summary>
public class CaseTableTests
{
    /// <summary>Tables with a case_id, cases itself, and every table that refers to one of them.</summary>
    internal const string CaseTablesSql =
        """
        with recursive case_table (oid) as (
          select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            and (c.relname = 'cases' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped))
          union select f.conrelid from pg_constraint f join case_table t on t.oid = f.confrelid where f.contype = 'f')
        """;

    // Tables outside schema public hold statistics, which the app never writes. 29: row-level trigger on insert, update and delete.
    private const string FaultsSql =
        $"""
        {CaseTablesSql}
        select c.relname || ' ' || f.fault
        from case_table join pg_class c using (oid), lateral (values
          (c.relrowsecurity and c.relforcerowsecurity, 'lacks row security'),
          (c.relnamespace <> 'public'::regnamespace or exists (select from pg_policy p where p.polrelid = c.oid
            and p.polroles && array['casemanager_field', 'casemanager_lead', 'casemanager_rls']::regrole[]::oid[]), 'has no policy'),
          (c.relnamespace <> 'public'::regnamespace or coalesce(obj_description(c.oid) like 'No event: %', false)
            or not (c.relname = 'cases' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped))
            or exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'row_security.require_case_event'::regproc
              and g.tgenabled = 'O' and g.tginitdeferred and g.tgtype & 29 = 29), 'changes without an event')) f (holds, fault)
        where not f.holds order by 1
        """;

    private static readonly Lazy<Task<TestDatabase>> _database = new(TestCluster.CreateDatabaseAsync);

    [Fact]
    public async Task No_case_table_lacks_protection() => Assert.Empty(await FindFaultsAfterAsync("select 1"));

    [Theory]
    [InlineData("create table diary (case_id uuid)", "diary changes without an event", "diary has no policy", "diary lacks row security")]
    [InlineData("create table diary (case_id uuid); alter table diary enable row level security, force row level security", "diary changes without an event",
        "diary has no policy")]
    [InlineData("create table diary_page (note_id uuid references note (id))", "diary_page has no policy", "diary_page lacks row security")]
    [InlineData("drop policy field_select on award; drop policy lead_select on award; drop policy field_insert on award; drop policy lead_insert on award",
        "award has no policy")]
    [InlineData("drop trigger requires_case_event on case_member", "case_member changes without an event")]
    [InlineData("alter table payment disable trigger requires_case_event", "payment changes without an event")]
    [InlineData("comment on table note_draft is null", "note_draft changes without an event")]
    [InlineData("drop trigger requires_case_event on note; create trigger requires_case_event after insert on note for each row execute function "
        + "row_security.require_case_event()", "note changes without an event")]
    public async Task What_a_table_lacks_is_named(string sql, params string[] faults) => Assert.Equal(faults, await FindFaultsAfterAsync(sql));

    [Fact]
    public async Task A_new_table_needs_an_event_at_commit()
    {
        await using var app = await TestApp.StartAsync();
        var own = await app.OpenCase(DemoPeople.Ana);
        await app.Database.ExecuteAsync("create table diary (id uuid primary key, case_id uuid not null); alter table diary owner to casemanager_owner");
        await new DatabaseSetup(app.Database.Owner, TestCluster.Keys).ApplyAsync(CancellationToken.None);
        await app.Database.ExecuteAsync("grant insert on diary to casemanager_field");
        await using var ana = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Ana);

        var refused = await Assert.ThrowsAsync<PostgresException>(InsertAsync);
        await using var transaction = await ana.BeginTransactionAsync();
        await InsertAsync();
        await AppConnection.RunAsync(
            ana, "insert into case_event (id, case_id, code, compartment, actor_id, occurred_at, arguments) values (gen_random_uuid(), $1, 'CaseOpened', "
                + "'CaseFile', row_security.caller(), now(), '{}')", own.Id.Value);
        await transaction.CommitAsync();

        Assert.Equal("diary changed with no event in the history of its case", refused.MessageText);

        Task InsertAsync() => AppConnection.RunAsync(ana, "insert into diary values (gen_random_uuid(), $1)", own.Id.Value);
    }

    private static async Task<IReadOnlyList<string>> FindFaultsAfterAsync(string sql)
    {
        await using var connection = new NpgsqlConnection((await _database.Value).Superuser);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await AppConnection.RunAsync(connection, sql);
        return await TestDatabase.ReadAsync<string>(connection, FaultsSql);
    }
}
