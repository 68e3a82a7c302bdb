using System.Buffers.Text;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Access.Passkeys;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account.Passkeys;

[Needs(Permission.UseOwnAccount), NeedsReauthentication]
public sealed class IndexModel(CaseManagerDb db, PasskeyCeremony ceremony, CurrentUser user, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Token of the WebAuthn challenge.</summary>
    [BindProperty]
    public string? ChallengeToken { get; set; }

    /// <summary>WebAuthn response of the authenticator, as the browser's JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<OwnPasskey> Passkeys { get; private set; } = [];

    public static string FormatId(OwnPasskey own) => Base64Url.EncodeToString(own.Passkey.CredentialId);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Passkeys = await db.ReadOwnPasskeysAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostChallengeAsync(CancellationToken cancellationToken) =>
        new JsonResult(await ceremony.CreateRegistrationChallengeAsync(HttpContext, user.Id.Value, Passkeys, texts["common.product"], cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ceremony.VerifyRegistrationAsync(HttpContext, user.Id.Value, ChallengeToken, Credential, cancellationToken) is not { } made
            || !await AddAsync(made, cancellationToken))
        {
            ModelState.AddModelError("", texts["passkeys.failed"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return RedirectWithNotice("passkeys.added");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancellationToken)
    {
        if (Passkeys.FirstOrDefault(own => FormatId(own) == id) is { } own)
        {
            await db.RemoveOwnPasskeyAsync(own.Passkey.CredentialId, cancellationToken);
        }

        return RedirectWithNotice("passkeys.removed");
    }

    private Task<bool> AddAsync(Microsoft.AspNetCore.Identity.UserPasskeyInfo made, CancellationToken cancellationToken)
    {
        made.Name = string.IsNullOrEmpty(Input.Name) ? texts["passkeys.unnamed"] : Input.Name;
        return db.AddOwnPasskeyAsync(made, cancellationToken);
    }

    private RedirectResult RedirectWithNotice(string text)
    {
        TempData["Notice"] = texts[text];
        return Redirect("/account/passkeys");
    }

    public sealed class Form
    {
        public string? Name { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() => RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
    }
}
