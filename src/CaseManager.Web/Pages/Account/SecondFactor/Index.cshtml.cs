using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account.SecondFactor;

[Needs(Permission.UseOwnAccount)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, Authenticator authenticator, CurrentUser user, TextLocalizer texts) : PageModel
{
    private CaseManager.Data.Security.SignIn.SecondFactor? _factor;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsConfirmed => _factor?.ConfirmedAt is not null;

    /// <summary>TOTP secret for the authenticator app; null before setup starts.</summary>
    public AuthenticatorSecret? Secret => _factor?.Content;

    /// <summary>Shown once, in the response that creates them; otherwise null.</summary>
    public IReadOnlyList<string>? NewCodes { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _factor = await db.FindOwnFactorAsync(documents, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsConfirmed)
        {
            await db.EndOtherSessionsAsync(cancellationToken); // only this session may see the secret
            await db.StartFactorSetupAsync(user.Id, Authenticator.CreateKey(), cancellationToken);
        }

        return Redirect("/account/second-factor");
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.Create();
        if (Secret is not { } secret || authenticator.GetTimeStep(Input.Code, secret) is not { } step
            || !await db.ConfirmFactorAsync(step, [.. codes.Select(c => RecoveryCodes.ComputeHash(c)!)], cancellationToken))
        {
            return RejectCode();
        }

        NewCodes = codes;
        return Page();
    }

    private PageResult RejectCode()
    {
        ModelState.AddModelError("Input.Code", texts["signIn.code.wrong"]);
        return new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public sealed class Form
    {
        public string? Code { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Code).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
    }
}
