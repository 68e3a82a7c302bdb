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
public sealed class ProveModel(FreshProof proof, SourceLimit limit, CurrentUser user, Texts texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public string? ReturnUrl { get; set; }

    public bool AsksForCode => user.HasSecondFactor;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (limit.Refuse(this) is { } busy)
        {
            return busy;
        }

        if (await proof.TryAsync(HttpContext, AsksForCode ? Input.Code : Input.Password, cancellationToken) is null)
        {
            ModelState.AddModelError(AsksForCode ? "Input.Code" : "Input.Password", texts[AsksForCode ? "signIn.code.wrong" : "signIn.prove.wrong"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl!) : Redirect("/account");
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
            RuleFor(f => f.Code).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Password).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
        }
    }
}
