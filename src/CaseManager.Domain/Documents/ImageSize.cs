using System.Buffers.Binary;

namespace CaseManager.Domain.Documents;

/// <summary>Image dimensions, read from the headers without decoding, so that a decompression bomb is never unpacked.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="EndOffset">Offset at which the image ends in the file, in bytes.</param>
/// <param name="HasTooManyParts">Whether reading stopped at the maximum number of chunks or segments; the other values then mean nothing.</param>
internal readonly record struct ImageSize(long Width, long Height, long EndOffset, bool HasTooManyParts = false)
{
    private const long MaxPixels = 50_000_000;
    private const int MaxSegments = 2000;
    private const int MaxChunks = 20_000; // an image of 50 MB in chunks of 8 KB has 6,400
    private static readonly ImageSize _tooManyParts = new(0, 0, 0, HasTooManyParts: true);

    public bool IsTooLarge => Width * Height > MaxPixels;

    /// <summary>Reads the header, then chunks up to IEND.</summary>
    public static ImageSize? ReadPng(FileContents file)
    {
        var header = file.ReadAt(8, 16);
        if (header.Length < 16 || !header.AsSpan(4).StartsWith("IHDR"u8))
        {
            return null;
        }

        long at = 8;
        for (var chunks = 0; at + 12 <= file.Length; chunks++)
        {
            if (chunks == MaxChunks)
            {
                return _tooManyParts;
            }

            var chunk = file.ReadAt(at, 8);
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk.AsSpan(4).SequenceEqual("IEND"u8))
            {
                return Create(BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8)), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(12)), at);
            }
        }

        return null;
    }

    /// <summary>Reads segments up to the start of scan, one of which holds the size, then finds the end marker.</summary>
    public static ImageSize? ReadJpeg(FileContents file)
    {
        (long Width, long Height)? size = null;
        long at = 2;
        for (var segments = 0; segments < MaxSegments; segments++)
        {
            var segment = file.ReadAt(at, 9);
            if (segment.Length < 9 || segment[0] != 0xff)
            {
                return null;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2));
            switch (segment[1])
            {
                case 0xff: // fill byte
                    at++;
                    continue;
                case 0xda:
                    var end = file.Find([0xff, 0xd9], at);
                    return size is var (width, height) && end > 0 ? Create(width, height, end + 2) : null;
                case >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc):
                    size = (BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(7)), BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(5)));
                    break;
            }

            at += 2 + length;
        }

        return _tooManyParts;
    }

    /// <summary>Reads the RIFF length and the size in the first chunk, and counts the chunks.</summary>
    public static ImageSize? ReadWebp(FileContents file)
    {
        var header = file.ReadAt(0, 30);
        if (header.Length < 30)
        {
            return null;
        }

        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
        var kind = header.AsSpan(12, 4);
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(21));
        return end > file.Length ? null
            : HasTooManyChunks(file, end) ? _tooManyParts
            : kind.SequenceEqual("VP8X"u8) ? Create(1 + ReadUInt24(header, 24), 1 + ReadUInt24(header, 27), end)
            : kind.SequenceEqual("VP8L"u8) && header[20] == 0x2f ? Create(1 + (packed & 0x3fff), 1 + ((packed >> 14) & 0x3fff), end)
            : kind.SequenceEqual("VP8 "u8) && header[23] == 0x9d ? Create(ReadUInt14(header, 26), ReadUInt14(header, 28), end)
            : null;
    }

    private static bool HasTooManyChunks(FileContents file, long end)
    {
        var chunks = 0;
        for (long at = 12; at + 8 <= end && chunks <= MaxChunks; chunks++)
        {
            at += 8L + BinaryPrimitives.ReadUInt32LittleEndian(file.ReadAt(at, 8).AsSpan(4));
            at += at & 1;
        }

        return chunks > MaxChunks;
    }

    private static ImageSize? Create(long width, long height, long end) => width > 0 && height > 0 ? new(width, height, end) : null;

    private static long ReadUInt14(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at)) & 0x3fff;

    private static long ReadUInt24(byte[] header, int at) => header[at] | (header[at + 1] << 8) | (header[at + 2] << 16);
}
