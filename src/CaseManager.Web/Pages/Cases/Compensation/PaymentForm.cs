using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Compensation;

public sealed class PaymentForm
{
    /// <summary>Generated with the form, so that submitting it twice records one payment.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public DateInput ReceivedOn { get; set; } = new();

    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public string? Rate { get; set; }

    public DateInput RateDate { get; set; } = new();

    public string? RateSource { get; set; }

    public string? Description { get; set; }

    /// <summary>Set if the user has confirmed the warning.</summary>
    public string? Confirmed { get; set; }

    private bool HasRate => Rate is not null || RateSource is not null || !RateDate.IsEmpty;

    /// <summary>Requires a validated form.</summary>
    public PaymentDetails ToDetails()
    {
        _ = Amounts.TryParse(Amount, out var amount);
        _ = Amounts.TryParse(Rate, out var rate);
        ReceivedOn.TryGetDate(out var date);
        return new(date, amount, Currency!, RateDate.TryGetDate(out var rateOn) ? new(rate, rateOn, RateSource!) : null, Description);
    }

    internal sealed class Rules : AbstractValidator<PaymentForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.ReceivedOn).Must(d => d.TryGetDate(out _)).WithMessageKey("compensation.receivedOn.missing");
            RuleFor(f => f.ReceivedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Currency).Must(c => c is not null && Currencies.All.Contains(c)).WithMessageKey("compensation.currency.missing");
            RuleFor(f => f.Amount)
                .Must((form, typed) => Amounts.TryParse(typed, out var amount) && Currencies.IsValidAmount(form.Currency ?? AwardForm.DefaultCurrency, amount))
                .WithMessageKey("compensation.amount.wrong");
            RuleFor(f => f.Rate).Must(typed => Amounts.TryParse(typed, out var rate) && rate is > 0 and <= ExchangeRate.Maximum).When(f => f.HasRate)
                .WithMessageKey("compensation.rate.wrong");
            RuleFor(f => f.RateDate).Must(d => d.TryGetDate(out _)).When(f => f.HasRate).WithMessageKey("compensation.rate.date.missing");
            RuleFor(f => f.RateDate).MustNotBeInFuture(clock);
            RuleFor(f => f.RateSource).NotEmpty().When(f => f.HasRate).WithMessageKey("compensation.rate.source.missing")
                .MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Description).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
        }
    }
}
