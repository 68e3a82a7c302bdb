using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CaseManager.Web.Access;

/// <summary>
/// Decides which forms are held while their sender signs in again. A held form is resubmitted with the rights of the new session, so only forms of this
/// site are held, and no form of an administration page.
/// </summary>
public sealed class HeldForms(IDataProtectionProvider protection, IOptions<AntiforgeryOptions> antiforgery)
{
    private const string AdministrationFolder = "/Administration/";

    // The data protection purpose must be the one that the framework uses for its antiforgery tokens.
    private readonly IDataProtector _tokens = protection.CreateProtector("Microsoft.AspNetCore.Antiforgery.AntiforgeryToken.v1");

    /// <summary>Whether the form can be held; the form of the request must have been read.</summary>
    public bool CanHold(HttpRequest request) => !IsSensitive(request.HttpContext.GetEndpoint()) && IsFromOurOrigin(request)
        && IsOurToken(request.Form[antiforgery.Value.FormFieldName].ToString());

    /// <summary>
    /// Whether the browser states that a page of this site sent the form. Every browser sends Origin; old ones do not send Sec-Fetch-Site.
    /// </summary>
    public static bool IsFromOurOrigin(HttpRequest request) =>
        request.Headers.Origin is [var origin] && origin == $"{request.Scheme}://{request.Host}"
        && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];

    private static bool IsSensitive(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<NeedsReauthenticationAttribute>() is not null
        || endpoint?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith(AdministrationFolder, StringComparison.Ordinal) != false;

    // The owner of the token is not checked, because the session that it belonged to has ended.
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
