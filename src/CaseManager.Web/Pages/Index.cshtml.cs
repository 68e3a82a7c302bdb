using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>Redirects to the home page of the caller's role.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class IndexModel(CurrentUser user) : PageModel
{
    public IActionResult OnGet() =>
        Redirect(user.HasPermission(Permission.ViewCases) ? "/my-work" : user.HasPermission(Permission.ViewProgramme)
            ? "/programme" : user.HasPermission(Permission.ReadHistory) ? "/history" : user.HasPermission(Permission.ManageAccounts)
            ? "/accounts" : "/account");
}
