using CaseManager.Data;
using CaseManager.Data.SignIn;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>
/// Fills an empty database with five years of cases through the domain and the app's interceptors, and bulk-copies the rows. The content depends on
/// the seed alone; ids, keys and ciphertexts are random.
/// </summary>
internal sealed class CaseloadWriter(CaseloadDatabase database, TimeProvider clock, TextWriter output)
{
    /// <summary>Incremented when the generated content changes, so that a stored caseload of an older edition is not reused.</summary>
    public const int Edition = 2;

    private const int Years = 5;
    private const int AtATime = 40;

    public async Task WriteAsync(int cases, int seed, CancellationToken cancellationToken)
    {
        var (began, now, dice, references) = (clock.GetTimestamp(), clock.GetUtcNow(), new Dice(seed), new References());
        var people = new Workforce(cases, dice);
        await using var copy = new BulkCopy(database);
        await using var services = Services(copy);
        var since = now.AddYears(-Years);
        var given = await InScopeAsync(services, db => HireAsync(db, people, since, cancellationToken));
        for (var done = 0; done < cases; done += AtATime)
        {
            await InScopeAsync(services, async db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var number = done; number < Math.Min(cases, done + AtATime); number++)
                {
                    var opened = since + ((now - since) * ((number + dice.Part()) / cases));
                    new CaseTelling(db, people, given, references, dice, now).Tell(opened);
                }

                db.ChangeTracker.DetectChanges();
                return await db.SaveChangesAsync(cancellationToken);
            });
        }

        await copy.CopyRestAsync(cancellationToken);
        await references.KeepAsync(database, cancellationToken);
        await output.WriteLineAsync($"{cases} cases, {people.Offices.Count} offices, {people.Everyone.Count()} people, {copy.Rows} rows: {clock.GetElapsedTime(began).TotalSeconds:0} s");
        await database.ExecuteAsync(CaseloadDatabase.Script("history.sql"), cancellationToken);
        // Bulk-copied rows fire no triggers.
        await database.ExecuteAsync("delete from figures.counted_by; select figures.count_all_if_changed()", cancellationToken);
        await database.ExecuteAsync("vacuum analyze", cancellationToken);
        await output.WriteLineAsync($"History chained, figures counted, and all analysed, after {clock.GetElapsedTime(began).TotalSeconds:0} s");
    }

    private ServiceProvider Services(BulkCopy copy) => new ServiceCollection()
        .AddSingleton(clock)
        .AddCaseManagerData(database.Bulk, database.Keys)
        .ConfigureDbContext<CaseManagerDb>(options => options.AddInterceptors(new CopyInterceptor(copy)))
        .BuildServiceProvider();

    private static async Task<OnFile> HireAsync(CaseManagerDb db, Workforce people, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var hash = new PasswordHasher<Account>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = AccessServices.Iterations })).HashPassword(new(), AppAccounts.Password);
        db.AddRange(people.Offices.SelectMany(o => o.Organisations));
        db.AddRange(people.Everyone);
        foreach (var person in people.Everyone)
        {
            var factor = db.Add(SecondFactor.Begin(person.Id, AppAccounts.KeyOf(person.Id)));
            factor.Property(f => f.ConfirmedAt).CurrentValue = since;
            db.Add(AppAccounts.AccountOf(person, hash));
        }

        return await OnFile.PrepareAsync(db, people, since, cancellationToken);
    }

    private static async Task<T> InScopeAsync<T>(ServiceProvider services, Func<CaseManagerDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CaseManagerDb>());
    }
}
