using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Data.Security.SignIn;
using OtpNet;
using QRCoder;

namespace CaseManager.Web.Access.SecondFactor;

/// <summary>Codes of authenticator apps (RFC 6238): six digits, a new one every thirty seconds.</summary>
/// <remarks>
/// The provider of ASP.NET Core Identity accepts the same code repeatedly for three minutes. Here a code is only converted to its time
/// step; the database accepts each step once.
/// </remarks>
public sealed class Authenticator(TimeProvider clock)
{
    private const int KeySize = 20;
    private static readonly VerificationWindow _verificationWindow = new(previous: 1, future: 1);

    public static byte[] CreateKey() => RandomNumberGenerator.GetBytes(KeySize);

    /// <summary>The time step of a code, at most one step before or after the current one; null if it matches none.</summary>
    public long? GetTimeStep(string? code, AuthenticatorSecret secret)
    {
        var digits = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        return new Totp(secret.Key).VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, _verificationWindow) ? step : null;
    }

    /// <summary>The key for manual entry: groups of four letters and digits.</summary>
    public static string FormatKey(AuthenticatorSecret secret) =>
        string.Join(' ', Base32Encoding.ToString(secret.Key).TrimEnd('=').Chunk(4).Select(c => new string(c)));

    /// <summary>The QR code for an app. It names only the product: neither the person nor the site.</summary>
    public static QrCodeImage CreateQrCode(AuthenticatorSecret secret, string issuer)
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

/// <summary>A QR code as an SVG path.</summary>
/// <param name="Path">One square for each dark module.</param>
/// <param name="Size">Width in modules, including the quiet zone.</param>
public sealed record QrCodeImage(string Path, int Size);
