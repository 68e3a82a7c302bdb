using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Law.Forms;

/// <summary>A compensation fund for victims.</summary>
public sealed class FundForm
{
    public string? Decides { get; set; }

    public string? Limitation { get; set; }

    public string? Conditions { get; set; }

    /// <summary>Date rules to select from; set by the page.</summary>
    [BindNever]
    public IReadOnlyList<Option> Limitations { get; set; } = [];

    public static FundForm From(CompensationScheme fund) => new() { Decides = fund.Decides, Limitation = fund.Limitation, Conditions = fund.Conditions };

    /// <summary>Requires a validated form.</summary>
    public CompensationScheme ToDetails() => new(Decides!, Limitation, Conditions);

    internal sealed class Rules : AbstractValidator<FundForm>
    {
        public Rules()
        {
            RuleFor(f => f.Decides).NotEmpty().Says("lawBook.decides.missing");
            RuleFor(f => f.Decides).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Limitation).Must((form, code) => code is null || form.Limitations.Any(o => o.Value == code)).Says("common.errors.choose");
            RuleFor(f => f.Conditions).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
