using CaseManager.Data.RowSecurity;
using CaseManager.Web.Infrastructure.Metrics;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>
/// Asks every minute whether row security still stands: roles belong to the whole cluster, and someone may change them under a running
/// app. While it does not, nothing is served.
/// </summary>
public sealed partial class RowSecurityWatch(RowSecurityCheck check, AppMetrics metrics, TimeProvider clock, ILogger<RowSecurityWatch> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    private volatile string? _hole;

    /// <summary>Whether the app may serve.</summary>
    public bool Stands => _hole is null;

    /// <summary>Asks now, before the first request.</summary>
    /// <exception cref="InvalidOperationException">It does not stand.</exception>
    public async Task ThrowIfOpenAsync(CancellationToken cancellationToken)
    {
        if (await FindHoleAsync(cancellationToken) is { } hole)
        {
            throw new InvalidOperationException($"Row security does not stand: {hole}.");
        }
    }

    /// <summary>Asks now, and remembers the answer.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        _hole = await FindHoleAsync(cancellationToken);
        if (_hole is not null)
        {
            metrics.FoundHole();
            NothingIsServed(log, _hole);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (NpgsqlException unreachable)
            {
                metrics.FoundDatabaseUnreachable();
                CouldNotAsk(log, unreachable.SqlState);
            }
        }
    }

    [LoggerMessage(LogLevel.Critical, "Row security does not stand, and nothing is served: {Hole}")]
    private static partial void NothingIsServed(ILogger log, string hole);

    [LoggerMessage(LogLevel.Warning, "The database could not be asked about row security: {State}")]
    private static partial void CouldNotAsk(ILogger log, string? state);

    private async Task<string?> FindHoleAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await check.FindHoleAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return "the database has not been set up, run the migrations";
        }
    }
}
