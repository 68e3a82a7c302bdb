using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Data.Security.Encryption;

/// <summary>
/// Encrypts the names of providers and how to contact them, under a key that is not in the database: which provider employs an aftercare worker
/// reveals where survivors are. Equal texts have equal ciphertexts, so that the database can refuse a name that is in use.
/// </summary>
public sealed class ProviderNames(KeyFiles keys)
{
    /// <summary>Prefix of every ciphertext. The database requires it for providers and refuses it for others.</summary>
    public const string Prefix = "sealed:";

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int PaddingSize = 64;

    private readonly byte[] _key = DeriveKey(keys, "provider names");
    private readonly byte[] _nonceKey = DeriveKey(keys, "nonces of provider names");

    /// <summary>Identifies the key without revealing it.</summary>
    internal string Fingerprint => field ??= Convert.ToHexStringLower(SHA256.HashData(_key))[..16];

    public string Seal(string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var padded = new byte[(text.Length + PaddingSize) / PaddingSize * PaddingSize]; // hides the length; no text contains a zero byte
        text.CopyTo(padded, 0);
        var sealedName = new byte[NonceSize + TagSize + padded.Length];
        var nonce = sealedName.AsSpan(0, NonceSize);
        HMACSHA256.HashData(_nonceKey, padded).AsSpan(0, NonceSize).CopyTo(nonce); // differs for different texts
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(nonce, padded, sealedName.AsSpan(NonceSize + TagSize), sealedName.AsSpan(NonceSize, TagSize));
        return $"{Prefix}{Convert.ToBase64String(sealedName)}";
    }

    /// <summary>
    /// The decrypted name. A name that is not encrypted, such as that of an office, is returned as stored; so is a name that was altered or encrypted
    /// with a lost key, so that an administrator can see it and enter another.
    /// </summary>
    public string Unseal(string stored)
    {
        var sealedName = new byte[stored.Length];
        if (!stored.StartsWith(Prefix, StringComparison.Ordinal) || !Convert.TryFromBase64String(stored[Prefix.Length..], sealedName, out var length)
            || length < NonceSize + TagSize)
        {
            return stored;
        }

        var padded = new byte[length - NonceSize - TagSize];
        using var aes = new AesGcm(_key, TagSize);
        try
        {
            aes.Decrypt(sealedName.AsSpan(0, NonceSize), sealedName.AsSpan(NonceSize + TagSize, padded.Length), sealedName.AsSpan(NonceSize, TagSize), padded);
        }
        catch (AuthenticationTagMismatchException)
        {
            return stored;
        }

        return Encoding.UTF8.GetString(padded).TrimEnd('\0');
    }

    private static byte[] DeriveKey(KeyFiles keys, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Marks, Sealer.KeySize, info: Encoding.UTF8.GetBytes(purpose));
}
