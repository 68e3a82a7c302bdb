using System.Threading.RateLimiting;
using CaseManager.Web.Access;

namespace CaseManager.Web.Infrastructure.Limits;

/// <summary>
/// Limits the concurrent requests of one person, or of one source address for requests without a session, so that nobody exhausts shared resources. A
/// limited number of further requests waits.
/// </summary>
public sealed class RequestLimiter(LimitSettings settings, TimeProvider clock) : IDisposable
{
    private const int Burst = 3; // seconds

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => GetPerson(http) is { } person
            ? RateLimitPartition.GetTokenBucketLimiter(person, _ => CreateRate(settings))
            : RateLimitPartition.GetNoLimiter("")),
        PartitionedRateLimiter.Create<HttpContext, string>(http => GetPerson(http) is { } person
            ? CreatePartition(person, settings.RequestsPerPerson, settings.QueuedPerPerson)
            : CreatePartition($"source {http.GetSource()}", settings.RequestsPerSource, settings.QueuedPerSource)));

    /// <summary>Waits for the turn of a request.</summary>
    /// <returns>The turn, which ends when it is disposed of; null if too many requests are under way.</returns>
    public async ValueTask<RateLimitLease?> AcquireAsync(HttpContext http)
    {
        using var timeout = new CancellationTokenSource(LimitSettings.QueueTime, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, http.RequestAborted);
        try
        {
            var lease = await _limiter.AcquireAsync(http, cancellationToken: limit.Token);
            return lease.IsAcquired ? lease : null;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _limiter.Dispose();

    private static string? GetPerson(HttpContext http) =>
        http.RequestServices.GetRequiredService<CurrentUser>() is { IsSignedIn: true } user ? $"person {user.Id.Value}" : null;

    private static TokenBucketRateLimiterOptions CreateRate(LimitSettings settings) => new()
    {
        TokenLimit = Burst * settings.RequestsPerSecond,
        TokensPerPeriod = settings.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = settings.QueuedPerPerson,
    };

    private static RateLimitPartition<string> CreatePartition(string key, int permits, int queued) => RateLimitPartition.GetConcurrencyLimiter(
        key, _ => new() { PermitLimit = permits, QueueLimit = queued, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}
