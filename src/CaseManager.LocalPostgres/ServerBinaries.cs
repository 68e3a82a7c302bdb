using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseManager.LocalPostgres;

internal static partial class ServerBinaries
{
    private const int MinVersion = 15;

    /// <summary>The folder of a PostgreSQL version that can run the cluster; an existing cluster needs the version that created it.</summary>
    public static async Task<string> FindAsync(string? binDirectory, ClusterFolder cluster)
    {
        var seen = new List<string>();
        foreach (var folder in binDirectory is null ? GetDefaultFolders() : [binDirectory])
        {
            if (!File.Exists(Path.Combine(folder, "initdb")) || !File.Exists(Path.Combine(folder, "pg_ctl")))
            {
                continue;
            }

            var version = await GetVersionAsync(folder);
            if (version >= MinVersion && version == (cluster.MajorVersion ?? version))
            {
                return folder;
            }

            seen.Add($"{version} in {folder}");
        }

        var needed = cluster.MajorVersion is { } major ? $"PostgreSQL {major}, which made {cluster.Root}" : $"PostgreSQL {MinVersion} or newer";
        var found = seen.Count > 0 ? string.Join(", ", seen) : binDirectory is null ? "none" : $"none in {binDirectory}";
        throw new InvalidOperationException(
            $"The server programs (initdb, pg_ctl) of {needed} are needed; found: {found}. "
            + "On Debian and Ubuntu: apt-get install postgresql");
    }

    private static IEnumerable<string> GetDefaultFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(FindNewest("/usr/lib/postgresql", "*")) // Debian, Ubuntu
            .Concat(FindNewest("/usr", "pgsql-*")) // Red Hat
            .Concat(FindNewest("/opt/homebrew/opt", "postgresql@*"))
            .Concat(FindNewest("/usr/local/opt", "postgresql@*"));

    private static IEnumerable<string> FindNewest(string parent, string pattern) => !Directory.Exists(parent)
        ? []
        : Directory.GetDirectories(parent, pattern)
            .OrderByDescending(folder => int.TryParse(NumberPattern().Match(Path.GetFileName(folder)).Value, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));

    private static async Task<int> GetVersionAsync(string folder)
    {
        var answer = await PostgresProgram.RunAsync(Path.Combine(folder, "initdb"), ["--version"]);
        return int.Parse(NumberPattern().Match(answer).Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex NumberPattern();
}
