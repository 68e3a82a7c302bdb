using System.Diagnostics;
using System.Globalization;

namespace CaseManager.Testing;

/// <summary>Reports the peak memory of the test process to <c>./test</c>.</summary>
internal static class PeakMemory
{
    /// <summary>Writes the peak resident memory, in bytes, to the folder named by TESTS_PEAKS, if set.</summary>
    public static async Task WriteAsync()
    {
        if (Environment.GetEnvironmentVariable("TESTS_PEAKS") is { Length: > 0 } folder)
        {
            using var process = Process.GetCurrentProcess();
            var assembly = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name)
                .First(name => name?.EndsWith(".Tests", StringComparison.Ordinal) == true);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{assembly}.peak"), process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        }
    }
}
