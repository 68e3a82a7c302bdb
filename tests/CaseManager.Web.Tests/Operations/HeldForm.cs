using System.Net;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Operations;

/// <summary>A form whose header arrives at once and whose body stays incomplete until it is released.</summary>
internal sealed class HeldForm : HttpContent
{
    private const int BufferSize = 128 * 1024; // exceeds what the in-memory server buffers

    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _sending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _body;

    private HeldForm(byte[] body)
    {
        _body = body;
        Headers.ContentType = new("application/x-www-form-urlencoded");
    }

    /// <summary>Sends a form without a token, which a page answers with 400 once it is complete.</summary>
    public static (HeldForm Form, Task<HttpResponseMessage> Response) Send(TestClient client, string path)
    {
        var form = new HeldForm([.. "Input.Term="u8, .. Enumerable.Repeat((byte)'a', BufferSize + 1)]);
        return (form, client.Client.PostAsync(new Uri(path, UriKind.Relative), form));
    }

    /// <summary>Completes when the server reads the body.</summary>
    public Task Sending => _sending.Task;

    public void Release() => _release.TrySetResult();

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_body.AsMemory(0, BufferSize)); // returns once the server has read some of it
        await stream.FlushAsync();
        _sending.TrySetResult();
        await _release.Task;
        await stream.WriteAsync(_body.AsMemory(BufferSize));
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
