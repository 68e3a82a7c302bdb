using System.Security.Cryptography;
using CaseManager.Data.Security.Encryption;
using Xunit;

namespace CaseManager.Web.Tests.Encryption;

public class SealerTests
{
    private static readonly byte[] _key = RandomNumberGenerator.GetBytes(Sealer.KeySize);
    private static readonly Guid _row = Guid.CreateVersion7();
    private static readonly byte[] _document = "What she said"u8.ToArray();
    private readonly Sealer _sealer = new();

    [Fact]
    public void A_seal_decrypts_with_its_key_in_its_row() => Assert.Equal(_document, _sealer.Unseal(_key, "safety", _row, Seal()));

    [Fact]
    public void The_same_document_is_never_sealed_identically() => Assert.NotEqual(Seal(), Seal());

    [Fact]
    public void A_seal_moved_to_another_row_does_not_decrypt()
    {
        Assert.ThrowsAny<CryptographicException>(() => _sealer.Unseal(_key, "safety", Guid.CreateVersion7(), Seal()));
        Assert.ThrowsAny<CryptographicException>(() => _sealer.Unseal(_key, "identity", _row, Seal()));
    }

    [Fact]
    public void A_seal_does_not_decrypt_with_another_key() =>
        Assert.ThrowsAny<CryptographicException>(() => _sealer.Unseal(RandomNumberGenerator.GetBytes(Sealer.KeySize), "safety", _row, Seal()));

    [Fact]
    public void A_single_changed_bit_prevents_decryption()
    {
        var seal = Seal();
        for (var bit = 0; bit < seal.Length * 8; bit++)
        {
            var changed = seal.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => _sealer.Unseal(_key, "safety", _row, changed));
        }
    }

    [Fact]
    public void A_truncated_seal_does_not_decrypt()
    {
        var seal = Seal();
        for (var length = 0; length < seal.Length; length++)
        {
            Assert.ThrowsAny<CryptographicException>(() => _sealer.Unseal(_key, "safety", _row, seal.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_thousand_changes_of_any_kind_prevent_decryption()
    {
        var (chance, document) = (new Random(20261125), new byte[4000]);
        chance.NextBytes(document);
        var (seal, other) = (_sealer.Seal(_key, "safety", _row, document), _sealer.Seal(_key, "safety", Guid.CreateVersion7(), document));
        for (var change = 0; change < 1000; change++)
        {
            var at = chance.Next(seal.Length);
            var changed = (change % 4) switch
            {
                0 => [.. seal[..at], (byte)(seal[at] ^ (1 << chance.Next(8))), .. seal[(at + 1)..]],
                1 => seal[..at],
                2 => [.. seal, (byte)at],
                _ => (byte[])[.. seal[..at], .. other[at..]],
            };
            Assert.ThrowsAny<CryptographicException>(() => _sealer.Unseal(_key, "safety", _row, changed));
        }
    }

    private byte[] Seal() => _sealer.Seal(_key, "safety", _row, _document);
}
