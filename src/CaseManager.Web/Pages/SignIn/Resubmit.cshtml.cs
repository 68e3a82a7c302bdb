using System.ComponentModel.DataAnnotations;
using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>
/// Signs in during a submission: the page holds the posted form and resubmits it afterwards. It replaces the response to that form, so it validates its own
/// antiforgery token.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ResubmitModel(
    PasswordSignIn byPassword, CodeSignIn byCode, SessionRegister sessions,
    SessionCookie cookie, SourceRateLimiter limit, IAntiforgery antiforgery, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty, DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Protected identity of the user whose password is verified, while the second factor is missing.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    public InterruptedForm InterruptedForm { get; private set; } = InterruptedForm.Empty;

    public bool IsCodeRequired => Pending is not null;

    public bool IsCompleted { get; private set; }

    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (InterruptedForm.FromInterruptedRequest(HttpContext) is { } interrupted)
        {
            ModelState.Clear();
            (Email, Password, Code, Pending, InterruptedForm) = (null, null, null, null, interrupted);
            return Page();
        }

        InterruptedForm = InterruptedForm.FromPostedForm(Request.Form);
        if (!await antiforgery.IsRequestValidAsync(HttpContext) || !Url.IsLocalUrl(InterruptedForm.Url))
        {
            return BadRequest();
        }

        if (limit.RejectIfExceeded(this) is { } busy)
        {
            return busy;
        }

        if (await TryAuthenticateAsync(cancellationToken) is not { } token || await sessions.IdentifyAsync(token, cancellationToken) is not { } signedIn)
        {
            return new PageResult { StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
        }

        // The resubmitted form needs an antiforgery token of the new session.
        HttpContext.User = SessionAuthentication.CreatePrincipal(signedIn);
        IsCompleted = true;
        return Page();
    }

    // Verifies the password, then on a second request the code if one is required.
    private async Task<string?> TryAuthenticateAsync(CancellationToken cancellationToken)
    {
        var device = cookie.ReadDevice(HttpContext);
        var asked = IsCodeRequired;
        var answer = asked
            ? new(await byCode.TryAsync(Pending, Code, device, cancellationToken), Pending)
            : await byPassword.TryAsync(Email ?? "", Password ?? "", device, cancellationToken);
        if (answer.Session is { } started)
        {
            cookie.Write(HttpContext, started);
            return started.Token;
        }

        Pending = answer.Pending;
        return asked ? AddError(nameof(Code), "signIn.code.wrong") : Pending is null ? AddError(nameof(Email), "signIn.wrong") : null;
    }

    private string? AddError(string field, string text)
    {
        ModelState.AddModelError(field, texts[text]);
        return null;
    }
}
