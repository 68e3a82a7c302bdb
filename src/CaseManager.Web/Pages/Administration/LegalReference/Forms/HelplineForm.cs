using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

public sealed class HelplineForm
{
    private const int MaxNumberLength = 40;

    public string? Number { get; set; }

    public DateInput VerifiedOn { get; set; } = new();

    public string? VerifiedBy { get; set; }

    public static HelplineForm FromDetails(Helpline line) =>
        new() { Number = line.Number, VerifiedOn = DateInput.FromDate(line.VerifiedOn), VerifiedBy = line.VerifiedBy };

    /// <summary>Requires a validated form.</summary>
    public Helpline ToDetails() => new(Number!, VerifiedOn.ToDate()?.Exact, VerifiedBy);

    internal sealed class Rules : AbstractValidator<HelplineForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Number)
                .Must(n => n is { Length: <= MaxNumberLength } && n.Any(char.IsAsciiDigit)
                    && n.All(c => char.IsAsciiDigit(c) || " +-/()*#".Contains(c, StringComparison.Ordinal)))
                .WithMessageKey("legalReference.helpline.number.wrong");
            RuleFor(f => f.VerifiedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.VerifiedOn).Must(d => d.ToDate()?.Exact is not null).When(f => f.VerifiedOn.ToDate() is not null)
                .WithMessageKey("legalReference.date.incomplete");
            RuleFor(f => f.VerifiedBy).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
