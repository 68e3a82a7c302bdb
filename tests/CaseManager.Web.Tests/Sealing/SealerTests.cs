using System.Security.Cryptography;
using CaseManager.Data.Encryption;
using Xunit;

namespace CaseManager.Web.Tests.Sealing;

public class SealerTests
{
    private static readonly byte[] _key = RandomNumberGenerator.GetBytes(Sealer.KeySize);
    private static readonly Guid _row = Guid.CreateVersion7();
    private static readonly byte[] _document = "What she said"u8.ToArray();
    private readonly Sealer _sealer = new();

    [Fact]
    public void What_was_sealed_is_opened_by_its_key_in_its_row() => Assert.Equal(_document, _sealer.Open(_key, "safety", _row, Seal()));

    [Fact]
    public void The_same_document_is_never_sealed_alike() => Assert.NotEqual(Seal(), Seal());

    [Fact]
    public void A_seal_moved_to_another_row_or_table_does_not_open()
    {
        Assert.ThrowsAny<CryptographicException>(() => _sealer.Open(_key, "safety", Guid.CreateVersion7(), Seal()));
        Assert.ThrowsAny<CryptographicException>(() => _sealer.Open(_key, "identity", _row, Seal()));
    }

    [Fact]
    public void Another_key_does_not_open_it() =>
        Assert.ThrowsAny<CryptographicException>(() => _sealer.Open(RandomNumberGenerator.GetBytes(Sealer.KeySize), "safety", _row, Seal()));

    [Fact]
    public void A_single_bit_changed_keeps_it_shut()
    {
        var seal = Seal();
        for (var bit = 0; bit < seal.Length * 8; bit++)
        {
            var changed = seal.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => _sealer.Open(_key, "safety", _row, changed));
        }
    }

    [Fact]
    public void A_seal_cut_short_keeps_shut()
    {
        var seal = Seal();
        for (var length = 0; length < seal.Length; length++)
        {
            Assert.ThrowsAny<CryptographicException>(() => _sealer.Open(_key, "safety", _row, seal.AsSpan(0, length)));
        }
    }

    private byte[] Seal() => _sealer.Seal(_key, "safety", _row, _document);
}
