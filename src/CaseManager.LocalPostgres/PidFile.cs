using System.Diagnostics;
using System.Globalization;

namespace CaseManager.LocalPostgres;

/// <summary>Content of <c>postmaster.pid</c>: one value per line, the last ones written during start-up.</summary>
internal sealed record PidFile(int ProcessId, int Port, string Host, bool IsReady)
{
    /// <summary>No process can have this id.</summary>
    private const int NoProcess = int.MaxValue;

    /// <summary>Null if there is no file. A file truncated by a crash yields <see cref="NoProcess"/> as process id.</summary>
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
            Number(0) ?? NoProcess,
            Number(3) ?? 0,
            socketFolder.Length > 0 ? socketFolder : Line(5),
            Line(7) == "ready");

        string Line(int index) => lines.ElementAtOrDefault(index)?.Trim() ?? "";
        int? Number(int index) => int.TryParse(Line(index), CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Invalidates the process id in a dead server's file: PostgreSQL does not start while the id belongs to a zombie or another process.</summary>
    /// <remarks>The other lines stay: PostgreSQL uses them to detect sessions of the dead server that are still running.</remarks>
    public static void InvalidateProcessId(ClusterFolder folder)
    {
        try
        {
            var lines = File.ReadAllLines(folder.PidFile);
            using var file = new StreamWriter(new FileStream(folder.PidFile, FileMode.Truncate));
            file.Write(string.Concat(lines.Skip(1).Prepend($"{NoProcess}").Select(line => line + '\n')));
        }
        catch (FileNotFoundException)
        {
            // The server was stopping, not dead, and has deleted the file.
        }
    }

    /// <summary>Whether the id is that of this cluster's server, not of a zombie or of a later process with the same id.</summary>
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
