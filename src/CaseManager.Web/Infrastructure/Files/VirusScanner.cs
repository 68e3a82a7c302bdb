using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace CaseManager.Web.Infrastructure.Files;

public enum ScanResult
{
    Clean,

    Infected,

    /// <summary>The scanner did not answer, or not as expected.</summary>
    Unavailable,
}

/// <summary>Client of clamd, if one is configured in Viruses:Clamd as host:port.</summary>
public sealed partial class VirusScanner(FileSettings settings, ILogger<VirusScanner> log)
{
    private const int ChunkSize = 64 * 1024;
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(60);

    /// <summary>Whether there is a scanner. Without one, files are not checked, and every page about them shows that.</summary>
    public bool IsConfigured => settings.Clamd is not null;

    /// <summary>Scans a file from its current position.</summary>
    public async Task<ScanResult> ScanAsync(Stream file, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        try
        {
            var answer = await RequestScanAsync(file, limit.Token);
            var result = answer.EndsWith(" OK", StringComparison.Ordinal) ? ScanResult.Clean
                : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanResult.Infected
                : ScanResult.Unavailable;
            if (result == ScanResult.Unavailable)
            {
                LogUnavailable(log, "ANSWER");
            }

            return result;
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogUnavailable(log, e.GetType().Name);
            return ScanResult.Unavailable;
        }
    }

    // INSTREAM of clamd(8): chunks prefixed with their length, an empty one at the end; then one line of answer.
    private async Task<string> RequestScanAsync(Stream file, CancellationToken cancellationToken)
    {
        var (host, port) = settings.Clamd ?? throw new InvalidOperationException("There is no virus scanner.");
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var chunk = new byte[sizeof(int) + ChunkSize];
        int read;
        do
        {
            read = await file.ReadAsync(chunk.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellationToken);
        }
        while (read > 0);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellationToken)).TrimEnd('\0', '\n');
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The virus scanner did not answer: {Failure}")]
    private static partial void LogUnavailable(ILogger logger, string failure);
}
