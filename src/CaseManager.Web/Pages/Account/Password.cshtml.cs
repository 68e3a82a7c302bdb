using System.ComponentModel.DataAnnotations;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account;

[Needs(Permission.UseOwnAccount), NeedsReauthentication]
public sealed class PasswordModel(PasswordChange change, SessionCookie cookie, CurrentUser user, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await change.TryAsync(user.Id, user.SessionId, Input.CurrentPassword!, Input.Password!, cookie.ReadDevice(HttpContext),
            cancellationToken) is var (field, wrong))
        {
            ModelState.AddModelError($"Input.{field}", texts[wrong]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        TempData["Notice"] = texts["account.newPassword.changed"];
        return Redirect("/account");
    }

    public sealed class Form
    {
        [DataType(DataType.Password)]
        public string? CurrentPassword { get; set; }

        [DataType(DataType.Password)]
        public string? Password { get; set; }

        [DataType(DataType.Password)]
        public string? ConfirmPassword { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.CurrentPassword).NotEmpty().WithMessageKey("account.newPassword.currentPassword.missing");
            RuleFor(f => f.CurrentPassword).MaximumLength(PasswordPolicy.MaxLength * 2).WithMessageKey("account.newPassword.long");
            RuleFor(f => f.Password).NotEmpty().WithMessageKey("account.newPassword.missing");
            RuleFor(f => f.ConfirmPassword).Equal(f => f.Password).WithMessageKey("account.newPassword.mismatch");
        }
    }
}
