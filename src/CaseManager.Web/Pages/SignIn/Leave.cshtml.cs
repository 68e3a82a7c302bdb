using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>Quick exit: ends the session and shows a neutral page.</summary>
[AllowAnonymous]
public sealed class LeaveModel(SessionRegister sessions, SessionCookie cookie) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await SignOutModel.EndSessionAsync(HttpContext, sessions, cookie);
        return Redirect("/leave");
    }
}
