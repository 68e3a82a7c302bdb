using System.Diagnostics;
using CaseManager.Domain.Documents;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>
/// Makes the copy of a file that is handed out: without where and with what it was made, by whom, and what stood in it before. exiftool and
/// qpdf do it, as child processes that may use little, in a folder of their own in memory.
/// </summary>
public sealed partial class CleanCopies : IDisposable
{
    private const string Original = "original";
    private const string Prefix = "casemanager-copy-";
    private const int AtOnce = 2;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _abandoned = TimeSpan.FromHours(1);

    // What one process may take: memory, seconds of processor time, length of a file, open files.
    private static readonly string[] _limits = ["--as=1500000000", "--cpu=60", "--fsize=400000000", "--nofile=64", "--core=0"];
    private static readonly string[] _quietly = ["-config", "", "-q", "-q"]; // and by no settings but ours

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly string? _folder;
    private readonly ILogger<CleanCopies> _log;

    public CleanCopies(FileSettings settings, TimeProvider clock, ILogger<CleanCopies> log)
    {
        (_folder, _log) = (settings.WorkFolder, log);
        foreach (var left in _folder is null ? [] : new DirectoryInfo(_folder).EnumerateDirectories($"{Prefix}*").Where(d => clock.GetUtcNow() - d.LastWriteTimeUtc > _abandoned))
        {
            left.Delete(recursive: true); // of an app that was killed
        }
    }

    /// <summary>Makes it. No one waits for a slow line here: the copy is made before the first byte leaves.</summary>
    /// <param name="format">What the file is.</param>
    /// <param name="write">Writes the file as it came.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The copy; null where none can be made, and nothing is handed out.</returns>
    public async Task<CleanCopy?> MakeAsync(FileFormat format, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        if (_folder is null || !await _places.WaitAsync(_longest, cancellationToken))
        {
            return null;
        }

        string? work = null;
        try
        {
            work = PrivateFolderIn(_folder);
            await using (var original = new FileStream(Path.Combine(work, Original), FileMode.CreateNew))
            {
                await write(original);
            }

            var made = format switch
            {
                FileFormat.Text => Original,
                FileFormat.Pdf => await CleanPdfAsync(work, cancellationToken),
                _ => await CleanPictureAsync(work, format, cancellationToken),
            };
            return made is null ? null : new(new FileStream(Path.Combine(work, made), FileMode.Open, FileAccess.Read)); // open, it outlives its name
        }
        finally
        {
            _places.Release();
            if (work is not null)
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private static string PrivateFolderIn(string folder)
    {
        var work = Path.Combine(folder, $"{Prefix}{Guid.CreateVersion7():N}");
        return (OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(work)
            : Directory.CreateDirectory(work, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
    }

    // How a photograph is turned stays, or it would lie on its side. What the tool does not know it leaves in.
    private async Task<string?> CleanPictureAsync(string work, FileFormat format, CancellationToken cancellationToken)
    {
        if (!await RunAsync(work, ["exiftool", .. _quietly, "-all=", "-tagsfromfile", "@", "-Orientation", "-o", "clean", Original], cancellationToken))
        {
            return null;
        }

        await using var clean = new FileStream(Path.Combine(work, "clean"), FileMode.Open);
        return HiddenData.IsInPicture(clean, format) ? null : "clean";
    }

    // exiftool takes off what says who made it, but leaves the old version in the file; qpdf writes it anew without that. What hides in it
    // can only be seen when it is unpacked: pictures with data of their own, and what acts when the file is opened.
    private async Task<string?> CleanPdfAsync(string work, CancellationToken cancellationToken)
    {
        var isClean = await RunAsync(work, ["exiftool", .. _quietly, "-overwrite_original", "-all:all=", Original], cancellationToken)
            && await RunAsync(work, ["qpdf", "--warning-exit-0", Original, "clean"], cancellationToken)
            && await RunAsync(work, ["qpdf", "--warning-exit-0", "--qdf", "--object-streams=disable", "clean", "unpacked"], cancellationToken);
        if (!isClean)
        {
            return null;
        }

        await using var unpacked = new FileStream(Path.Combine(work, "unpacked"), FileMode.Open);
        return HiddenData.IsInUnpackedPdf(unpacked) ? null : "clean";
    }

    private async Task<bool> RunAsync(string work, string[] command, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longest);
        var start = new ProcessStartInfo("prlimit", [.. _limits, .. command])
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["LC_ALL"], start.Environment["HOME"]) = ("/usr/local/bin:/usr/bin:/bin", "C.UTF-8", work);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                // What it says may quote the file: it is read, so that it never waits, and dropped.
                await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (process.ExitCode != 0)
            {
                LogFailed(_log, command[0], process.ExitCode);
            }

            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            LogFailed(_log, command[0], -1);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Tool} ended with {ExitCode}: a file was not handed out")]
    private static partial void LogFailed(ILogger logger, string tool, int exitCode);
}

/// <summary>A copy that can be handed out. It has no name any more, and is gone when it is closed.</summary>
/// <param name="Contents">All of it.</param>
public sealed record CleanCopy(FileStream Contents);
