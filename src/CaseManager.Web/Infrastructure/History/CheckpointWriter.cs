using CaseManager.Data.Security.History;
using Npgsql;

namespace CaseManager.Web.Infrastructure.History;

/// <summary>Writes the head of the history to a file outside the database, every five minutes and at shutdown.</summary>
public sealed partial class CheckpointWriter(CheckpointFile file, NpgsqlDataSource database, TimeProvider clock, ILogger<CheckpointWriter> log)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        do
        {
            await WriteAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A full disk or an unavailable database must not stop the app: the next checkpoint covers the missing one.
    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await file.WriteAsync(database, clock, cancellationToken) is { } written)
            {
                LogWritten(log, written.Number, written.Seq, written.Hash); // the log leaves the machine, the file may not
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or NpgsqlException)
        {
            LogWriteFailed(log, failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Checkpoint {Number} of history: entry {Seq}, hash {Hash}")]
    private static partial void LogWritten(ILogger log, long number, long seq, string hash);

    [LoggerMessage(LogLevel.Error, "No checkpoint of history could be written: {Failure}")]
    private static partial void LogWriteFailed(ILogger log, string failure);
}
