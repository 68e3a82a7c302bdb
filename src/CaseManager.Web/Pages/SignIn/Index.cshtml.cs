using System.ComponentModel.DataAnnotations;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>Every failure gets the same response, so that it does not reveal whether an account exists.</summary>
[AllowAnonymous]
public sealed class IndexModel(PasswordSignIn signIn, SourceRateLimiter limit, SessionCookie cookie, CurrentUser user, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => user.IsSignedIn ? Redirect("/") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (limit.RejectIfExceeded(this) is { } busy)
        {
            return busy;
        }

        var answer = await signIn.TryAsync(Input.Email!, Input.Password!, cookie.ReadDevice(HttpContext), cancellationToken);
        if (answer.Pending is { } pending)
        {
            TempData["Pending"] = pending;
            return Redirect("/sign-in/code" + QueryString.Create("returnUrl", Url.GetReturnUrl(ReturnUrl)));
        }

        if (answer.Session is not { } started)
        {
            ModelState.AddModelError("Input.Email", texts["signIn.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        cookie.Write(HttpContext, started);
        return LocalRedirect(Url.GetReturnUrl(ReturnUrl));
    }

    public sealed class Form
    {
        public string? Email { get; set; }

        [DataType(DataType.Password)]
        public string? Password { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int MaxLength = 256;

        public Rules()
        {
            RuleFor(f => f.Email).NotEmpty().WithMessageKey("signIn.email.missing");
            RuleFor(f => f.Email).MaximumLength(MaxLength).WithMessageKey("common.errors.long", MaxLength);
            RuleFor(f => f.Password).NotEmpty().WithMessageKey("signIn.password.missing");
            RuleFor(f => f.Password).MaximumLength(MaxLength).WithMessageKey("common.errors.long", MaxLength);
        }
    }
}
