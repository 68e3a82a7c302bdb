using CaseManager.Data.Search;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>
/// Runs cross-office matching for newly recorded people several times a minute, independent of any request, so that no response time
/// depends on it.
/// </summary>
public sealed partial class CrossOfficeMatcher(NpgsqlDataSource database, TimeProvider clock, ILogger<CrossOfficeMatcher> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CrossOfficeMatching.MatchAsync(database, stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                LogMatchingFailed(log, failure.GetType().Name); // the queue is processed at the next run
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Other offices could not be asked: {Failure}")]
    private static partial void LogMatchingFailed(ILogger log, string failure);
}
