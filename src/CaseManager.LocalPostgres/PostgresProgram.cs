using System.Diagnostics;

namespace CaseManager.LocalPostgres;

/// <summary>Runs PostgreSQL's own programs.</summary>
internal static class PostgresProgram
{
    /// <summary>PostgreSQL refuses to run as root: the account that its Debian package makes runs it instead.</summary>
    public static string? Account => Environment.IsPrivilegedProcess ? "postgres" : null;

    /// <summary>Runs and, where it fails, throws what it said.</summary>
    /// <remarks>Cannot be cancelled: each call ends within a minute, and half a start or stop helps nobody.</remarks>
    public static async Task<string> RunAsync(string file, IEnumerable<string> arguments, string? account = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/", // the account may not be allowed into ours
            UserName = account ?? "",
        };

        // The server outlives this process: it must inherit neither our settings and secrets nor PG* variables.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"{Path.GetFileName(file)} ended with {process.ExitCode}: {await error}{await output}".TrimEnd());
    }

    /// <summary>Runs a program that leaves the server behind it.</summary>
    /// <remarks>
    /// .NET hands every descriptor that it was given itself on to its children. A lock that our own parent gave us would then
    /// be held by the server for as long as that lives, so a shell closes them first.
    /// </remarks>
    public static Task RunDetachedAsync(string file, IEnumerable<string> arguments, string? account) =>
        RunAsync("/bin/sh", ["-c", "exec \"$0\" \"$@\" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-", file, .. arguments], account);
}
