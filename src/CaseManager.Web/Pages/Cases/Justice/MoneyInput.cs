using CaseManager.Domain;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>A sum as it was typed: how much, and in which currency.</summary>
public sealed class MoneyInput
{
    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Amount);

    public static MoneyInput Of(Money? sum) => new() { Amount = sum is null ? null : Amounts.Show(sum.Amount), Currency = sum?.Currency };

    /// <summary>The sum; null where there can be none such: no number, not above nought, finer than its currency, or in none that is known.</summary>
    public Money? ToMoney() =>
        Amounts.TryRead(Amount?.Trim(), out var amount) && Currency is { } currency && Currencies.IsAmount(currency, amount) ? new(amount, currency) : null;
}
