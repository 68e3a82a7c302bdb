using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Infrastructure;

/// <summary>A database given by connection string: set up if the owner is known, and never seeded.</summary>
public class ExternalDatabaseTests
{
    [Fact]
    public async Task An_external_database_gets_no_demo_accounts_or_cases()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        await using var app = new ExternalDatabaseApp(database);
        using var client = app.CreateClient();

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.True(ready.IsSuccessStatusCode);
        Assert.Equal([0L],
            await database.ReadAsync<long>("select (select count(*) from account) + (select count(*) from staff) + (select count(*) from cases)"));
    }

    [Fact]
    public async Task Another_master_key_is_refused()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"casemanager-keys-{Guid.CreateVersion7():N}");
        var caller = Path.Combine(TestCluster.KeysDirectory, "caller.key");
        KeyFiles.Read(folder, createMissing: true);
        File.Copy(caller, Path.Combine(folder, "caller.key"), overwrite: true);
        await using var app = new ExternalDatabaseApp(database, folder);

        var refused = Assert.ThrowsAny<Exception>(() => app.CreateClient());

        Assert.Contains("the master key is not the one of this database", $"{refused}", StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Repeated_setup_changes_nothing()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        var before = await SchemaAsync();

        await new DatabaseSetup(database.Owner, TestCluster.Keys).ApplyAsync(CancellationToken.None);

        Assert.Equal(before, await SchemaAsync());

        async Task<string> SchemaAsync() => string.Join('\n', await database.ReadAsync<string>(
            """
            select polrelid::regclass::text || polname::text || polcmd::text || coalesce(pg_get_expr(polqual, polrelid),
              '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') from pg_policy
            union all select proname::text || prosrc from pg_proc where pronamespace = 'row_security'::regnamespace
            union all select oid::regclass::text || coalesce((select string_agg(a::text, ' ' order by a::text)
              from unnest(relacl) a), '') || relforcerowsecurity::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
            order by 1
            """));
    }

    [Fact]
    public async Task A_database_that_was_not_set_up_is_refused_in_plain_words()
    {
        var database = await TestCluster.CreateDatabaseAsync();
        await database.ExecuteAsync("drop schema row_security cascade");
        await using var app = new ExternalDatabaseApp(database);

        Assert.Contains("the database has not been set up, run the migrations", $"{Assert.ThrowsAny<Exception>(() => app.CreateClient())}",
            StringComparison.Ordinal);
    }

    private sealed class ExternalDatabaseApp(TestDatabase database, string? keys = null) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseSetting("ConnectionStrings:CaseManager", new NpgsqlConnectionStringBuilder(database.App) { Pooling = false }.ConnectionString);
            builder.UseSetting("Keys:Directory", keys ?? TestCluster.KeysDirectory);
        }
    }
}
