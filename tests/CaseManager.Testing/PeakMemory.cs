using System.Diagnostics;
using System.Globalization;

namespace CaseManager.Testing;

/// <summary>Tells <c>./test</c> how much memory the test process took at most.</summary>
internal static class PeakMemory
{
    /// <summary>Writes the peak of the resident memory, in bytes, into the folder that TESTS_PEAKS names, if any.</summary>
    public static async Task WriteAsync()
    {
        if (Environment.GetEnvironmentVariable("TESTS_PEAKS") is { Length: > 0 } folder)
        {
            using var process = Process.GetCurrentProcess();
            var assembly = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).First(name => name?.EndsWith(".Tests", StringComparison.Ordinal) == true);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{assembly}.peak"), process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        }
    }
}
