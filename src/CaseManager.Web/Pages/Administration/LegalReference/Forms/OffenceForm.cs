using System.Globalization;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

public sealed class OffenceForm
{
    private const int MonthsLimit = 1200; // months: a hundred years

    public string? Article { get; set; }

    public string? MinimumMonths { get; set; }

    public string? MaximumMonths { get; set; }

    public string? Suspended { get; set; }

    public string? Reparation { get; set; }

    public static OffenceForm FromDetails(Offence offence) => new()
    {
        Article = offence.Article,
        MinimumMonths = offence.MinimumMonths?.ToString(CultureInfo.InvariantCulture),
        MaximumMonths = offence.MaximumMonths?.ToString(CultureInfo.InvariantCulture),
        Suspended = LegalReferenceForm.FormatYesNo(offence.CanBeSuspended),
        Reparation = offence.Reparation,
    };

    /// <summary>Requires a validated form.</summary>
    public Offence ToDetails() =>
        new(Article!, ParseMonths(MinimumMonths), ParseMonths(MaximumMonths), Suspended == LegalReferenceForm.Yes) { Reparation = Reparation };

    private static int? ParseMonths(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= MonthsLimit ? months : null;

    internal sealed class Rules : AbstractValidator<OffenceForm>
    {
        public Rules()
        {
            RuleFor(f => f.Article).NotEmpty().WithMessageKey("legalReference.offence.article.missing");
            RuleFor(f => f.Article).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.MinimumMonths).Must(m => m is null || ParseMonths(m) is not null)
                .WithMessageKey("legalReference.offence.months.wrong", $"{MonthsLimit}");
            RuleFor(f => f.MaximumMonths).Must(m => m is null || ParseMonths(m) is not null)
                .WithMessageKey("legalReference.offence.months.wrong", $"{MonthsLimit}");
            RuleFor(f => f.MaximumMonths).Must((form, limit) => !(ParseMonths(limit) < ParseMonths(form.MinimumMonths)))
                .WithMessageKey("legalReference.offence.months.order");
            RuleFor(f => f.Suspended).Must(LegalReferenceForm.IsYesOrNo).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Reparation).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
