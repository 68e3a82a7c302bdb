using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class PaymentForm
{
    /// <summary>Generated with the form, so that submitting it twice records one payment.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public DateInput On { get; set; } = new();

    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public string? Rate { get; set; }

    public DateInput RateOn { get; set; } = new();

    public string? RateSource { get; set; }

    public string? Words { get; set; }

    /// <summary>Set where the user has confirmed the question asked.</summary>
    public string? Confirmed { get; set; }

    private bool HasRate => Rate is not null || RateSource is not null || !RateOn.IsEmpty;

    /// <summary>Requires a validated form.</summary>
    public PaymentFacts Facts()
    {
        Amounts.TryRead(Amount, out var amount);
        Amounts.TryRead(Rate, out var rate);
        On.TryGetDate(out var on);
        return new(on, amount, Currency!, RateOn.TryGetDate(out var rateOn) ? new(rate, rateOn, RateSource!) : null, Words);
    }

    internal sealed class Rules : AbstractValidator<PaymentForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("compensation.arrived.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Currency).Must(c => c is not null && Currencies.All.Contains(c)).Says("compensation.currency.missing");
            RuleFor(f => f.Amount).Must((form, typed) => Amounts.TryRead(typed, out var amount) && Currencies.IsAmount(form.Currency ?? AwardForm.Finest, amount)).Says("compensation.amount.wrong");
            RuleFor(f => f.Rate).Must(typed => Amounts.TryRead(typed, out var rate) && rate is > 0 and <= ExchangeRate.Most).When(f => f.HasRate).Says("compensation.rate.wrong");
            RuleFor(f => f.RateOn).Must(d => d.TryGetDate(out _)).When(f => f.HasRate).Says("compensation.rate.on.missing");
            RuleFor(f => f.RateOn).IsPast(clock);
            RuleFor(f => f.RateSource).NotEmpty().When(f => f.HasRate).Says("compensation.rate.source.missing").MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
        }
    }
}
