using System.ComponentModel.DataAnnotations;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Account;

[Needs(Permission.UseOwnAccount), NeedsFreshProof]
public sealed class PasswordModel(PasswordChange change, SessionCookie cookie, CurrentUser user, Texts texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await change.TryAsync(user.Id, user.SessionId, Input.Now!, Input.Password!, cookie.ReadDevice(HttpContext), cancellationToken) is var (field, wrong))
        {
            ModelState.AddModelError($"Input.{field}", texts[wrong]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        TempData["Notice"] = texts["password.changed"];
        return Redirect("/account");
    }

    public sealed class Form
    {
        [DataType(DataType.Password)]
        public string? Now { get; set; }

        [DataType(DataType.Password)]
        public string? Password { get; set; }

        [DataType(DataType.Password)]
        public string? Again { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Now).NotEmpty().Says("password.now.missing");
            RuleFor(f => f.Now).MaximumLength(Passwords.Longest * 2).Says("password.long");
            RuleFor(f => f.Password).NotEmpty().Says("password.missing");
            RuleFor(f => f.Again).Equal(f => f.Password).Says("password.differs");
        }
    }
}
