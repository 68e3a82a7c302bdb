using CaseManager.Data.Search;
using Npgsql;

namespace CaseManager.Web.Infrastructure.Database;

/// <summary>Asks other offices about the people who were taken down meanwhile, some times a minute, and by no one's request: nothing of it can be timed.</summary>
public sealed partial class OtherOfficesAsker(NpgsqlDataSource database, TimeProvider clock, ILogger<OtherOfficesAsker> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await OtherOffices.AskAsync(database, stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                CouldNotAsk(log, failure.GetType().Name); // what waits is asked the next time
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Other offices could not be asked: {Failure}")]
    private static partial void CouldNotAsk(ILogger log, string failure);
}
