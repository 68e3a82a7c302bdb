using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>
/// Decides which forms are held while their sender signs in again. They are then sent with the rights of the new session, so only forms of
/// our own pages are, and none of administration.
/// </summary>
public sealed class HeldForms(IDataProtectionProvider protection, IOptions<AntiforgeryOptions> antiforgery)
{
    private const string AdministrationFolder = "/Administration/";

    // The purpose that the framework protects its tokens with.
    private readonly IDataProtector _tokens = protection.CreateProtector("Microsoft.AspNetCore.Antiforgery.AntiforgeryToken.v1");

    /// <summary>Expects a form that has been read.</summary>
    public bool CanHold(HttpRequest request) => !IsSensitive(request.HttpContext.GetEndpoint()) && IsFromOurOrigin(request)
        && IsOurToken(request.Form[antiforgery.Value.FormFieldName].ToString());

    /// <summary>Whether the browser states that a page of ours sent the form. All send the origin; old ones do not send Sec-Fetch-Site.</summary>
    public static bool IsFromOurOrigin(HttpRequest request) =>
        request.Headers.Origin is [var origin] && origin == $"{request.Scheme}://{request.Host}"
        && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];

    private static bool IsSensitive(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<NeedsReauthenticationAttribute>() is not null
        || endpoint?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith(AdministrationFolder, StringComparison.Ordinal) != false;

    // Whose it is does not matter: the session that it belonged to has ended.
    private bool IsOurToken(string token)
    {
        try
        {
            return token.Length > 0 && _tokens.Unprotect(WebEncoders.Base64UrlDecode(token)).Length > 0;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
