using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class SignOutModel(SessionRegister sessions, SessionCookie cookie) : PageModel
{
    public IActionResult OnGet() => Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync()
    {
        await EndSessionAsync(HttpContext, sessions, cookie);
        return Redirect("/sign-in");
    }

    // Not cancelled with the request: a closed tab must not keep the session alive.
    internal static async Task EndSessionAsync(HttpContext http, SessionRegister sessions, SessionCookie cookie)
    {
        if (cookie.Read(http) is { } token)
        {
            await sessions.EndAsync(token, CancellationToken.None);
        }

        cookie.Delete(http);
        http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
    }
}
