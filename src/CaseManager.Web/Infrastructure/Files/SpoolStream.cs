using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>
/// An upload in progress: on disk, encrypted with a key that only this object knows, and deleted with it. Written once from the beginning,
/// then read from any position.
/// </summary>
public sealed class SpoolStream : Stream
{
    private const int ChunkSize = 64 * 1024;
    private const int TagSize = 16;
    private const int NonceSize = 12;

    private readonly FileStream _file;
    private readonly AesGcm _aes;
    private readonly byte[] _chunk = new byte[ChunkSize];
    private readonly byte[] _ciphertext = new byte[ChunkSize + TagSize];
    private readonly byte[] _nonce = new byte[NonceSize];
    private long _length;
    private long _loadedChunk = -1; // index of the chunk in memory
    private bool _isComplete;

    public SpoolStream(string folder)
    {
        _aes = new AesGcm(RandomNumberGenerator.GetBytes(32), TagSize);
        _file = new FileStream(Path.Combine(folder, $"casemanager-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read,
            bufferSize: 0, FileOptions.DeleteOnClose);
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
            EncryptChunk(_length / ChunkSize, (int)(_length % ChunkSize));
            (_isComplete, _loadedChunk, Position) = (true, -1, 0);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowUnless(CanWrite);
        while (buffer.Length > 0)
        {
            var filled = (int)(_length % ChunkSize);
            var taken = Math.Min(buffer.Length, ChunkSize - filled);
            buffer[..taken].CopyTo(_chunk.AsSpan(filled));
            _length += taken;
            buffer = buffer[taken..];
            if (_length % ChunkSize == 0)
            {
                EncryptChunk((_length / ChunkSize) - 1, ChunkSize);
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

        var (chunk, offset) = (Position / ChunkSize, (int)(Position % ChunkSize));
        var length = DecryptChunk(chunk);
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
    private ReadOnlySpan<byte> GetNonce(long chunk)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_nonce, chunk);
        return _nonce;
    }

    private void EncryptChunk(long chunk, int length)
    {
        if (length > 0)
        {
            _aes.Encrypt(GetNonce(chunk), _chunk.AsSpan(0, length), _ciphertext.AsSpan(0, length), _ciphertext.AsSpan(length, TagSize));
            RandomAccess.Write(_file.SafeFileHandle, _ciphertext.AsSpan(0, length + TagSize), chunk * (ChunkSize + TagSize));
        }
    }

    private int DecryptChunk(long chunk)
    {
        var length = (int)Math.Min(ChunkSize, _length - (chunk * ChunkSize));
        if (chunk != _loadedChunk)
        {
            var read = RandomAccess.Read(_file.SafeFileHandle, _ciphertext.AsSpan(0, length + TagSize), chunk * (ChunkSize + TagSize));
            ThrowUnless(read == length + TagSize);
            _aes.Decrypt(GetNonce(chunk), _ciphertext.AsSpan(0, length), _ciphertext.AsSpan(length, TagSize), _chunk.AsSpan(0, length));
            _loadedChunk = chunk;
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
