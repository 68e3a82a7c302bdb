using System.Diagnostics;
using System.Globalization;

namespace CaseManager.LocalPostgres;

/// <summary>What a server writes about itself into <c>postmaster.pid</c>: one value a line, the last ones as it comes up.</summary>
internal sealed record PidFile(int ProcessId, int Port, string Host, bool IsReady)
{
    /// <summary>No process can have this id.</summary>
    private const int Nobody = int.MaxValue;

    /// <summary>Null where there is none; one that a crash has cut short names nobody.</summary>
    public static PidFile? Read(ClusterFolder folder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(folder.PidFile);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        var socketFolder = Line(4);
        return new PidFile(
            Number(0) ?? Nobody,
            Number(3) ?? 0,
            socketFolder.Length > 0 ? socketFolder : Line(5),
            Line(7) == "ready");

        string Line(int index) => lines.ElementAtOrDefault(index)?.Trim() ?? "";
        int? Number(int index) => int.TryParse(Line(index), CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Makes a dead server's file name nobody: PostgreSQL won't start while its id belongs to a zombie or a stranger.</summary>
    /// <remarks>The other lines stay: by them PostgreSQL finds out whether sessions of the dead server are still at work.</remarks>
    public static void Disown(ClusterFolder folder)
    {
        try
        {
            var lines = File.ReadAllLines(folder.PidFile);
            using var file = new StreamWriter(new FileStream(folder.PidFile, FileMode.Truncate));
            file.Write(string.Concat(lines.Skip(1).Prepend($"{Nobody}").Select(line => line + '\n')));
        }
        catch (FileNotFoundException)
        {
            // It was not dead but on its way down, and has tidied up meanwhile.
        }
    }

    /// <summary>Whether the id is that of this cluster's server, and not of a zombie or of a process that got the same id later.</summary>
    public bool IsAlive(ClusterFolder folder)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return File.ReadAllText($"/proc/{ProcessId}/cmdline").Split('\0').Contains(folder.Data);
            }

            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return false;
        }
    }
}
