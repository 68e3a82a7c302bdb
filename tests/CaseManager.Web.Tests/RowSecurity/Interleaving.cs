using System.Collections.Concurrent;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>A caller, with the cases and events that they may see.</summary>
internal sealed record Reader(CallerIdentity Caller, IReadOnlySet<Guid> Cases, IReadOnlySet<Guid> Events);

/// <summary>One use of the connection pool, with the caller (null for none) and the failures to provoke.</summary>
internal sealed record ConnectionUse(Reader? Reader, bool ReadsEvents, bool IsInTransaction, bool Commits, bool DividesByZero, bool Throws,
    TimeSpan? CancelAfter)
{
    public static IEnumerable<ConnectionUse> Generate(IReadOnlyList<Reader> readers, int count, int seed)
    {
        var chance = new Random(seed);
        for (var dealt = 0; dealt < count; dealt++)
        {
            yield return new(
                Reader: OneIn(4) ? null : readers[chance.Next(readers.Count)],
                ReadsEvents: OneIn(2),
                IsInTransaction: OneIn(2),
                Commits: OneIn(2),
                DividesByZero: OneIn(10),
                Throws: OneIn(10),
                CancelAfter: OneIn(3) ? TimeSpan.FromMilliseconds(chance.Next(4)) : null);
        }

        bool OneIn(int many) => chance.Next(many) == 0;
    }
}

/// <summary>Counts the outcomes of turns. A leak counts once per turn, in addition to the outcome.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _counts = [];

    public int this[string outcome] => _counts.GetValueOrDefault(outcome);

    public void Count(string outcome) => _counts.AddOrUpdate(outcome, 1, (_, before) => before + 1);

    public override string ToString() => string.Join(", ", _counts.OrderBy(c => c.Key).Select(c => $"{c.Value} {c.Key}"));
}

/// <summary>Runs turns on one connection pool through the app's own context and interceptors, and checks every id that is returned.</summary>
internal static class Interleaving
{
    public const string ReadOwn = "read their own";
    public const string Refused = "refused without a caller";
    public const string Cancelled = "cancelled";
    public const string DividedByZero = "divided by zero";
    public const string Thrown = "thrown";
    public const string Leaked = "LEAKED";

    private const int MaxConcurrency = 4;

    public static async Task<Tally> RunAsync(string connectionString, IEnumerable<ConnectionUse> turns)
    {
        var tally = new Tally();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddCaseManagerData(connectionString, TestCluster.Keys)
            .BuildServiceProvider();
        await using var pool = services.GetRequiredService<NpgsqlDataSource>();
        await Parallel.ForEachAsync(turns, new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrency },
            async (turn, _) => tally.Count(await RunOneAsync(services, turn, tally)));
        return tally;
    }

    private static async Task<string> RunOneAsync(ServiceProvider services, ConnectionUse turn, Tally tally)
    {
        using var cancelling = new CancellationTokenSource();
        if (turn.CancelAfter is { } after)
        {
            cancelling.CancelAfter(after);
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().Identity = turn.Reader?.Caller;
            return await ReadAsync(scope.ServiceProvider.GetRequiredService<CaseManagerDb>(), turn, tally, cancelling.Token);
        }
        catch (OperationCanceledException) when (turn.CancelAfter is not null)
        {
            return Cancelled;
        }
        catch (DeliberateException)
        {
            return Thrown;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            return DividedByZero;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege && turn.Reader is null)
        {
            return Refused;
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name} {(e as PostgresException ?? e.InnerException as PostgresException)?.SqlState ?? e.Message}";
        }
    }

    private static async Task<string> ReadAsync(CaseManagerDb db, ConnectionUse turn, Tally tally, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = turn.IsInTransaction ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var truth = turn.Reader is null ? new HashSet<Guid>() : turn.ReadsEvents ? turn.Reader.Events : turn.Reader.Cases;
        var ids = turn.ReadsEvents ? db.Events.Select(e => e.Id) : db.Cases.Select(c => c.Id.Value);
        var seen = new HashSet<Guid>();
        var leaked = false;
        await foreach (var id in ids.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            seen.Add(id);
            if (!truth.Contains(id) && !leaked)
            {
                leaked = true;
                tally.Count(Leaked);
            }
        }

        if (turn.DividesByZero)
        {
            await db.Database.SqlQuery<int>($"select 1 / 0 as \"Value\"").SingleAsync(cancellationToken);
        }

        if (turn.Throws)
        {
            throw new DeliberateException();
        }

        if (transaction is not null && turn.Commits)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return leaked ? "saw what was another's" : seen.SetEquals(truth) ? ReadOwn : "saw too little";
    }

    private sealed class DeliberateException : Exception;
}
