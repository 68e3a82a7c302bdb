using System.ComponentModel.DataAnnotations;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>Reauthenticates before a sensitive action and continues with it.</summary>
[Needs(Permission.UseOwnAccount)]
public sealed class ReauthenticateModel(Reauthentication proof, SourceRateLimiter limit, CurrentUser user, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public string? ReturnUrl { get; set; }

    public bool IsCodeRequired => user.HasSecondFactor;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (limit.RejectIfExceeded(this) is { } busy)
        {
            return busy;
        }

        if (await proof.TryAsync(HttpContext, IsCodeRequired ? Input.Code : Input.Password, cancellationToken) is null)
        {
            ModelState.AddModelError(IsCodeRequired ? "Input.Code" : "Input.Password",
                texts[IsCodeRequired ? "signIn.code.wrong" : "signIn.reauthenticate.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return LocalRedirect(Url.GetReturnUrl(ReturnUrl, otherwise: "/account"));
    }

    public sealed class Form
    {
        public string? Code { get; set; }

        [DataType(DataType.Password)]
        public string? Password { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Code).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Password).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
