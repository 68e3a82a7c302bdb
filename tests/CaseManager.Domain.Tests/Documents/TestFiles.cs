using System.Buffers.Binary;
using System.Text;

namespace CaseManager.Domain.Tests.Documents;

/// <summary>Minimal files of each type, built byte by byte.</summary>
internal static class TestFiles
{
    public static byte[] CreatePdf(string body = "1 0 obj <</Type /Catalog>> endobj") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");

    public static byte[] CreatePng(uint width = 8, uint height = 8) =>
        [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, .. CreateChunk("IHDR", [.. ToFourBytes(width), .. ToFourBytes(height), 8, 2, 0, 0, 0]),
            .. CreateChunk("IDAT", [1, 2, 3]), .. CreateChunk("IEND", [])];

    /// <summary>A PNG with this number of text chunks: each is tiny, and cleaning takes time for each.</summary>
    public static byte[] CreatePngWithTexts(int count) =>
        [.. CreatePng()[..33], .. Enumerable.Repeat(CreateChunk("tEXt", "a\0b"u8.ToArray()), count).SelectMany(chunk => chunk), .. CreatePng()[33..]];

    /// <summary>A JPEG with this number of empty comments.</summary>
    public static byte[] CreateJpegWithComments(int count) =>
        [0xff, 0xd8, .. Enumerable.Repeat(CreateSegment(0xfe, []), count).SelectMany(segment => segment), .. CreateJpeg()[2..]];

    /// <summary>A WebP with this number of chunks of an unknown type.</summary>
    public static byte[] CreateWebpWithChunks(int count)
    {
        byte[] body = [.. CreateWebp()[8..], .. Enumerable.Repeat<byte[]>([.. "more"u8, 0, 0, 0, 0], count).SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    public static byte[] CreateJpeg(ushort width = 8, ushort height = 8, string comment = "") =>
    [
        0xff, 0xd8, .. CreateSegment(0xfe, Encoding.Latin1.GetBytes(comment)),
        .. CreateSegment(0xc0, [8, .. ToTwoBytes(height), .. ToTwoBytes(width), 3, 1, 17, 0, 2, 17, 0, 3, 17, 0]),
        .. CreateSegment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]), 1, 2, 3, 0xff, 0xd9,
    ];

    public static byte[] CreateWebp(int width = 8, int height = 8)
    {
        byte[] header = [.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, .. ToThreeBytes(width - 1), .. ToThreeBytes(height - 1)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(header.Length + 4), .. "WEBP"u8, .. header];
    }

    public static byte[] CreateZip(string name = "a.txt") =>
        [.. "PK"u8, 3, 4, .. new byte[22], (byte)name.Length, 0, 0, 0, .. Encoding.ASCII.GetBytes(name), .. "PK"u8, 5, 6, .. new byte[18]];

    private static byte[] CreateChunk(string name, byte[] data) => [.. ToFourBytes((uint)data.Length), .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];

    private static byte[] CreateSegment(byte marker, byte[] data) => [0xff, marker, .. ToTwoBytes((ushort)(data.Length + 2)), .. data];

    private static byte[] ToTwoBytes(ushort number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] ToFourBytes(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] ToThreeBytes(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];
}
