using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.SignIn;
using OtpNet;
using QRCoder;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>The codes of authenticator apps (RFC 6238): six digits, a new one every thirty seconds.</summary>
/// <remarks>
/// The provider of ASP.NET Core Identity takes the same code again and again for three minutes. Here a code is only ever turned into the step it
/// belongs to; the database takes each step once.
/// </remarks>
public sealed class Authenticator(TimeProvider clock)
{
    private const int KeySize = 20;
    private static readonly VerificationWindow _oneStepEitherWay = new(previous: 1, future: 1);

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>The step whose code this is, now or one step before or after; null where it is none.</summary>
    public long? StepOf(string? code, AuthenticatorSecret secret)
    {
        var digits = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        return new Totp(secret.Key).VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, _oneStepEitherWay) ? step : null;
    }

    /// <summary>The key as people type it into an app: groups of four letters and digits.</summary>
    public static string InWords(AuthenticatorSecret secret) => string.Join(' ', Base32Encoding.ToString(secret.Key).TrimEnd('=').Chunk(4).Select(c => new string(c)));

    /// <summary>The picture that an app reads. It names the product alone: not who, nor where.</summary>
    public static QrPicture Picture(AuthenticatorSecret secret, string issuer)
    {
        var key = Base32Encoding.ToString(secret.Key).TrimEnd('=');
        using var code = QRCodeGenerator.GenerateQrCode($"otpauth://totp/{issuer}?secret={key}&issuer={issuer}", QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return new(path.ToString(), modules.Count);
    }
}

/// <summary>A QR code as a path of an SVG.</summary>
/// <param name="Path">One square for each dark module.</param>
/// <param name="Size">How many modules it is wide, its quiet border included.</param>
public sealed record QrPicture(string Path, int Size);
