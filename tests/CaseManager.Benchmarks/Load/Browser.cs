using System.Net;
using System.Text;

namespace CaseManager.Benchmarks.Load;

/// <summary>An HTTP client with one connection and its own cookies.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _client =
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { BaseAddress = address };
    private readonly Dictionary<string, string> _cookies = [];

    public Task<LoadResponse> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(new(HttpMethod.Get, path), cancellationToken);

    public Task<LoadResponse> SendFormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) }, cancellationToken);

    /// <summary>Signs out by removing all cookies except those whose name has this ending.</summary>
    public void RemoveCookiesExcept(string ending)
    {
        foreach (var name in _cookies.Keys.Where(name => !name.EndsWith(ending, StringComparison.Ordinal)))
        {
            _cookies.Remove(name);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<LoadResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            if (_cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            using var response = await _client.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var (name, value) = (cookie[..cookie.IndexOf('=', StringComparison.Ordinal)],
                    cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..cookie.IndexOf(';', StringComparison.Ordinal)]);
                _cookies[name] = value;
            }

            return new(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
    }
}

internal sealed record LoadResponse(HttpStatusCode Status, string? Location, byte[] Body)
{
    /// <summary>Returns this response if it has the expected status.</summary>
    /// <exception cref="InvalidOperationException">The status differs.</exception>
    public LoadResponse EnsureStatus(HttpStatusCode status, string description) =>
        Status == status
        ? this : throw new InvalidOperationException($"{description} answered {(int)Status} instead of {(int)status}: {Encoding.UTF8.GetString(Body)}");

    /// <summary>Value of a hidden field.</summary>
    /// <exception cref="InvalidOperationException">The page has no field of this name.</exception>
    public string GetHiddenField(string field)
    {
        var html = Encoding.UTF8.GetString(Body);
        var at = html.IndexOf($"name=\"{field}\"", StringComparison.Ordinal);
        var tag = at < 0 ? throw new InvalidOperationException($"The page has no field {field}.") : html[html.LastIndexOf('<', at)..html.IndexOf('>', at)];
        var value = tag.IndexOf("value=\"", StringComparison.Ordinal) + "value=\"".Length;
        return WebUtility.HtmlDecode(tag[value..tag.IndexOf('"', value)]);
    }
}
