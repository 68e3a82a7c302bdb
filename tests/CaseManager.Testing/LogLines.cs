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

    public ConcurrentQueue<string> Lines { get; } = [];

    public void Emit(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _formatter.Format(logEvent, writer);
        Lines.Enqueue(writer.ToString());
    }
}
