using CaseManager.Web.Access;
using CaseManager.Web.Access.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>Signing in by a passkey. The script of the page to sign in asks here for the question, and sends the answer.</summary>
[AllowAnonymous]
public sealed class PasskeyModel(PasskeyCeremony passkeys, SourceLimit limit, SessionCookie cookie, Texts texts) : PageModel
{
    /// <summary>The token of what was asked.</summary>
    [BindProperty]
    public string? Question { get; set; }

    /// <summary>The passkey's answer, as the browser writes it in JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken) =>
        limit.Refuse(this) is { } busy ? busy : new JsonResult(await passkeys.AskToSignInAsync(HttpContext, cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (limit.Refuse(this) is { } busy)
        {
            return busy;
        }

        if (await passkeys.SignInAsync(HttpContext, Question, Credential, cookie.ReadDevice(HttpContext), cancellationToken) is not { } started)
        {
            ModelState.AddModelError("", texts["signIn.passkey.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        cookie.Write(HttpContext, started);
        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl!) : Redirect("/");
    }
}
