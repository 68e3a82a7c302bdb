using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>Home: one's work, or what one is here for instead.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class IndexModel(CurrentUser user) : PageModel
{
    public IActionResult OnGet() => Redirect(user.May(Permission.ViewCases) ? "/work" : user.May(Permission.ViewProgramme) ? "/programme" : user.May(Permission.ReadHistory) ? "/history" : user.May(Permission.ManageAccounts) ? "/accounts" : "/account");
}
