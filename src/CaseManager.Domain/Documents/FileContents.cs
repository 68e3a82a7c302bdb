using System.Buffers.Binary;

namespace CaseManager.Domain.Documents;

/// <summary>Content of a file, read in windows to limit memory use.</summary>
internal sealed class FileContents
{
    private const int EdgeSize = 1024; // signatures are within this distance of either end, in bytes
    private const int WindowSize = 128 * 1024;

    private static readonly byte[] _archiveEnd = [.. "PK"u8, 5, 6];
    private static readonly byte[][] _archiveStarts = [[.. "Rar!"u8, 0x1a, 0x07], [.. "7z"u8, 0xbc, 0xaf, 0x27, 0x1c]];
    private const int ArchiveEndSize = 22;

    private readonly Stream _file;
    private readonly byte[] _start;

    public FileContents(Stream file)
    {
        _file = file;
        _start = ReadAt(0, EdgeSize);
    }

    public long Length => _file.Length;

    public bool StartsWith(ReadOnlySpan<byte> bytes) => _start.AsSpan().StartsWith(bytes);

    public bool HasBytesAt(int offset, ReadOnlySpan<byte> bytes) => _start.Length > offset && _start.AsSpan(offset).StartsWith(bytes);

    public bool StartContains(ReadOnlySpan<byte> bytes) => _start.AsSpan().IndexOf(bytes) >= 0;

    public bool EndContains(ReadOnlySpan<byte> bytes) => ReadAt(Math.Max(0, Length - EdgeSize), EdgeSize).AsSpan().IndexOf(bytes) >= 0;

    public bool Contains(ReadOnlySpan<byte> bytes) => Find(bytes, 0) >= 0;

    /// <summary>Offset of the first occurrence at or after an offset; -1 for none.</summary>
    public long Find(ReadOnlySpan<byte> bytes, long from)
    {
        for (var offset = from; offset < Length; offset += WindowSize)
        {
            var found = ReadAt(offset, WindowSize + bytes.Length - 1).AsSpan().IndexOf(bytes);
            if (found >= 0)
            {
                return offset + found;
            }
        }

        return -1;
    }

    /// <summary>Whether the bytes occur more often than the maximum.</summary>
    public bool ContainsMoreThan(int max, ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (long offset = 0; offset < Length && count <= max; offset += WindowSize)
        {
            count += ReadAt(offset, WindowSize + bytes.Length - 1).AsSpan().Count(bytes);
        }

        return count > max;
    }

    /// <summary>Detects an archive at the end or anywhere in the file, because archive readers would open the file as one.</summary>
    public bool ContainsArchive()
    {
        foreach (var start in _archiveStarts)
        {
            if (Contains(start))
            {
                return true;
            }
        }

        var tail = ReadAt(Math.Max(0, Length - ushort.MaxValue - ArchiveEndSize), ushort.MaxValue + ArchiveEndSize);
        for (var at = tail.AsSpan().LastIndexOf(_archiveEnd); at >= 0; at = tail.AsSpan(0, at).LastIndexOf(_archiveEnd))
        {
            if (tail.Length - at >= ArchiveEndSize
                && BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + ArchiveEndSize - 2)) <= tail.Length - at - ArchiveEndSize)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns fewer bytes at the end of the file.</summary>
    public byte[] ReadAt(long offset, int limit)
    {
        var bytes = new byte[Math.Max(0, Math.Min(limit, Length - offset))];
        _file.Position = offset;
        _file.ReadExactly(bytes);
        return bytes;
    }
}
