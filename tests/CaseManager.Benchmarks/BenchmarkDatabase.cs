using CaseManager.Data.Security.Encryption;
using CaseManager.Demo.Caseload;

namespace CaseManager.Benchmarks;

/// <summary>The database of one caseload size, with a connection string per role.</summary>
internal sealed record BenchmarkDatabase(string Superuser, string Owner, string App, KeyFiles Keys, string KeysDirectory) : CaseloadDatabase(Superuser, Keys)
{
    /// <summary>Reads an SQL script embedded in the program.</summary>
    public static string Script(string name)
    {
        using var reader = new StreamReader(typeof(BenchmarkDatabase).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
