using CaseManager.Data.Security.Accounts;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Pages.Administration.Accounts;

public sealed class DetailsForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public AccountDetails ToDetails(ILookupNormalizer normalizer) => new(Name!, Email!, normalizer.NormalizeEmail(Email)!);

    internal sealed class Rules : AbstractValidator<DetailsForm>
    {
        public Rules()
        {
            RuleFor(f => f.Name).NotEmpty().WithMessageKey("accounts.name.missing");
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Email).Must(EmailAddress.IsValid).WithMessageKey("accounts.email.missing");
        }
    }
}
