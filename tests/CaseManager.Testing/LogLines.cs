using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace CaseManager.Testing;

/// <summary>Keeps every line that the app logs, whole: message, properties and exception.</summary>
public sealed class LogLines : ILogEventSink
{
    private readonly JsonFormatter _formatter = new(renderMessage: true);

    /// <summary>Lines that the app writes as it is configured, and those of its own parts and of its database at every level.</summary>
    /// <remarks>What is left out is ASP.NET Core below a warning: it tells addresses, which is why the app is configured to leave it out.</remarks>
    public IEnumerable<string> Written => Lines.Where(l => !l.Source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || l.Level >= LogEventLevel.Warning).Select(l => l.Text);

    /// <summary>Every line at every level, with where it comes from.</summary>
    public ConcurrentQueue<(string Source, LogEventLevel Level, string Text)> Lines { get; } = [];

    public void Emit(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _formatter.Format(logEvent, writer);
        var source = logEvent.Properties.TryGetValue("SourceContext", out var context) ? $"{context}".Trim('"') : "";
        Lines.Enqueue((source, logEvent.Level, writer.ToString()));
    }
}
