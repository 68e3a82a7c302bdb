using System.Buffers.Text;
using System.Security.Cryptography;

namespace CaseManager.Data.SignIn;

/// <summary>Random tokens: a browser keeps one, the database its hash.</summary>
internal static class Token
{
    private const int Size = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    /// <summary>SHA-256 of a token; null where the text is none.</summary>
    public static byte[]? HashOf(string token) =>
        Base64Url.IsValid(token, out var length) && length == Size ? SHA256.HashData(Base64Url.DecodeFromChars(token)) : null;
}

/// <summary>What a device is known by.</summary>
public sealed record DeviceToken
{
    private DeviceToken(string value, byte[] hash) => (Value, Hash) = (value, hash);

    /// <summary>What the device keeps.</summary>
    public string Value { get; }

    /// <summary>SHA-256 of it.</summary>
    public byte[] Hash { get; }

    internal string HashInHex => Convert.ToHexStringLower(Hash);

    /// <summary>One for a device that has none.</summary>
    public static DeviceToken New() => Read(Token.New())!;

    /// <summary>What a device showed; null where it is no token.</summary>
    public static DeviceToken? Read(string? value) => value is not null && Token.HashOf(value) is { } hash ? new(value, hash) : null;
}

/// <summary>How many attempts are taken, and from where this one comes.</summary>
/// <param name="Most">After so many failures there are no more for a while.</param>
/// <param name="Lockout">How long that is, in whole minutes.</param>
/// <param name="Device">The device that it comes from; null where it showed nothing.</param>
public sealed record AttemptLimits(int Most, TimeSpan Lockout, DeviceToken? Device)
{
    /// <summary>As it is signed: most attempts|minutes of lockout|device.</summary>
    public override string ToString() => FormattableString.Invariant($"{Most}|{(int)Lockout.TotalMinutes}|{Device?.HashInHex}");
}
