using CaseManager.Data.RowSecurity;
using CaseManager.Web.Infrastructure.Metrics;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>
/// Checks every minute that row security is intact: roles belong to the whole cluster, and may be changed while the app runs. If it is not,
/// nothing is served.
/// </summary>
public sealed partial class RowSecurityWatch(RowSecurityCheck check, AppMetrics metrics, TimeProvider clock, ILogger<RowSecurityWatch> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    private volatile string? _hole;

    /// <summary>Whether the app may serve requests.</summary>
    public bool Stands => _hole is null;

    /// <summary>Checks before the first request.</summary>
    /// <exception cref="InvalidOperationException">Row security is not intact.</exception>
    public async Task ThrowIfOpenAsync(CancellationToken cancellationToken)
    {
        if (await FindHoleAsync(cancellationToken) is { } hole)
        {
            throw new InvalidOperationException($"Row security does not stand: {hole}.");
        }
    }

    /// <summary>Checks now, and updates <see cref="Stands"/>.</summary>
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
