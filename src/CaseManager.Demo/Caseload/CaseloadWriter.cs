using CaseManager.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Demo.Caseload;

/// <summary>
/// Fills a database without cases with five years of them through the domain and the app's interceptors, and bulk-copies the rows. The content
/// depends on the seed alone; ids, keys and ciphertexts are random.
/// </summary>
public sealed class CaseloadWriter(CaseloadDatabase database, TimeProvider clock)
{
    /// <summary>Incremented when the generated content changes, so that a stored caseload of an older edition is not reused.</summary>
    public const int Edition = 3;

    /// <summary>Age of the oldest case, in years.</summary>
    public const int Years = 5;

    private const int AtATime = 40;

    /// <summary>Writes the cases, the hash chain of their history and their statistics.</summary>
    /// <param name="addStaff">Adds staff and offices that are not in the database yet, as of the given moment.</param>
    /// <returns>Number of rows.</returns>
    public async Task<long> WriteAsync(
        int cases, Workforce people, RandomSource random, CancellationToken cancellationToken, Action<CaseManagerDb, DateTimeOffset>? addStaff = null)
    {
        var (now, references, leads) = (clock.GetUtcNow(), new CaseReferences(), new LeadAssignment());
        await using var copy = new BulkCopy(database);
        await using var services = Services(copy);
        var since = now.AddYears(-Years);
        var reference = await InScopeAsync(services, async db =>
        {
            addStaff?.Invoke(db, since);
            return await ReferenceData.PrepareAsync(db, people, since, now, cancellationToken);
        });
        for (var done = 0; done < cases; done += AtATime)
        {
            await InScopeAsync(services, async db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var number = done; number < Math.Min(cases, done + AtATime); number++)
                {
                    var openedAt = since + ((now - since) * ((number + random.Fraction()) / cases));
                    new CaseGenerator(db, people, reference, references, leads, random, now).Generate(openedAt);
                }

                db.ChangeTracker.DetectChanges();
                return await db.SaveChangesAsync(cancellationToken);
            });
        }

        await copy.CopyRestAsync(cancellationToken);
        await references.SaveAsync(database, cancellationToken);
        await database.ExecuteAsync(CaseloadDatabase.Script("history.sql"), cancellationToken);
        // Bulk-copied rows fire no triggers.
        await database.ExecuteAsync("delete from figures.counted_by; select figures.count_all_if_changed()", cancellationToken);
        await database.ExecuteAsync("vacuum analyze", cancellationToken);
        return copy.Rows;
    }

    private ServiceProvider Services(BulkCopy copy) => new ServiceCollection()
        .AddSingleton(clock)
        .AddCaseManagerData(database.Bulk, database.Keys)
        .ConfigureDbContext<CaseManagerDb>(options => options.AddInterceptors(new CopyInterceptor(copy)))
        .BuildServiceProvider();

    private static async Task<T> InScopeAsync<T>(ServiceProvider services, Func<CaseManagerDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CaseManagerDb>());
    }
}
