using CaseManager.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Problems;

/// <summary>What people see when something is not there, not theirs, or went wrong. It says the same whatever lies behind it.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class IndexModel(CurrentUser user) : PageModel
{
    private static readonly int[] _known = [400, 403, 404, 500, 503];

    [FromRoute]
    public int Status { get; set; }

    /// <summary>Which words fit.</summary>
    public int Kind => _known.Contains(Status) ? Status : Status >= 500 ? 500 : 400;

    public bool IsSignedIn => user.IsSignedIn;

    // What the failed request posted is no business of this page.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => ModelState.Clear();

    public void OnGet() => Response.StatusCode = Kind;

    public void OnPost() => OnGet();
}
