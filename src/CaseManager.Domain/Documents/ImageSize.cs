using System.Buffers.Binary;

namespace CaseManager.Domain.Documents;

/// <summary>Image dimensions, read from the headers without decoding, so that a decompression bomb is never unpacked.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="EndOffset">Offset at which the image ends in the file, in bytes.</param>
internal readonly record struct ImageSize(long Width, long Height, long EndOffset)
{
    private const long MaxPixels = 50_000_000;
    private const int MaxSegments = 2000;

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
        for (var chunks = 0; chunks < 1_000_000 && at + 12 <= file.Length; chunks++)
        {
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

        return null;
    }

    /// <summary>Reads the RIFF length and the size in the first chunk.</summary>
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
            : kind.SequenceEqual("VP8X"u8) ? Create(1 + ReadUInt24(header, 24), 1 + ReadUInt24(header, 27), end)
            : kind.SequenceEqual("VP8L"u8) && header[20] == 0x2f ? Create(1 + (packed & 0x3fff), 1 + ((packed >> 14) & 0x3fff), end)
            : kind.SequenceEqual("VP8 "u8) && header[23] == 0x9d ? Create(ReadUInt14(header, 26), ReadUInt14(header, 28), end)
            : null;
    }

    private static ImageSize? Create(long width, long height, long end) => width > 0 && height > 0 ? new(width, height, end) : null;

    private static long ReadUInt14(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at)) & 0x3fff;

    private static long ReadUInt24(byte[] header, int at) => header[at] | (header[at + 1] << 8) | (header[at + 2] << 16);
}
