using CaseManager.Data.Security.RowSecurity;
using CaseManager.Web.Infrastructure.Metrics;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>
/// Checks every minute that row security is intact: roles belong to the whole cluster, and may be changed while the app runs. If it is not,
/// nothing is served.
/// </summary>
public sealed partial class RowSecurityMonitor(RowSecurityCheck check, AppMetrics metrics, TimeProvider clock, ILogger<RowSecurityMonitor> log)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    private volatile string? _fault;

    /// <summary>Whether the app may serve requests.</summary>
    public bool IsIntact => _fault is null;

    /// <summary>Checks before the first request.</summary>
    /// <exception cref="InvalidOperationException">Row security is not intact.</exception>
    public async Task ThrowIfFaultyAsync(CancellationToken cancellationToken)
    {
        if (await FindFaultAsync(cancellationToken) is { } hole)
        {
            throw new InvalidOperationException($"Row security does not stand: {hole}.");
        }
    }

    /// <summary>Checks now, and updates <see cref="IsIntact"/>.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        _fault = await FindFaultAsync(cancellationToken);
        if (_fault is not null)
        {
            metrics.RecordRowSecurityFault();
            LogFault(log, _fault);
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
                metrics.RecordDatabaseUnreachable();
                LogCheckFailed(log, unreachable.SqlState);
            }
        }
    }

    [LoggerMessage(LogLevel.Critical, "Row security does not stand, and nothing is served: {Hole}")]
    private static partial void LogFault(ILogger log, string hole);

    [LoggerMessage(LogLevel.Warning, "The database could not be asked about row security: {State}")]
    private static partial void LogCheckFailed(ILogger log, string? state);

    private async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await check.FindFaultAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return "the database has not been set up, run the migrations";
        }
    }
}
