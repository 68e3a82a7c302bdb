using CaseManager.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Problems;

/// <summary>Error page for missing pages, refused access and failures. The text depends only on the status code, so that it reveals no cause.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class IndexModel(CurrentUser user) : PageModel
{
    private static readonly int[] _knownStatuses = [400, 403, 404, 408, 413, 429, 500, 503];

    [FromRoute]
    public int Status { get; set; }

    /// <summary>The status code if there is a text for it; otherwise 500 for a server error and 400 for a client error.</summary>
    public int Kind => _knownStatuses.Contains(Status) ? Status : Status >= 500 ? 500 : 400;

    public bool IsSignedIn => user.IsSignedIn;

    // Ignores the values posted with the failed request.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => ModelState.Clear();

    public void OnGet() => Response.StatusCode = Kind;

    public void OnPost() => OnGet();
}
