using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>
/// An upload in progress: on disk, encrypted with a key that only this object knows, and deleted with it. Written once from the beginning,
/// then read from any position.
/// </summary>
public sealed class SpoolStream : Stream
{
    private const int Chunk = 64 * 1024;
    private const int TagSize = 16;
    private const int NonceSize = 12;

    private readonly FileStream _file;
    private readonly AesGcm _aes;
    private readonly byte[] _chunk = new byte[Chunk];
    private readonly byte[] _sealed = new byte[Chunk + TagSize];
    private readonly byte[] _nonce = new byte[NonceSize];
    private long _length;
    private long _held = -1; // index of the chunk in memory
    private bool _isComplete;

    public SpoolStream(string folder)
    {
        _aes = new AesGcm(RandomNumberGenerator.GetBytes(32), TagSize);
        _file = new FileStream(Path.Combine(folder, $"casemanager-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.DeleteOnClose);
    }

    public override bool CanRead => _isComplete;

    public override bool CanSeek => _isComplete;

    public override bool CanWrite => !_isComplete;

    public override long Length => _length;

    public override long Position { get; set; }

    /// <summary>Ends writing. Reading starts at the beginning.</summary>
    public void Complete()
    {
        if (!_isComplete)
        {
            SealChunk(_length / Chunk, (int)(_length % Chunk));
            (_isComplete, _held, Position) = (true, -1, 0);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowUnless(CanWrite);
        while (buffer.Length > 0)
        {
            var filled = (int)(_length % Chunk);
            var taken = Math.Min(buffer.Length, Chunk - filled);
            buffer[..taken].CopyTo(_chunk.AsSpan(filled));
            _length += taken;
            buffer = buffer[taken..];
            if (_length % Chunk == 0)
            {
                SealChunk((_length / Chunk) - 1, Chunk);
            }
        }
    }

    public override int Read(Span<byte> buffer)
    {
        ThrowUnless(CanRead);
        if (Position >= _length || buffer.Length == 0)
        {
            return 0;
        }

        var (chunk, offset) = (Position / Chunk, (int)(Position % Chunk));
        var length = OpenChunk(chunk);
        var taken = Math.Min(buffer.Length, length - offset);
        _chunk.AsSpan(offset, taken).CopyTo(buffer);
        Position += taken;
        return taken;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Current => Position, SeekOrigin.End => _length, _ => 0 };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _aes.Dispose();
            CryptographicOperations.ZeroMemory(_chunk);
        }

        base.Dispose(disposing);
    }

    // The key is for this file only and each chunk is encrypted once, so its number can be the nonce.
    private ReadOnlySpan<byte> NonceOf(long chunk)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_nonce, chunk);
        return _nonce;
    }

    private void SealChunk(long chunk, int length)
    {
        if (length > 0)
        {
            _aes.Encrypt(NonceOf(chunk), _chunk.AsSpan(0, length), _sealed.AsSpan(0, length), _sealed.AsSpan(length, TagSize));
            RandomAccess.Write(_file.SafeFileHandle, _sealed.AsSpan(0, length + TagSize), chunk * (Chunk + TagSize));
        }
    }

    private int OpenChunk(long chunk)
    {
        var length = (int)Math.Min(Chunk, _length - (chunk * Chunk));
        if (chunk != _held)
        {
            var read = RandomAccess.Read(_file.SafeFileHandle, _sealed.AsSpan(0, length + TagSize), chunk * (Chunk + TagSize));
            ThrowUnless(read == length + TagSize);
            _aes.Decrypt(NonceOf(chunk), _sealed.AsSpan(0, length), _sealed.AsSpan(length, TagSize), _chunk.AsSpan(0, length));
            _held = chunk;
        }

        return length;
    }

    private static void ThrowUnless(bool fits)
    {
        if (!fits)
        {
            throw new InvalidOperationException("It is written first, completed, and read then.");
        }
    }
}
