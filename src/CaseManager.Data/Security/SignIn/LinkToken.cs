using System.Buffers.Text;
using System.Security.Cryptography;

namespace CaseManager.Data.Security.SignIn;

/// <summary>The secret part of a link: 256 random bits. The database stores only its hash.</summary>
public sealed record LinkToken
{
    private const int Size = 32;

    private LinkToken(byte[] bytes) => (Text, Hash) = (Base64Url.EncodeToString(bytes), SHA256.HashData(bytes));

    /// <summary>Base64url, as in the address.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the token.</summary>
    internal byte[] Hash { get; }

    public static LinkToken Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Parses a token from an address; null if it is invalid.</summary>
    public static LinkToken? Parse(string? text) =>
        text is not null && Base64Url.IsValid(text, out var length) && length == Size ? new(Base64Url.DecodeFromChars(text)) : null;
}
