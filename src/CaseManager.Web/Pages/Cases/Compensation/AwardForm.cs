using System.Linq.Expressions;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>Form for an award: one amount per head of loss, empty where nothing was awarded.</summary>
public sealed class AwardForm
{
    public string? Currency { get; set; }

    public string? Injury { get; set; }

    public string? PsychologicalHarm { get; set; }

    public string? LossOfEarnings { get; set; }

    public string? UnpaidWages { get; set; }

    public string? MedicalCosts { get; set; }

    public string? Care { get; set; }

    public string? ReturnOfProperty { get; set; }

    public string? Other { get; set; }

    public IReadOnlyList<(HeadOfLoss Head, string? Amount)> Lines =>
    [
        (HeadOfLoss.Injury, Injury), (HeadOfLoss.PsychologicalHarm, PsychologicalHarm), (HeadOfLoss.LossOfEarnings, LossOfEarnings),
        (HeadOfLoss.UnpaidWages, UnpaidWages),
        (HeadOfLoss.MedicalCosts, MedicalCosts), (HeadOfLoss.Care, Care), (HeadOfLoss.ReturnOfProperty, ReturnOfProperty), (HeadOfLoss.Other, Other),
    ];

    public bool IsEmpty => Lines.All(l => l.Amount is null);

    public static AwardForm FromAward(Award award)
    {
        var amounts = award.Heads.ToDictionary(h => h.Head, h => Amounts.Format(h.Amount));
        return new()
        {
            Currency = award.Currency,
            Injury = amounts.GetValueOrDefault(HeadOfLoss.Injury),
            PsychologicalHarm = amounts.GetValueOrDefault(HeadOfLoss.PsychologicalHarm),
            LossOfEarnings = amounts.GetValueOrDefault(HeadOfLoss.LossOfEarnings),
            UnpaidWages = amounts.GetValueOrDefault(HeadOfLoss.UnpaidWages),
            MedicalCosts = amounts.GetValueOrDefault(HeadOfLoss.MedicalCosts),
            Care = amounts.GetValueOrDefault(HeadOfLoss.Care),
            ReturnOfProperty = amounts.GetValueOrDefault(HeadOfLoss.ReturnOfProperty),
            Other = amounts.GetValueOrDefault(HeadOfLoss.Other),
        };
    }

    /// <summary>Requires a validated form.</summary>
    public AwardDetails ToDetails() =>
        new(Currency!,
            [.. Lines.Where(l => l.Amount is not null).Select(l => new HeadAmount(l.Head, Amounts.TryParse(l.Amount, out var amount) ? amount : 0))]);

    internal sealed class Rules : AbstractValidator<AwardForm>
    {
        public Rules()
        {
            RuleFor(f => f.Currency).Must(c => c is null || Currencies.All.Contains(c)).WithMessageKey("common.errors.choose");
            RuleForAmount(f => f.Injury);
            RuleForAmount(f => f.PsychologicalHarm);
            RuleForAmount(f => f.LossOfEarnings);
            RuleForAmount(f => f.UnpaidWages);
            RuleForAmount(f => f.MedicalCosts);
            RuleForAmount(f => f.Care);
            RuleForAmount(f => f.ReturnOfProperty);
            RuleForAmount(f => f.Other);
        }

        private void RuleForAmount(Expression<Func<AwardForm, string?>> line) => RuleFor(line)
            .Must((form, typed) => typed is null
                || (Amounts.TryParse(typed, out var amount) && Currencies.IsValidAmount(form.Currency ?? DefaultCurrency, amount)))
                .WithMessageKey("compensation.amount.wrong");
    }

    internal const string DefaultCurrency = "EUR"; // used while no currency is selected
}
