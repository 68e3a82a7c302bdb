using System.Globalization;
using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Law.Forms;

public sealed class OffenceForm
{
    private const int Longest = 1200; // months: a hundred years

    public string? Article { get; set; }

    public string? Least { get; set; }

    public string? Most { get; set; }

    public string? Suspended { get; set; }

    public string? Reparation { get; set; }

    public static OffenceForm From(Offence offence) => new()
    {
        Article = offence.Article,
        Least = offence.LeastMonths?.ToString(CultureInfo.InvariantCulture),
        Most = offence.MostMonths?.ToString(CultureInfo.InvariantCulture),
        Suspended = LawForm.YesOrNo(offence.MayBeSuspended),
        Reparation = offence.Reparation,
    };

    /// <summary>Requires a validated form.</summary>
    public Offence ToDetails() => new(Article!, Months(Least), Months(Most), Suspended == LawForm.Yes) { Reparation = Reparation };

    private static int? Months(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= Longest ? months : null;

    internal sealed class Rules : AbstractValidator<OffenceForm>
    {
        public Rules()
        {
            RuleFor(f => f.Article).NotEmpty().Says("lawBook.offence.article.missing");
            RuleFor(f => f.Article).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Least).Must(m => m is null || Months(m) is not null).Says("lawBook.offence.months.wrong", $"{Longest}");
            RuleFor(f => f.Most).Must(m => m is null || Months(m) is not null).Says("lawBook.offence.months.wrong", $"{Longest}");
            RuleFor(f => f.Most).Must((form, most) => !(Months(most) < Months(form.Least))).Says("lawBook.offence.months.order");
            RuleFor(f => f.Suspended).Must(LawForm.IsYesOrNo).Says("common.errors.choose");
            RuleFor(f => f.Reparation).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
        }
    }
}
