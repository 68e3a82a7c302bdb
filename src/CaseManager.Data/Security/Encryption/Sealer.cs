using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Data.Security.Encryption;

/// <summary>
/// Encrypts with AES-256-GCM. The associated data bind table, row and format, so that data moved to another row do not decrypt. Layout: format
/// (1 byte), nonce (12), tag (16), ciphertext.
/// </summary>
public class Sealer
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + NonceSize + TagSize;

    /// <summary>Key length in bytes.</summary>
    public const int KeySize = 32;

    public virtual byte[] Seal(ReadOnlySpan<byte> key, string table, Guid row, ReadOnlySpan<byte> document)
    {
        var seal = new byte[HeaderSize + document.Length];
        seal[0] = Format;
        var nonce = seal.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, document, seal.AsSpan(HeaderSize), seal.AsSpan(1 + NonceSize, TagSize), GetAssociatedData(table, row));
        return seal;
    }

    /// <exception cref="CryptographicException">The seal does not belong to this row and key, or was altered.</exception>
    public virtual byte[] Unseal(ReadOnlySpan<byte> key, string table, Guid row, ReadOnlySpan<byte> seal)
    {
        if (seal.Length < HeaderSize || seal[0] != Format)
        {
            throw new CryptographicException("Not a seal of a known format.");
        }

        var document = new byte[seal.Length - HeaderSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(seal.Slice(1, NonceSize), seal[HeaderSize..], seal.Slice(1 + NonceSize, TagSize), document, GetAssociatedData(table, row));
        return document;
    }

    private static byte[] GetAssociatedData(string table, Guid row) => Encoding.UTF8.GetBytes($"{table}|{row:N}|{Format}");
}
