using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>A mail server that accepts everything and records each line, or refuses every recipient.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly bool _isRefusing;
    private readonly Task _listening;

    public SmtpSink(bool refuses = false)
    {
        _isRefusing = refuses;
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Lines sent by clients: commands and mails.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _listening;
        _stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or InvalidOperationException
            && _stopping.IsCancellationRequested)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        var isMail = false;
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            Lines.Enqueue(line);
            if (isMail)
            {
                isMail = line != ".";
                await writer.WriteAsync(isMail ? "" : "250 taken\r\n");
                continue;
            }

            isMail = line == "DATA";
            await writer.WriteLineAsync(
                isMail ? "354 go on" : line == "QUIT" ? "221 bye" : _isRefusing && line.StartsWith("RCPT", StringComparison.Ordinal)
                    ? "550 no such person" : "250 well");
        }
    }
}
