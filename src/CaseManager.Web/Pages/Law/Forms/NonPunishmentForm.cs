using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Law.Forms;

public sealed class NonPunishmentForm
{
    public string? Says { get; set; }

    public static NonPunishmentForm From(NonPunishmentRule rule) => new() { Says = rule.Says };

    /// <summary>Requires a validated form.</summary>
    public NonPunishmentRule ToDetails() => new(Says!);

    internal sealed class Rules : AbstractValidator<NonPunishmentForm>
    {
        public Rules()
        {
            RuleFor(f => f.Says).NotEmpty().Says("lawBook.nonPunishment.missing");
            RuleFor(f => f.Says).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
