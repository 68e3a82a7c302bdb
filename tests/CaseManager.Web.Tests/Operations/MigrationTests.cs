using CaseManager.Data.Security.RowSecurity;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

public class MigrationTests
{
    [Fact]
    public async Task A_database_with_an_unknown_migration_is_refused_unchanged()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        var before = await ReadForcedTablesAsync(database);
        await database.ExecuteAsync("""insert into "__EFMigrationsHistory" values ('20261122052016_Initial', '10.0.14')""");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new DatabaseSetup(database.Owner, TestCluster.Keys).ApplyAsync(CancellationToken.None));

        Assert.Contains("20261122052016_Initial", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(before);
        Assert.Equal(before, await ReadForcedTablesAsync(database));
    }

    [Fact]
    public async Task The_schema_has_what_the_model_cannot_express()
    {
        var database = await TestCluster.CreateDatabaseAsync();

        Assert.Equal(
            ["fk_account_staff_id False", "fk_case_member_cases_case_id True"],
            await database.ReadAsync<string>(
                """
                select conname || ' ' || initcap(condeferred::text) from pg_constraint
                where conname in ('fk_account_staff_id', 'fk_case_member_cases_case_id') order by 1
                """));
        Assert.Equal(
            ["case_event.transaction", "inquiry.asking_victim_id"],
            await database.ReadAsync<string>(
                """
                select table_name || '.' || column_name from information_schema.columns
                where (table_name, column_name) in (('case_event', 'transaction'), ('inquiry', 'asking_victim_id')) and is_nullable = 'NO' order by 1
                """));
        Assert.Equal(
            ["ix_inquiry_asking_victim_id", "ix_inquiry_victim_id_asking_victim_id"],
            await database.ReadAsync<string>("select indexname::text from pg_indexes where tablename = 'inquiry' and indexname like '%asking%' order by 1"));
    }

    private static Task<IReadOnlyList<string>> ReadForcedTablesAsync(TestDatabase database) =>
        database.ReadAsync<string>("select relname::text from pg_class where relforcerowsecurity order by 1");
}
