using System.Buffers.Text;
using System.Security.Cryptography;

namespace CaseManager.Data.Security.SignIn;

/// <summary>Random tokens: the browser keeps the token, the database its hash.</summary>
internal static class Token
{
    private const int Size = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    /// <summary>SHA-256 of a token; null if the text is not a token.</summary>
    public static byte[]? ComputeHash(string token) =>
        Base64Url.IsValid(token, out var length) && length == Size ? SHA256.HashData(Base64Url.DecodeFromChars(token)) : null;
}

/// <summary>The token that identifies a known device.</summary>
public sealed record DeviceToken
{
    private DeviceToken(string value, byte[] hash) => (Value, Hash) = (value, hash);

    /// <summary>The token itself, stored on the device only.</summary>
    public string Value { get; }

    /// <summary>SHA-256 of the value.</summary>
    public byte[] Hash { get; }

    internal string HexHash => Convert.ToHexStringLower(Hash);

    public static DeviceToken Create() => Parse(Token.Create())!;

    /// <summary>Parses the token of a device; null if it is invalid.</summary>
    public static DeviceToken? Parse(string? value) => value is not null && Token.ComputeHash(value) is { } hash ? new(value, hash) : null;
}

/// <summary>
/// Limits of authentication attempts: a lockout in whole minutes follows after <c>MaxAttempts</c> failures. <c>Device</c> is null if the device sent
/// no token.
/// </summary>
public sealed record AttemptLimits(int MaxAttempts, TimeSpan Lockout, DeviceToken? Device)
{
    /// <summary>As signed: most attempts|minutes of lockout|device.</summary>
    public override string ToString() => FormattableString.Invariant($"{MaxAttempts}|{(int)Lockout.TotalMinutes}|{Device?.HexHash}");
}
