using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>Redirects to the home page of the caller's role.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class IndexModel(CurrentUser user) : PageModel
{
    public IActionResult OnGet() => Redirect(user.May(Permission.ViewCases) ? "/work" : user.May(Permission.ViewProgramme) ? "/programme" : user.May(Permission.ReadHistory) ? "/history" : user.May(Permission.ManageAccounts) ? "/accounts" : "/account");
}
