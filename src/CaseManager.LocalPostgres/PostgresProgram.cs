using System.Diagnostics;

namespace CaseManager.LocalPostgres;

internal static class PostgresProgram
{
    /// <summary>The account of the Debian package if this process runs as root, which PostgreSQL refuses; otherwise null, for the current account.</summary>
    public static string? Account => Environment.IsPrivilegedProcess ? "postgres" : null;

    /// <summary>Runs a program; if it fails, its output becomes the exception message.</summary>
    /// <remarks>Not cancellable: each call ends within a minute, and an interrupted start or stop would leave the server in an unknown state.</remarks>
    public static async Task<string> RunAsync(string file, IEnumerable<string> arguments, string? account = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/", // the account may lack access to the current folder
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

    /// <summary>Runs a program that leaves the server running.</summary>
    /// <remarks>
    /// .NET passes inherited file descriptors on to child processes. The server would hold a lock of our parent process for its lifetime, so a
    /// shell closes them first.
    /// </remarks>
    public static Task RunDetachedAsync(string file, IEnumerable<string> arguments, string? account) =>
        RunAsync("/bin/sh", ["-c", "exec \"$0\" \"$@\" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-", file, .. arguments], account);
}
