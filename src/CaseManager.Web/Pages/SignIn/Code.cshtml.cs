using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>Second step of the sign-in.</summary>
[AllowAnonymous]
public sealed class CodeModel(CodeSignIn signIn, SourceRateLimiter limit, SessionCookie cookie, TextLocalizer texts) : PageModel
{
    /// <summary>Protected identity of the user whose password is verified.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet()
    {
        Pending = TempData["Pending"] as string;
        return Pending is null ? Redirect("/sign-in") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (limit.RejectIfExceeded(this) is { } busy)
        {
            return busy;
        }

        if (await signIn.TryAsync(Pending, Input.Code, cookie.ReadDevice(HttpContext), cancellationToken) is not { } started)
        {
            ModelState.AddModelError("Input.Code", texts["signIn.code.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        cookie.Write(HttpContext, started);
        return LocalRedirect(Url.GetReturnUrl(ReturnUrl));
    }

    public sealed class Form
    {
        public string? Code { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Code).NotEmpty().WithMessageKey("signIn.code.missing");
            RuleFor(f => f.Code).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
