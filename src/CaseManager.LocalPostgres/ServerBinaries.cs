using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseManager.LocalPostgres;

internal static partial class ServerBinaries
{
    private const int Oldest = 15;

    /// <summary>A folder with a version that can run the cluster: if it exists, the version that created it.</summary>
    public static async Task<string> FindAsync(string? binDirectory, ClusterFolder cluster)
    {
        var seen = new List<string>();
        foreach (var folder in binDirectory is null ? UsualFolders() : [binDirectory])
        {
            if (!File.Exists(Path.Combine(folder, "initdb")) || !File.Exists(Path.Combine(folder, "pg_ctl")))
            {
                continue;
            }

            var version = await VersionAsync(folder);
            if (version >= Oldest && version == (cluster.MadeBy ?? version))
            {
                return folder;
            }

            seen.Add($"{version} in {folder}");
        }

        var needed = cluster.MadeBy is { } major ? $"PostgreSQL {major}, which made {cluster.Root}" : $"PostgreSQL {Oldest} or newer";
        var found = seen.Count > 0 ? string.Join(", ", seen) : binDirectory is null ? "none" : $"none in {binDirectory}";
        throw new InvalidOperationException(
            $"The server programs (initdb, pg_ctl) of {needed} are needed; found: {found}. "
            + "On Debian and Ubuntu: apt-get install postgresql");
    }

    private static IEnumerable<string> UsualFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Newest("/usr/lib/postgresql", "*")) // Debian, Ubuntu
            .Concat(Newest("/usr", "pgsql-*")) // Red Hat
            .Concat(Newest("/opt/homebrew/opt", "postgresql@*"))
            .Concat(Newest("/usr/local/opt", "postgresql@*"));

    private static IEnumerable<string> Newest(string parent, string pattern) => !Directory.Exists(parent)
        ? []
        : Directory.GetDirectories(parent, pattern)
            .OrderByDescending(folder => int.TryParse(Number().Match(Path.GetFileName(folder)).Value, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));

    private static async Task<int> VersionAsync(string folder)
    {
        var answer = await PostgresProgram.RunAsync(Path.Combine(folder, "initdb"), ["--version"]);
        return int.Parse(Number().Match(answer).Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
