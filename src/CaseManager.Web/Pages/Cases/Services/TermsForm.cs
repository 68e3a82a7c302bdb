using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Services;

public sealed class TermsForm
{
    private const string Finest = "EUR"; // default of the amount check if no currency is selected

    public string? Contact { get; set; }

    public string? Cost { get; set; }

    public string? Currency { get; set; }

    public string? Per { get; set; }

    public string? Funder { get; set; }

    public string? Words { get; set; }

    public bool IsEmpty => (Contact ?? Cost ?? Funder ?? Words) is null;

    public static TermsForm Of(ServiceTerms? terms) => terms is null ? new() : new()
    {
        Contact = terms.Contact,
        Cost = terms.Cost is { } cost ? Amounts.Show(cost.Amount) : null,
        Currency = terms.Cost?.Currency,
        Per = terms.Cost is null ? null : terms.Per.ToString(),
        Funder = terms.Funder,
        Words = terms.Said,
    };

    /// <summary>Requires a validated form.</summary>
    public ServiceTerms Terms() => new(
        Contact,
        Amounts.TryRead(Cost, out var amount) ? new Money(amount, Currency!) : null,
        Answering.Is<CostPer>(Per, out var per) ? per : CostPer.Once,
        Funder,
        Words);

    internal sealed class Rules : AbstractValidator<TermsForm>
    {
        public Rules()
        {
            RuleFor(f => f.Contact).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Cost).Must((form, typed) => typed is null || (Amounts.TryRead(typed, out var amount) && Currencies.IsAmount(form.Currency ?? Finest, amount))).Says("services.cost.wrong");
            RuleFor(f => f.Currency).Must(c => c is null || Currencies.All.Contains(c)).Says("common.errors.choose");
            RuleFor(f => f.Currency).NotEmpty().When(f => f.Cost is not null).Says("services.currency.missing");
            RuleFor(f => f.Per).Must(p => p is null || Answering.Is<CostPer>(p, out _)).Says("common.errors.choose");
            RuleFor(f => f.Per).NotEmpty().When(f => f.Cost is not null).Says("services.per.missing");
            RuleFor(f => f.Funder).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
