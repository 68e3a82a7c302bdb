using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace CaseManager.Testing;

/// <summary>Captures every log line: message, properties and exception.</summary>
public sealed class LogLines : ILogEventSink
{
    private readonly JsonFormatter _formatter = new(renderMessage: true);

    /// <summary>Lines at the configured levels, and lines of the app's own code and of the database at every level.</summary>
    /// <remarks>ASP.NET Core below warning level is excluded: it logs addresses, which is why the app is configured to omit it.</remarks>
    public IEnumerable<string> AppLines =>
        Lines.Where(l => !l.Source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || l.Level >= LogEventLevel.Warning).Select(l => l.Text);

    /// <summary>Lines of every level, with their source.</summary>
    public ConcurrentQueue<(string Source, LogEventLevel Level, string Text)> Lines { get; } = [];

    public void Emit(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _formatter.Format(logEvent, writer);
        var source = logEvent.Properties.TryGetValue("SourceContext", out var context) ? $"{context}".Trim('"') : "";
        Lines.Enqueue((source, logEvent.Level, writer.ToString()));
    }
}
