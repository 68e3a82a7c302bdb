using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaseManager.Web.Tests.Operations;

/// <summary>Terminates TLS in front of the app, as the proxy of an installation does, with its own certificate.</summary>
internal sealed class TlsProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate = CreateCertificate();
    private readonly int _appPort;
    private readonly Task _serving;

    public TlsProxy(int appPort)
    {
        _appPort = appPort;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>A client that trusts this certificate only, and keeps no cookies.</summary>
    public HttpClient CreateClient()
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == _certificate.Thumbprint,
        };
        return new(handler) { BaseAddress = new($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}") };
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _certificate.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = ForwardAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task ForwardAsync(TcpClient browser)
    {
        try
        {
            using var app = new TcpClient();
            await app.ConnectAsync(IPAddress.Loopback, _appPort, _stop.Token);
            await using var secured = new SslStream(browser.GetStream());
            await secured.AuthenticateAsServerAsync(_certificate, clientCertificateRequired: false, SslProtocols.None, checkCertificateRevocation: false);
            await Task.WhenAny(secured.CopyToAsync(app.GetStream(), _stop.Token), app.GetStream().CopyToAsync(secured, _stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or AuthenticationException)
        {
            // Either side closed the connection.
        }
        finally
        {
            browser.Dispose();
        }
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
