using System.Threading.RateLimiting;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>
/// Limits how many copies without metadata are created at once, because each occupies a processor. Each person has one turn at a time, so that their files
/// delay nobody else; the number of waiting people is limited.
/// </summary>
public sealed class CopyQueue(TimeProvider clock) : IDisposable
{
    private const int MaxConcurrentCopies = 2;
    private const int MaxQueuedPeople = 20;
    private const int MaxQueuedPerPerson = 4;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(60);

    private readonly PartitionedRateLimiter<StaffId> _byPerson = PartitionedRateLimiter.Create<StaffId, StaffId>(staffId =>
        RateLimitPartition.GetConcurrencyLimiter(staffId, _ => new() { PermitLimit = 1, QueueLimit = MaxQueuedPerPerson }));

    private readonly ConcurrencyLimiter _all = new(new() { PermitLimit = MaxConcurrentCopies, QueueLimit = MaxQueuedPeople });

    /// <summary>Waits for a turn. The caller holds no database connection while waiting.</summary>
    /// <returns>The turn, which ends when it is disposed of; null if too many copies are waited for.</returns>
    public async Task<IDisposable?> AcquireAsync(StaffId staffId, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_timeout, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        RateLimitLease? own = null;
        try
        {
            own = await _byPerson.AcquireAsync(staffId, cancellationToken: limit.Token);
            var shared = own.IsAcquired ? await _all.AcquireAsync(cancellationToken: limit.Token) : null;
            if (shared is { IsAcquired: true })
            {
                return new Turn(own, shared);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A turn that is not available in time has the same result as a full queue.
        }
        catch
        {
            own?.Dispose();
            throw;
        }

        own?.Dispose();
        return null;
    }

    public void Dispose()
    {
        _byPerson.Dispose();
        _all.Dispose();
    }

    private sealed class Turn(RateLimitLease own, RateLimitLease shared) : IDisposable
    {
        public void Dispose()
        {
            shared.Dispose();
            own.Dispose();
        }
    }
}
