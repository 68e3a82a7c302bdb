using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using CaseManager.Testing;
using CaseManager.Web.Tests.Wordings;
using Xunit;

namespace CaseManager.Web.Tests.Operations;

/// <summary>The app as installed: published to a folder and run as a separate process.</summary>
internal static class PublishedApp
{
    private static readonly Lazy<Task<string>> _folder = new(PublishAsync);

    /// <summary>Starts the app in Production, with a folder of secrets.</summary>
    public static Task<RunningApp> StartAsync(string secrets, params string[] arguments) =>
        StartAsync("Production", ("Secrets__Directory", secrets), arguments);

    /// <summary>Starts the app in Development, with a private PostgreSQL and the demo caseload in a folder.</summary>
    public static Task<RunningApp> StartInDevelopmentAsync(string localData) => StartAsync("Development", ("LocalData__Directory", localData));

    private static async Task<RunningApp> StartAsync(string environment, (string Name, string Value) setting, params string[] arguments)
    {
        var folder = await _folder.Value;
        var start = CreateStartInfo("dotnet", [Path.Combine(folder, "CaseManager.Web.dll"), .. arguments], folder);
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment[setting.Name] = setting.Value;
        return new(Process.Start(start)!);
    }

    // Publishes the binaries that were built together with these tests.
    private static async Task<string> PublishAsync()
    {
        var folder = Directory.CreateTempSubdirectory("casemanager-published-").FullName;
        TestApp.RegisterForDisposal(new TemporaryFolder(folder));
        var configuration = typeof(PublishedApp).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        using var publish = Process.Start(CreateStartInfo(
            "dotnet", ["publish", "src/CaseManager.Web", "--no-build", "--no-restore", "--nologo", "-c", configuration, "-o", folder],
            KeyUsesTests.FindRepositoryRoot()))!;
        var (output, error) = (publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, await output + await error);
        return folder;
    }

    private sealed class TemporaryFolder(string path) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Directory.Delete(path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private static ProcessStartInfo CreateStartInfo(string program, IEnumerable<string> arguments, string folder) =>
        new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
}

/// <summary>A running process of the published app, with its captured output.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    public RunningApp(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => AddLine(Output, line.Data);
        process.ErrorDataReceived += (_, line) => AddLine(Error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public ConcurrentQueue<string> Output { get; } = [];

    public ConcurrentQueue<string> Error { get; } = [];

    /// <summary>Waits for the process to exit and returns its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(_timeout);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits until the app listens, and reads the port from its log.</summary>
    public async Task<int> ReadPortAsync()
    {
        const string Said = "http://127.0.0.1:";
        using var patience = new CancellationTokenSource(_timeout);
        while (true)
        {
            if (Output.FirstOrDefault(line => line.Contains("Now listening on", StringComparison.Ordinal)
                && line.Contains(Said, StringComparison.Ordinal)) is { } found)
            {
                var from = found.IndexOf(Said, StringComparison.Ordinal) + Said.Length;
                return int.Parse(string.Concat(found.Skip(from).TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
            }

            Assert.False(_process.HasExited, $"It ended: {string.Join('\n', Output.Concat(Error))}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    /// <summary>Kills the process without a clean shutdown.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static void AddLine(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
