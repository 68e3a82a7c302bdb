using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CaseManager.Web.Infrastructure.Limits;

/// <summary>An ordinary form, read into memory.</summary>
internal static class PostedForm
{
    private static readonly byte[] _nul = "%00"u8.ToArray();
    private static readonly byte[] _substitute = "%1A"u8.ToArray();

    /// <exception cref="InvalidDataException">It is not a form, or it has too many or too long fields.</exception>
    /// <exception cref="BadHttpRequestException">It is too long.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await request.ReadFormAsync(cancellationToken);
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LimitServices.MaxFormSize)
            {
                throw new BadHttpRequestException("The form is too long.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        SubstituteNul(bytes.Span);
        return new FormCollection(await new FormPipeReader(PipeReader.Create(new ReadOnlySequence<byte>(bytes))).ReadFormAsync(cancellationToken));
    }

    // The framework refuses a whole form for one NUL. Replaced by another control character, it is reported at its field and no text is lost.
    private static void SubstituteNul(Span<byte> form)
    {
        for (int at; (at = form.IndexOf(_nul)) >= 0; form = form[(at + _nul.Length)..])
        {
            _substitute.CopyTo(form[at..]);
        }
    }
}
