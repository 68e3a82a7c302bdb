using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CaseManager.Web.Infrastructure.Metrics;

/// <summary>Sums the app's counters and writes them in the text format of Prometheus.</summary>
public sealed class MetricsText : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Counter, string Labels), long> _sums = [];

    /// <param name="meters">Only meters of this factory are read; another app in the same process has its own.</param>
    public MetricsText(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == AppMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _sums.AddOrUpdate((instrument, FormatLabels(tags)), value, (_, sum) => sum + value));
        _listener.Start();
    }

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var counter in _sums.GroupBy(sum => sum.Key.Counter).OrderBy(counter => counter.Key.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {counter.Key.Name} {counter.Key.Description}\n# TYPE {counter.Key.Name} counter\n");
            foreach (var ((_, labels), sum) in counter.OrderBy(sum => sum.Key.Labels, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{counter.Key.Name}{labels} {sum}\n");
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private static string FormatLabels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
        {
            labels.Add($"{name}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        }

        return $"{{{string.Join(',', labels)}}}";
    }

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
