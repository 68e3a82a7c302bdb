using System.Buffers.Binary;
using System.Text;

namespace CaseManager.Domain.Documents;

/// <summary>
/// PDF names of active content and embedded files (ISO 32000-2: 12.6.4 actions, 7.11.4 files, 12.7.8 XFA forms, 13.6 3D scenes with scripts).
/// </summary>
internal static class PdfActiveContent
{
    private static readonly byte[][] _names =
    [
        .. new[]
        {
            "/JavaScript", "/JS ", "/JS(", "/JS<", "/Launch", "/EmbeddedFile", "/FileAttachment", "/EF ", "/EF<", "/RichMedia", "/SubmitForm",
            "/ImportData", "/GoToR",
            "/GoToE", "/XFA", "/OnInstantiate",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    public static bool IsPresent(FileContents file) => Array.Exists(_names, name => file.Contains(name));
}

/// <summary>Active content and metadata that remain in a file after cleaning.</summary>
public static class HiddenData
{
    // Image metadata, from exiftool's list; and stream filters, because a stream that is still packed cannot be inspected.
    private static readonly byte[][] _pdfMarkers =
    [
        [.. "Exif"u8, 0, 0],
        .. new[]
        {
            "<x:xmpmeta", "Photoshop 3.0", "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode", "/Crypt",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    // Chunks needed to display the image, and its orientation, which the cleaning tool restores.
    private static readonly string[] _pngChunks = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "eXIf", "acTL",
        "fcTL", "fdAT"];
    private static readonly string[] _webpChunks = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "EXIF"];

    /// <summary>Expects a PDF with unpacked streams; a packed stream counts as hidden data.</summary>
    public static bool IsInUnpackedPdf(Stream unpacked)
    {
        var file = new FileContents(unpacked);
        return PdfActiveContent.IsPresent(file) || Array.Exists(_pdfMarkers, mark => file.Contains(mark));
    }

    /// <summary>Whether a cleaned PNG or WebP image holds chunks of unknown types; JPEG is not checked.</summary>
    public static bool IsInImage(Stream picture, FileFormat format)
    {
        var file = new FileContents(picture);
        return format switch
        {
            FileFormat.Png => !HasOnlyKnownChunks(file, 8, _pngChunks, part => BinaryPrimitives.ReadUInt32BigEndian(part) + 12L, nameAt: 4),
            FileFormat.Webp =>
                !HasOnlyKnownChunks(file, 12, _webpChunks, part => 8L + BinaryPrimitives.ReadUInt32LittleEndian(part.AsSpan(4)) + (part[4] & 1), nameAt: 0),
            _ => false,
        };
    }

    private static bool HasOnlyKnownChunks(FileContents file, long from, string[] known, Func<byte[], long> lengthOf, int nameAt)
    {
        for (var at = from; at < file.Length;)
        {
            var part = file.ReadAt(at, 8);
            if (part.Length < 8 || !known.Contains(Encoding.Latin1.GetString(part, nameAt, 4)))
            {
                return false;
            }

            at += lengthOf(part);
        }

        return true;
    }
}
