using CaseManager.Web.Access;
using CaseManager.Web.Access.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>Signs in by passkey: the script of the sign-in page requests the challenge and posts the response here.</summary>
[AllowAnonymous]
public sealed class PasskeyModel(PasskeyCeremony passkeys, SourceRateLimiter limit, SessionCookie cookie, TextLocalizer texts) : PageModel
{
    /// <summary>Token of the WebAuthn challenge.</summary>
    [BindProperty]
    public string? ChallengeToken { get; set; }

    /// <summary>WebAuthn response of the authenticator, as the browser's JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostChallengeAsync(CancellationToken cancellationToken) =>
        limit.RejectIfExceeded(this) is { } busy ? busy : new JsonResult(await passkeys.CreateSignInChallengeAsync(HttpContext, cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (limit.RejectIfExceeded(this) is { } busy)
        {
            return busy;
        }

        if (await passkeys.SignInAsync(HttpContext, ChallengeToken, Credential, cookie.ReadDevice(HttpContext), cancellationToken) is not { } started)
        {
            ModelState.AddModelError("", texts["signIn.passkey.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        cookie.Write(HttpContext, started);
        return LocalRedirect(Url.GetReturnUrl(ReturnUrl));
    }
}
