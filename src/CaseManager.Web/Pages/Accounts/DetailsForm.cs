using CaseManager.Data.Accounts;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Web.Pages.Accounts;

public sealed class DetailsForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public AccountDetails Read(ILookupNormalizer normalizer) => new(Name!, Email!, normalizer.NormalizeEmail(Email)!);

    internal sealed class Rules : AbstractValidator<DetailsForm>
    {
        public Rules()
        {
            RuleFor(f => f.Name).NotEmpty().Says("accounts.name.missing");
            RuleFor(f => f.Name).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Email).Must(Emails.IsOne).Says("accounts.email.missing");
        }
    }
}
