using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>Home: one's cases.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => Redirect("/cases");
}
