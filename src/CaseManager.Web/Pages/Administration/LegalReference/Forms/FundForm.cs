using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

/// <summary>A compensation fund for victims.</summary>
public sealed class FundForm
{
    public string? DecidingAuthority { get; set; }

    public string? Limitation { get; set; }

    public string? Conditions { get; set; }

    /// <summary>Date rules to select from; set by the page.</summary>
    [BindNever]
    public IReadOnlyList<Option> Limitations { get; set; } = [];

    public static FundForm FromDetails(CompensationScheme fund) =>
        new() { DecidingAuthority = fund.DecidingAuthority, Limitation = fund.Limitation, Conditions = fund.Conditions };

    /// <summary>Requires a validated form.</summary>
    public CompensationScheme ToDetails() => new(DecidingAuthority!, Limitation, Conditions);

    internal sealed class Rules : AbstractValidator<FundForm>
    {
        public Rules()
        {
            RuleFor(f => f.DecidingAuthority).NotEmpty().WithMessageKey("legalReference.decidingAuthority.missing");
            RuleFor(f => f.DecidingAuthority).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Limitation).Must((form, code) => code is null || form.Limitations.Any(o => o.Value == code)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Conditions).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
