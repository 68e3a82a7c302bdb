using System.ComponentModel.DataAnnotations;
using CaseManager.Data.SignIn;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>
/// Signing in again, where a session ran out while someone was writing. What they sent is held in the page itself, and goes where it was
/// going once they are signed in. It is shown in place of the answer to their form, which is why it checks its own token.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class AgainModel(PasswordSignIn byPassword, CodeSignIn byCode, SessionRegister sessions, SessionCookie cookie, IAntiforgery antiforgery, Texts texts) : PageModel
{
    /// <summary>Stands before the name of each field that is held.</summary>
    public const string Prefix = "kept.";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty, DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whose password was right, sealed, where a code is still to come.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    /// <summary>Where the form was going.</summary>
    public string To { get; private set; } = "";

    /// <summary>Every field of it, exactly as it was sent.</summary>
    public IReadOnlyList<(string Name, string? Value)> Kept { get; private set; } = [];

    public bool HasSignedIn { get; private set; }

    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } interrupted)
        {
            ModelState.Clear();
            (Email, Password, Code, Pending) = (null, null, null, null);
            To = interrupted.OriginalPath + interrupted.OriginalQueryString;
            Kept = [.. FieldsOf(Request.Form)];
            return Page();
        }

        var to = Request.Form["To"].ToString();
        if (!await antiforgery.IsRequestValidAsync(HttpContext) || !Url.IsLocalUrl(to))
        {
            return BadRequest();
        }

        To = to;
        Kept = [.. FieldsOf(Request.Form).Where(f => f.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(f => (f.Name[Prefix.Length..], f.Value))];
        if (await TryAsync(cancellationToken) is not { } token || await sessions.IdentifyAsync(token, cancellationToken) is not { } signedIn)
        {
            return new PageResult { StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
        }

        cookie.Write(HttpContext, token);
        HttpContext.User = SessionAuthentication.PrincipalOf(signedIn); // the form that follows gets a token of the new session
        HasSignedIn = true;
        return Page();
    }

    // First the password, then the code where one is needed: the second time the page asks for that.
    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        if (Pending is not null)
        {
            var token = await byCode.TryAsync(Pending, Code, cancellationToken);
            if (token is null)
            {
                ModelState.AddModelError(nameof(Code), texts["signIn.code.wrong"]);
            }

            return token;
        }

        var answer = await byPassword.TryAsync(Email ?? "", Password ?? "", cancellationToken);
        Pending = answer.Pending;
        if (answer is { Token: null, Pending: null })
        {
            ModelState.AddModelError(nameof(Email), texts["signIn.wrong"]);
        }

        return answer.Token;
    }

    private static IEnumerable<(string Name, string? Value)> FieldsOf(IFormCollection form) =>
        form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value.Select(value => (f.Key, value)));
}
