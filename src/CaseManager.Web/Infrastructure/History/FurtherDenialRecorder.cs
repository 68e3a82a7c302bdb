using Npgsql;

namespace CaseManager.Web.Infrastructure.History;

/// <summary>Completes the record of refusals every minute: those beyond the limit of one person and minute become one entry with their number.</summary>
public sealed partial class FurtherDenialRecorder(NpgsqlDataSource database, TimeProvider clock, ILogger<FurtherDenialRecorder> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var command = database.CreateCommand("select row_security.append_further_denials()");
                await command.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                LogFailed(log, failure.GetType().Name); // they are still counted, and recorded the next time
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Further refusals could not be recorded: {Failure}")]
    private static partial void LogFailed(ILogger log, string failure);
}
