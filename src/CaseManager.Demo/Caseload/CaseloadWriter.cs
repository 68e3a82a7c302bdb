using CaseManager.Data.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Demo.Caseload;

/// <summary>
/// Fills a database without cases with five years of them through the domain and the app's interceptors, and bulk-copies the rows. The content
/// depends on the seed alone; ids, keys and ciphertexts are random.
/// </summary>
public sealed class CaseloadWriter(CaseloadDatabase database, TimeProvider clock)
{
    /// <summary>Incremented when the generated content changes, so that a stored caseload of an older edition is not reused.</summary>
    public const int Version = 3;

    /// <summary>Age of the oldest case, in years.</summary>
    public const int HistoryYears = 5;

    private const int BatchSize = 40;

    /// <summary>Writes the cases, the hash chain of their history and their statistics.</summary>
    /// <param name="addStaff">Adds staff and offices that are not in the database yet, as of the given moment.</param>
    /// <returns>Number of rows.</returns>
    public async Task<long> WriteAsync(
        int cases, Workforce people, RandomSource random, CancellationToken cancellationToken, Action<CaseManagerDb, DateTimeOffset>? addStaff = null)
    {
        var (now, references, leads) = (clock.GetUtcNow(), new CaseReferences(), new LeadAssignment());
        await using var copy = new BulkCopy(database);
        await using var services = BuildServices(copy);
        var startedOn = now.AddYears(-HistoryYears);
        var reference = await RunInScopeAsync(services, async db =>
        {
            addStaff?.Invoke(db, startedOn);
            return await ReferenceData.PrepareAsync(db, people, startedOn, now, cancellationToken);
        });
        for (var done = 0; done < cases; done += BatchSize)
        {
            await RunInScopeAsync(services, async db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var number = done; number < Math.Min(cases, done + BatchSize); number++)
                {
                    var openedAt = startedOn + ((now - startedOn) * ((number + random.NextDouble()) / cases));
                    new CaseGenerator(db, people, reference, references, leads, random, now).Generate(openedAt);
                }

                db.ChangeTracker.DetectChanges();
                return await db.SaveChangesAsync(cancellationToken);
            });
        }

        await copy.CopyRemainingAsync(cancellationToken);
        await references.SaveAsync(database, cancellationToken);
        await database.ExecuteAsync(CaseloadDatabase.ReadScript("history.sql"), cancellationToken);
        // Bulk-copied rows fire no triggers.
        await database.ExecuteAsync("delete from figures.entry_definition; select figures.count_all_if_changed()", cancellationToken);
        await database.ExecuteAsync("vacuum analyze", cancellationToken);
        return copy.Rows;
    }

    private ServiceProvider BuildServices(BulkCopy copy) => new ServiceCollection()
        .AddSingleton(clock)
        .AddCaseManagerData(database.BulkCopyConnectionString, database.Keys)
        .ConfigureDbContext<CaseManagerDb>(options => options.AddInterceptors(new CopyInterceptor(copy)))
        .BuildServiceProvider();

    private static async Task<T> RunInScopeAsync<T>(ServiceProvider services, Func<CaseManagerDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CaseManagerDb>());
    }
}
