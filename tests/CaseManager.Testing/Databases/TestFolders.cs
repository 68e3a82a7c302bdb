using System.Globalization;

namespace CaseManager.Testing;

internal static class TestFolders
{
    /// <summary>Contains a folder per running test process.</summary>
    public static string Runs { get; } = Path.Combine(Path.GetTempPath(), "casemanager-tests");

    /// <summary>Encryption keys of all test databases of this process.</summary>
    public static string Keys { get; } = Path.Combine(Runs, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-keys"));

    /// <summary>Clusters with seeded templates, kept between runs.</summary>
    public static string Cache { get; } = "/var/tmp/casemanager-tests";
}
