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
/// Signing in again, or proving again who one is, where that ran out while someone was writing. What they sent is held in the page itself, and
/// goes where it was going afterwards. It is shown in place of the answer to their form, which is why it checks its own token.
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

    /// <summary>Whose password was right, sealed, where a code is still to come.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    public HeldForm Held { get; private set; } = HeldForm.Nothing;

    /// <summary>Whether they are signed in, and only have to prove it again.</summary>
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

        HttpContext.User = SessionAuthentication.PrincipalOf(signedIn); // the form that follows gets a token of the new session
        IsDone = true;
        return Page();
    }

    // First the password, then the code where one is needed: the second time the page asks for that.
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
