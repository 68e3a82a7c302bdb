using System.Buffers.Text;
using System.Security.Cryptography;

namespace CaseManager.Data.SignIn;

/// <summary>The secret part of a link: 256 random bits, of which the database keeps a hash alone.</summary>
public sealed record LinkToken
{
    private const int Size = 32;

    private LinkToken(byte[] bytes) => (Text, Hash) = (Base64Url.EncodeToString(bytes), SHA256.HashData(bytes));

    /// <summary>As it stands in an address.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of it.</summary>
    internal byte[] Hash { get; }

    /// <summary>A new one.</summary>
    public static LinkToken Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Reads one from an address; null where it is none.</summary>
    public static LinkToken? Parse(string? text) =>
        text is not null && Base64Url.IsValid(text, out var length) && length == Size ? new(Base64Url.DecodeFromChars(text)) : null;
}
