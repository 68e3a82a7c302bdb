using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseManager.Web.Tests.Documents;

/// <summary>A fake clamd: accepts a stream as clamd does, and detects the EICAR test file.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public FakeClamd()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The EICAR test file, assembled at run time so that no scanner detects it in this file.</summary>
    public static byte[] Eicar => Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*");

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Overrides the scan result; null for the actual result.</summary>
    public string? FixedResponse { get; set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                var found = await ContainsEicarAsync(stream) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(FixedResponse ?? found));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private static async Task<bool> ContainsEicarAsync(Stream stream)
    {
        await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length]);
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                return file.ToArray().AsSpan().IndexOf(Eicar) >= 0;
            }

            await stream.ReadExactlyAsync(chunk);
            file.Write(chunk);
        }
    }
}
