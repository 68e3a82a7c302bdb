using System.Diagnostics;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>Runs programs as an operator does.</summary>
internal static class ProgramRun
{
    /// <summary>Runs a program that must succeed, and returns its output.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (exitCode, output, error) = await StartAsync(program, arguments);
        Assert.True(exitCode == 0, error);
        return output;
    }

    public static async Task<(int ExitCode, string Output, string Error)> StartAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
