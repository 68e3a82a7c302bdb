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
        (HeadOfLoss.Injury, Injury), (HeadOfLoss.PsychologicalHarm, PsychologicalHarm), (HeadOfLoss.LossOfEarnings, LossOfEarnings), (HeadOfLoss.UnpaidWages, UnpaidWages),
        (HeadOfLoss.MedicalCosts, MedicalCosts), (HeadOfLoss.Care, Care), (HeadOfLoss.ReturnOfProperty, ReturnOfProperty), (HeadOfLoss.Other, Other),
    ];

    public bool IsEmpty => Lines.All(l => l.Amount is null);

    public static AwardForm Of(Award award)
    {
        var amounts = award.Heads.ToDictionary(h => h.Head, h => Amounts.Show(h.Amount));
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
    public AwardFacts Facts() => new(Currency!, [.. Lines.Where(l => l.Amount is not null).Select(l => new HeadAmount(l.Head, Amounts.TryRead(l.Amount, out var amount) ? amount : 0))]);

    internal sealed class Rules : AbstractValidator<AwardForm>
    {
        public Rules()
        {
            RuleFor(f => f.Currency).Must(c => c is null || Currencies.All.Contains(c)).Says("common.errors.choose");
            IsAmount(f => f.Injury);
            IsAmount(f => f.PsychologicalHarm);
            IsAmount(f => f.LossOfEarnings);
            IsAmount(f => f.UnpaidWages);
            IsAmount(f => f.MedicalCosts);
            IsAmount(f => f.Care);
            IsAmount(f => f.ReturnOfProperty);
            IsAmount(f => f.Other);
        }

        private void IsAmount(Expression<Func<AwardForm, string?>> line) => RuleFor(line)
            .Must((form, typed) => typed is null || (Amounts.TryRead(typed, out var amount) && Currencies.IsAmount(form.Currency ?? Finest, amount))).Says("compensation.amount.wrong");
    }

    internal const string Finest = "EUR"; // used while no currency is selected
}
