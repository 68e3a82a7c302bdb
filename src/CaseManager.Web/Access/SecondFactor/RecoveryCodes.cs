using System.Security.Cryptography;
using System.Text;
using OtpNet;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>Ten codes for when the authenticator app is unavailable, each of 80 random bits and valid once.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Size = 10;

    /// <summary>Creates ten codes, in groups of four characters.</summary>
    public static IReadOnlyList<string> Create() =>
        [.. Enumerable.Range(0, Count)
            .Select(_ => string.Join('-', Base32Encoding.ToString(RandomNumberGenerator.GetBytes(Size)).Chunk(4).Select(c => new string(c))))];

    /// <summary>The hash of a code, whatever its case and separators; null if it is not a recovery code.</summary>
    public static byte[]? ComputeHash(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length == Size * 8 / 5 ? SHA256.HashData(Encoding.ASCII.GetBytes(code)) : null;
    }
}
