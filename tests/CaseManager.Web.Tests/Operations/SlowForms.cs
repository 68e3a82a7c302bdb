using System.Net.Sockets;
using System.Text;

namespace CaseManager.Web.Tests.Operations;

/// <summary>Sends a number of forms slowly, and starts a new one for each that the server ends.</summary>
internal sealed class SlowForms : IAsyncDisposable
{
    private const int BytesPerSecond = 700;
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _sending;
    private int _ended;

    public SlowForms(Uri address, string path, string cookies, int count) =>
        _sending = Task.WhenAll(Enumerable.Range(0, count).Select(_ => KeepSendingAsync(address, path, cookies)));

    /// <summary>Number of forms that the server rejected or aborted.</summary>
    public int Ended => _ended;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        _stop.Dispose();
    }

    private async Task KeepSendingAsync(Uri address, string path, string cookies)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await SendAsync(address, path, cookies);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // The server or the test ended the connection.
            }

            Interlocked.Increment(ref _ended);
            await Task.WhenAny(Task.Delay(_second, _stop.Token));
        }
    }

    private async Task SendAsync(Uri address, string path, string cookies)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, _stop.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 3000000\r\n\r\nInput.Term="), _stop.Token);
        var answer = stream.ReadAsync(new byte[1024], _stop.Token).AsTask();
        while (!answer.IsCompleted)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('a', BytesPerSecond)), _stop.Token);
            await Task.WhenAny(answer, Task.Delay(_second, _stop.Token));
        }

        await answer;
    }
}
