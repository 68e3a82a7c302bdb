using System.Collections.Concurrent;
using System.Diagnostics;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Web.Tests.Infrastructure;

/// <summary>Captures the SQL commands sent to one database, using Npgsql's tracing.</summary>
internal sealed class SqlCommandRecorder : IDisposable
{
    private readonly ActivityListener _listener;

    private SqlCommandRecorder(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Tags.Any(t => t.Key is "db.name" or "db.namespace" && t.Value == database) && GetStatement(activity) is { } statement)
                {
                    Commands.Enqueue((statement, activity.GetTagItem("db.npgsql.connection_id")?.ToString()
                        ?? activity.GetTagItem("db.connection_id")?.ToString() ?? "?"));
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public ConcurrentQueue<(string Statement, string Connection)> Commands { get; } = [];

    /// <summary>All commands except the one that sets the caller.</summary>
    public IReadOnlyList<(string Statement, string Connection)> CountedCommands =>
        [.. Commands.Where(c => !c.Statement.Contains("set_config('role'", StringComparison.Ordinal))];

    public static SqlCommandRecorder Start(TestDatabase database) => new(new NpgsqlConnectionStringBuilder(database.App).Database!);

    public void Dispose() => _listener.Dispose();

    private static string? GetStatement(Activity activity) => (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement"))?.ToString();
}
