using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

public sealed class NonPunishmentForm
{
    public string? Description { get; set; }

    public static NonPunishmentForm FromDetails(NonPunishmentRule rule) => new() { Description = rule.Description };

    /// <summary>Requires a validated form.</summary>
    public NonPunishmentRule ToDetails() => new(Description!);

    internal sealed class Rules : AbstractValidator<NonPunishmentForm>
    {
        public Rules()
        {
            RuleFor(f => f.Description).NotEmpty().WithMessageKey("legalReference.nonPunishment.missing");
            RuleFor(f => f.Description).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
