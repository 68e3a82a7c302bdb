using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn.Link;

/// <summary>
/// Password link. GET changes nothing, because mail scanners follow links; unknown, used, cancelled and expired links get the same response, to reveal nothing.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel(PasswordRegister passwords, IPasswordHasher<CaseManager.Data.Security.SignIn.Account> hasher, TextLocalizer texts) : PageModel
{
    private LinkToken? _link;

    [BindProperty]
    public PasswordForm Input { get; set; } = new();

    /// <summary>Null if the link is not valid.</summary>
    public PasswordOwner? Owner { get; private set; }

    public LinkPurpose Purpose { get; private set; }

    public bool IsPasswordSet { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _link = LinkToken.Parse(RouteData.Values["token"] as string);
        if (_link is not null && await passwords.FindLinkAsync(_link, HttpContext.RequestAborted) is var (purpose, owner))
        {
            (Purpose, Owner) = (purpose, owner);
            await next();
        }
        else
        {
            context.Result = ShowExpired();
        }
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.GetErrorKey(Owner!) is { } wrong)
        {
            ModelState.AddModelError("Input.Password", texts[wrong]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        IsPasswordSet = await passwords.UseLinkAsync(_link!, hasher.HashPassword(new(), Input.Password!), cancellationToken);
        return IsPasswordSet ? Page() : ShowExpired();
    }

    private PageResult ShowExpired()
    {
        (Owner, IsPasswordSet) = (null, false);
        ModelState.Clear();
        return new() { StatusCode = StatusCodes.Status404NotFound };
    }
}
