using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class DetailsForm
{
    public string? DecidingAuthority { get; set; }

    public string? AssistingAuthority { get; set; }

    public string? ExternalReference { get; set; }

    public string? AdditionalInformation { get; set; }

    public static DetailsForm FromAccount(ClaimAccount account) => new()
    {
        DecidingAuthority = account.DecidingAuthority,
        AssistingAuthority = account.AssistingAuthority,
        ExternalReference = account.ExternalReference,
        AdditionalInformation = account.AdditionalInformation,
    };

    public ClaimAccount ToAccount() => new(DecidingAuthority, AssistingAuthority, ExternalReference, AdditionalInformation);

    internal sealed class Rules : AbstractValidator<DetailsForm>
    {
        public Rules()
        {
            RuleFor(f => f.DecidingAuthority).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.AssistingAuthority).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.ExternalReference).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.AdditionalInformation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
