using System.ComponentModel.DataAnnotations;
using CaseManager.Data.SignIn;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>
/// Signs in or reauthenticates during a submission: the page holds the posted form and resubmits it afterwards. It replaces the response to that form, so it
/// validates its own antiforgery token.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class AgainModel(
    PasswordSignIn byPassword, CodeSignIn byCode, FreshProof proof, SessionRegister sessions,
    SessionCookie cookie, CurrentUser user, SourceLimit limit, IAntiforgery antiforgery, Texts texts) : PageModel
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

    public HeldForm Held { get; private set; } = HeldForm.Nothing;

    /// <summary>Whether the user is signed in and only has to reauthenticate.</summary>
    public bool ProvesAgain => user.IsSignedIn;

    public bool AsksForCode => ProvesAgain ? user.HasSecondFactor : Pending is not null;

    public bool IsDone { get; private set; }

    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HeldForm.OfInterrupted(HttpContext) is { } interrupted)
        {
            ModelState.Clear();
            (Email, Password, Code, Pending, Held) = (null, null, null, null, interrupted);
            return Page();
        }

        Held = HeldForm.OfSent(Request.Form);
        if (!await antiforgery.IsRequestValidAsync(HttpContext) || !Url.IsLocalUrl(Held.To))
        {
            return BadRequest();
        }

        if (limit.Refuse(this) is { } busy)
        {
            return busy;
        }

        if (await TryAsync(cancellationToken) is not { } token || await sessions.IdentifyAsync(token, cancellationToken) is not { } signedIn)
        {
            return new PageResult { StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
        }

        // The resubmitted form needs an antiforgery token of the new session.
        HttpContext.User = SessionAuthentication.PrincipalOf(signedIn);
        IsDone = true;
        return Page();
    }

    // Verifies the password, then on a second request the code if one is required.
    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        if (ProvesAgain)
        {
            return await proof.TryAsync(HttpContext, AsksForCode ? Code : Password, cancellationToken)
                ?? (AsksForCode ? Wrong(nameof(Code), "signIn.code.wrong") : Wrong(nameof(Password), "signIn.prove.wrong"));
        }

        var device = cookie.ReadDevice(HttpContext);
        var asked = AsksForCode;
        var answer = asked
            ? new(await byCode.TryAsync(Pending, Code, device, cancellationToken), Pending)
            : await byPassword.TryAsync(Email ?? "", Password ?? "", device, cancellationToken);
        if (answer.Started is { } started)
        {
            cookie.Write(HttpContext, started);
            return started.Token;
        }

        Pending = answer.Pending;
        return asked ? Wrong(nameof(Code), "signIn.code.wrong") : Pending is null ? Wrong(nameof(Email), "signIn.wrong") : null;
    }

    private string? Wrong(string field, string text)
    {
        ModelState.AddModelError(field, texts[text]);
        return null;
    }
}
