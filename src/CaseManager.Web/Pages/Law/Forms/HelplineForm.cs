using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Law.Forms;

public sealed class HelplineForm
{
    private const int LongestNumber = 40;

    public string? Number { get; set; }

    public DateInput VerifiedOn { get; set; } = new();

    public string? VerifiedBy { get; set; }

    public static HelplineForm From(Helpline line) => new() { Number = line.Number, VerifiedOn = DateInput.Of(line.VerifiedOn), VerifiedBy = line.VerifiedBy };

    /// <summary>Requires a validated form.</summary>
    public Helpline ToDetails() => new(Number!, VerifiedOn.ToDate()?.Exact, VerifiedBy);

    internal sealed class Rules : AbstractValidator<HelplineForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Number).Must(n => n is { Length: <= LongestNumber } && n.Any(char.IsAsciiDigit) && n.All(c => char.IsAsciiDigit(c) || " +-/()*#".Contains(c, StringComparison.Ordinal)))
                .Says("lawBook.helpline.number.wrong");
            RuleFor(f => f.VerifiedOn).IsPast(clock);
            RuleFor(f => f.VerifiedOn).Must(d => d.ToDate()?.Exact is not null).When(f => f.VerifiedOn.ToDate() is not null).Says("lawBook.day.whole");
            RuleFor(f => f.VerifiedBy).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
        }
    }
}
