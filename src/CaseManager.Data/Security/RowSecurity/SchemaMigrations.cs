using CaseManager.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Data.Security.RowSecurity;

internal sealed class SchemaMigrations(string ownerConnectionString)
{
    public Task ApplyAsync(CancellationToken cancellationToken) =>
        WithDatabaseAsync(db => db.Database.MigrateAsync(cancellationToken));

    /// <summary>Rejects a database with unknown migrations, so that a deployment fails before it changes anything.</summary>
    /// <exception cref="InvalidOperationException">The database has a migration that this version does not have.</exception>
    public Task ThrowIfUnknownAsync(CancellationToken cancellationToken) => WithDatabaseAsync(async db =>
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException(
                $"The database has the migration {unknown}, which this version does not have: it is newer, or older than 30 November 2026. "
                + "Nothing was changed. See \"Upgrade\" in docs/operations.md.");
        }
    });

    private async Task WithDatabaseAsync(Func<CaseManagerDb, Task> work)
    {
        await using var services = new ServiceCollection().AddOwnersDb(ownerConnectionString).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CaseManagerDb>());
    }
}
