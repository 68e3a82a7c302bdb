using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class DetailsForm
{
    public string? DecidingAuthority { get; set; }

    public string? AssistingAuthority { get; set; }

    public string? ExternalReference { get; set; }

    public string? Words { get; set; }

    public static DetailsForm Of(ClaimAccount account) => new()
    {
        DecidingAuthority = account.DecidingAuthority,
        AssistingAuthority = account.AssistingAuthority,
        ExternalReference = account.ExternalReference,
        Words = account.Words,
    };

    public ClaimAccount Account() => new(DecidingAuthority, AssistingAuthority, ExternalReference, Words);

    internal sealed class Rules : AbstractValidator<DetailsForm>
    {
        public Rules()
        {
            RuleFor(f => f.DecidingAuthority).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.AssistingAuthority).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.ExternalReference).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
