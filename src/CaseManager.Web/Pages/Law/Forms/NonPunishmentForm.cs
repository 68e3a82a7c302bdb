using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Law.Forms;

/// <summary>A rule that protects victims from punishment, as a form holds it.</summary>
public sealed class NonPunishmentForm
{
    public string? Says { get; set; }

    public static NonPunishmentForm From(NonPunishmentRule rule) => new() { Says = rule.Says };

    /// <summary>The rules have seen to it that it is all there.</summary>
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
