using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Administration.Accounts;

/// <summary>Requests the reset of a lost second factor; a second person must confirm it.</summary>
public sealed class LostFactorModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : EditAccountPage(db, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RequestAsync(
        new(AccountRequestKind.FactorReset, Account.Id) { VerificationMethod = Enum.Parse<IdentityCheck>(Input.VerificationMethod!) }, cancellationToken);

    public sealed class Form
    {
        public string? VerificationMethod { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules() =>
            RuleFor(f => f.VerificationMethod).Must(method => FormValues.TryParseCode<IdentityCheck>(method, out _))
            .WithMessageKey("accounts.lostFactor.verificationMethod.missing");
    }
}
