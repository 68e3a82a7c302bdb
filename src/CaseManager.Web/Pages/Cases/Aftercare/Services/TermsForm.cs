using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public sealed class TermsForm
{
    private const string DefaultCurrency = "EUR"; // default of the amount check if no currency is selected

    public string? Contact { get; set; }

    public string? Cost { get; set; }

    public string? Currency { get; set; }

    public string? Unit { get; set; }

    public string? Funder { get; set; }

    public string? Notes { get; set; }

    public bool IsEmpty => (Contact ?? Cost ?? Funder ?? Notes) is null;

    public static TermsForm FromTerms(ServiceTerms? terms) => terms is null ? new() : new()
    {
        Contact = terms.Contact,
        Cost = terms.Cost is { } cost ? Amounts.Format(cost.Amount) : null,
        Currency = terms.Cost?.Currency,
        Unit = terms.Cost is null ? null : terms.CostUnit.ToString(),
        Funder = terms.Funder,
        Notes = terms.Notes,
    };

    /// <summary>Requires a validated form.</summary>
    public ServiceTerms ToTerms() => new(
        Contact,
        Amounts.TryParse(Cost, out var amount) ? new Money(amount, Currency!) : null,
        FormValues.TryParseCode<CostUnit>(Unit, out var per) ? per : CostUnit.WholeService,
        Funder,
        Notes);

    internal sealed class Rules : AbstractValidator<TermsForm>
    {
        public Rules()
        {
            RuleFor(f => f.Contact).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Cost)
                .Must((form, typed) => typed is null
                    || (Amounts.TryParse(typed, out var amount) && Currencies.IsValidAmount(form.Currency ?? DefaultCurrency, amount)))
                    .WithMessageKey("services.cost.wrong");
            RuleFor(f => f.Currency).Must(c => c is null || Currencies.All.Contains(c)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Currency).NotEmpty().When(f => f.Cost is not null).WithMessageKey("services.currency.missing");
            RuleFor(f => f.Unit).Must(p => p is null || FormValues.TryParseCode<CostUnit>(p, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Unit).NotEmpty().When(f => f.Cost is not null).WithMessageKey("services.unit.missing");
            RuleFor(f => f.Funder).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Notes).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
