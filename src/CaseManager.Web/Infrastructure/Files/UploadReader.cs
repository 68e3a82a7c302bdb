using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Documents;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>Reads a form with files as it arrives: fields into memory, files into encrypted spools; then inspects each file.</summary>
public sealed class UploadReader(FileSettings settings, VirusScanner viruses)
{
    private const int BufferSize = 64 * 1024;
    private const int MaxFields = 100;
    private const int MaxFieldLength = 64 * 1024;

    /// <summary>
    /// Reads a form. <paramref name="uploads"/> receives its files, including refused ones; the caller disposes of them in any event.
    /// </summary>
    /// <exception cref="InvalidDataException">It is not a form, or it has too many or too long fields.</exception>
    public async Task<FormCollection> ReadAsync(HttpRequest request, Uploads uploads, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
        {
            throw new InvalidDataException("The form has no boundary.");
        }

        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        var reader = new MultipartReader(boundary, request.Body);
        for (var sections = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; sections++)
        {
            if (sections >= MaxFields || section.GetContentDispositionHeader() is not { } disposition)
            {
                throw new InvalidDataException("The form holds too much, or what has no name.");
            }

            if (disposition.IsFileDisposition())
            {
                if (uploads.Count > AcceptsFilesAttribute.MaxFiles)
                {
                    continue; // one more than the maximum is enough for the error
                }

                var name = FileName.Sanitize((disposition.FileNameStar.HasValue
                    ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value);
                await SpoolAsync(section.Body, name, uploads, cancellationToken);
            }
            else
            {
                var key = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                fields[key] = StringValues.Concat(fields.GetValueOrDefault(key), await ReadFieldAsync(section.Body, cancellationToken));
            }
        }

        return new(fields);
    }

    private async Task SpoolAsync(Stream body, string name, Uploads uploads, CancellationToken cancellationToken)
    {
        var spool = new SpoolStream(settings.SpoolFolder);
        uploads.Add(new(name, "", FileRejectionReason.TooLarge, false, spool));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        var isTooLarge = false;
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            isTooLarge = isTooLarge || spool.Length + read > CaseDocument.MaxSize; // the rest is read and discarded, so that the browser receives the answer
            if (!isTooLarge)
            {
                hash.AppendData(buffer, 0, read);
                spool.Write(buffer.AsSpan(0, read));
            }
        }

        spool.Complete();
        if (isTooLarge)
        {
            return;
        }

        if (name.Length == 0 && spool.Length == 0)
        {
            uploads.RemoveAt(uploads.Count - 1); // an empty file field
            await spool.DisposeAsync();
            return;
        }

        var judgement = FileInspector.Inspect(spool, name);
        var isChecked = false;
        if (judgement.Format is not null && viruses.IsConfigured)
        {
            spool.Position = 0;
            (judgement, isChecked) = await viruses.ScanAsync(spool, cancellationToken) switch
            {
                ScanResult.Clean => (judgement, true),
                ScanResult.Infected => (FileRejectionReason.Virus, true),
                _ => (FileRejectionReason.NotScanned, false),
            };
        }

        spool.Position = 0;
        uploads[^1] = new(name, Convert.ToHexStringLower(hash.GetHashAndReset()), judgement, isChecked, spool);
    }

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxFieldLength + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= MaxFieldLength ? Encoding.UTF8.GetString(bytes, 0, length) : throw new InvalidDataException("A field is too long.");
    }
}
