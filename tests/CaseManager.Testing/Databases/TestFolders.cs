using System.Globalization;

namespace CaseManager.Testing;

/// <summary>The folders that test processes use on this machine.</summary>
internal static class TestFolders
{
    /// <summary>A folder for each running test process.</summary>
    public static string OfRuns { get; } = Path.Combine(Path.GetTempPath(), "casemanager-tests");

    /// <summary>The keys that every test database of this process is encrypted with.</summary>
    public static string Keys { get; } = Path.Combine(OfRuns, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-keys"));

    /// <summary>Clusters with seeded templates, kept between runs.</summary>
    public static string Cache { get; } = "/var/tmp/casemanager-tests";
}
