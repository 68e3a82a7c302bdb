using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>What a virus scanner says of a file.</summary>
public enum ScanResult
{
    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It found something.</summary>
    Found,

    /// <summary>It did not answer, or not to the question.</summary>
    Silent,
}

/// <summary>Asks clamd, where one is configured in Viruses:Clamd as host:port.</summary>
public sealed partial class VirusScanner(FileSettings settings, ILogger<VirusScanner> log)
{
    private const int Chunk = 64 * 1024;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    /// <summary>Whether there is one. Where there is none, files are not checked, and every page about them says so.</summary>
    public bool IsThere => settings.Clamd is not null;

    /// <summary>Sends a file to be scanned.</summary>
    /// <param name="file">The file, from where it stands.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<ScanResult> ScanAsync(Stream file, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longest);
        try
        {
            var answer = await AskAsync(file, limit.Token);
            var result = answer.EndsWith(" OK", StringComparison.Ordinal) ? ScanResult.Clean
                : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanResult.Found
                : ScanResult.Silent;
            if (result == ScanResult.Silent)
            {
                LogSilent(log, "ANSWER");
            }

            return result;
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogSilent(log, e.GetType().Name);
            return ScanResult.Silent;
        }
    }

    // INSTREAM of clamd(8): chunks, each after its length, an empty one at the end; then one line.
    private async Task<string> AskAsync(Stream file, CancellationToken cancellationToken)
    {
        var (host, port) = settings.Clamd ?? throw new InvalidOperationException("There is no virus scanner.");
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var chunk = new byte[sizeof(int) + Chunk];
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
    private static partial void LogSilent(ILogger logger, string failure);
}
