using System.Diagnostics;
using CaseManager.Domain.Documents;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>
/// Creates the download copy of a file, without metadata and earlier versions. exiftool and qpdf run as child processes with resource
/// limits, in a private folder in memory.
/// </summary>
public sealed partial class MetadataStripper
{
    private const string Original = "original";
    private const string Prefix = "casemanager-copy-";
    private const int KilledBySignal = 128; // greater exit codes name the signal
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan _abandonedAfter = TimeSpan.FromHours(1);

    // Limits of one process: memory, seconds of processor time, file size, open files.
    private static readonly string[] _limits = ["--as=1500000000", "--cpu=20", "--fsize=400000000", "--nofile=64", "--core=0"];
    private static readonly string[] _quietArguments = ["-config", "", "-q", "-q"]; // ignores any user configuration

    private readonly string? _folder;
    private readonly CostlyFiles _costly;
    private readonly ILogger<MetadataStripper> _log;

    public MetadataStripper(FileSettings settings, CostlyFiles costly, TimeProvider clock, ILogger<MetadataStripper> log)
    {
        (_folder, _costly, _log) = (settings.WorkFolder, costly, log);
        foreach (var left in _folder is null
            ? [] : new DirectoryInfo(_folder).EnumerateDirectories($"{Prefix}*").Where(d => clock.GetUtcNow() - d.LastWriteTimeUtc > _abandonedAfter))
        {
            left.Delete(recursive: true); // left by an app that was killed
        }
    }

    /// <summary>
    /// Creates the whole copy before the first byte is sent, so that a slow connection does not occupy a place. Null if it cannot be
    /// created, and nothing may be sent. The caller has a turn of the <see cref="CopyQueue"/>.
    /// </summary>
    public async Task<StrippedCopy?> CreateCopyAsync(Guid documentId, FileFormat format, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        if (_folder is null || _costly.Contains(documentId))
        {
            return null;
        }

        var work = CreatePrivateFolder(_folder);
        try
        {
            await using (var original = new FileStream(Path.Combine(work, Original), FileMode.CreateNew))
            {
                await write(original);
            }

            var made = format switch
            {
                FileFormat.Text => Original,
                FileFormat.Pdf => await StripPdfAsync(documentId, work, cancellationToken),
                _ => await StripImageAsync(documentId, work, format, cancellationToken),
            };
            return made is null ? null : new(new FileStream(Path.Combine(work, made), FileMode.Open, FileAccess.Read)); // readable after deletion
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string CreatePrivateFolder(string folder)
    {
        var work = Path.Combine(folder, $"{Prefix}{Guid.CreateVersion7():N}");
        return (OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(work)
            : Directory.CreateDirectory(work, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
    }

    // The orientation is kept, or the picture would be rotated. exiftool keeps data that it does not know.
    private async Task<string?> StripImageAsync(Guid documentId, string work, FileFormat format, CancellationToken cancellationToken)
    {
        if (!await RunAsync(
            documentId, work, ["exiftool", .. _quietArguments, "-all=", "-tagsfromfile", "@", "-Orientation", "-o", "clean", Original], cancellationToken))
        {
            return null;
        }

        await using var clean = new FileStream(Path.Combine(work, "clean"), FileMode.Open);
        return HiddenData.IsInImage(clean, format) ? null : "clean";
    }

    // exiftool removes metadata but keeps the old version in the file; qpdf rewrites it without that version. Hidden data is visible only
    // after unpacking: pictures with data of their own, and actions that run on opening.
    private async Task<string?> StripPdfAsync(Guid documentId, string work, CancellationToken cancellationToken)
    {
        var isClean = await RunAsync(documentId, work, ["exiftool", .. _quietArguments, "-overwrite_original", "-all:all=", Original], cancellationToken)
            && await RunAsync(documentId, work, ["qpdf", "--warning-exit-0", Original, "clean"], cancellationToken)
            && await RunAsync(documentId, work, ["qpdf", "--warning-exit-0", "--qdf", "--object-streams=disable", "clean", "unpacked"], cancellationToken);
        if (!isClean)
        {
            return null;
        }

        await using var unpacked = new FileStream(Path.Combine(work, "unpacked"), FileMode.Open);
        return HiddenData.IsInUnpackedPdf(unpacked) ? null : "clean";
    }

    private async Task<bool> RunAsync(Guid documentId, string work, string[] command, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
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
                // The output may quote the file: it is read, so that the process never blocks, and discarded.
                await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token),
                    process.WaitForExitAsync(limit.Token));
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

            if (process.ExitCode > KilledBySignal) // a signal ends a process that exceeds a limit
            {
                _costly.Add(documentId);
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

/// <summary>A copy for download. Its file is already deleted, and released when it is closed.</summary>
public sealed record StrippedCopy(FileStream Contents);
