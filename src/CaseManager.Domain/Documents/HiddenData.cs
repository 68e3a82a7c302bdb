using System.Buffers.Binary;
using System.Text;

namespace CaseManager.Domain.Documents;

/// <summary>
/// The names by which a PDF says that it does something when it is opened, or brings a file: ISO 32000-2, 12.6.4 (actions), 7.11.4 (files),
/// 12.7.8 (forms of another kind), 13.6 (scenes with scripts).
/// </summary>
internal static class PdfActs
{
    private static readonly byte[][] _names =
    [
        .. new[]
        {
            "/JavaScript", "/JS ", "/JS(", "/JS<", "/Launch", "/EmbeddedFile", "/FileAttachment", "/EF ", "/EF<", "/RichMedia", "/SubmitForm", "/ImportData", "/GoToR",
            "/GoToE", "/XFA", "/OnInstantiate",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    public static bool AreIn(FileContents file) => Array.Exists(_names, name => file.Holds(name));
}

/// <summary>What hides in a file that a tool has cleaned: what acts when it is opened, and what tells of where and with what it was made.</summary>
public static class HiddenData
{
    // Of pictures: their own data, from exiftool's list of what tells. Of streams: packed ways that were not unpacked, so that no one can look.
    private static readonly byte[][] _inPdf =
    [
        [.. "Exif"u8, 0, 0],
        .. new[]
        {
            "<x:xmpmeta", "Photoshop 3.0", "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode", "/Crypt",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    // What is needed to show the picture, and how it is turned, which the tool has put back.
    private static readonly string[] _ofPng = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "eXIf", "acTL", "fcTL", "fdAT"];
    private static readonly string[] _ofWebp = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "EXIF"];

    /// <summary>Whether something hides in a PDF that was unpacked.</summary>
    public static bool IsInUnpackedPdf(Stream unpacked)
    {
        var file = new FileContents(unpacked);
        return PdfActs.AreIn(file) || Array.Exists(_inPdf, mark => file.Holds(mark));
    }

    /// <summary>Whether a picture that was cleaned holds parts that no one knows.</summary>
    public static bool IsInPicture(Stream picture, FileFormat format)
    {
        var file = new FileContents(picture);
        return format switch
        {
            FileFormat.Png => !AreKnown(file, 8, _ofPng, part => BinaryPrimitives.ReadUInt32BigEndian(part) + 12L, nameAt: 4),
            FileFormat.Webp => !AreKnown(file, 12, _ofWebp, part => 8L + BinaryPrimitives.ReadUInt32LittleEndian(part.AsSpan(4)) + (part[4] & 1), nameAt: 0),
            _ => false,
        };
    }

    private static bool AreKnown(FileContents file, long from, string[] known, Func<byte[], long> lengthOf, int nameAt)
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
