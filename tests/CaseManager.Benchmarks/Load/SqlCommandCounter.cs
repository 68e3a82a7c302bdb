using System.Diagnostics;

namespace CaseManager.Benchmarks.Load;

/// <summary>Counts the SQL commands sent by requests, using Npgsql's tracing; background work is excluded.</summary>
internal sealed class SqlCommandCounter : IDisposable
{
    private readonly ActivityListener _listener;
    private int _commands;

    public SqlCommandCounter()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.Parent is not null)
                {
                    Interlocked.Increment(ref _commands);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Commands => Volatile.Read(ref _commands);

    public void Dispose() => _listener.Dispose();
}
