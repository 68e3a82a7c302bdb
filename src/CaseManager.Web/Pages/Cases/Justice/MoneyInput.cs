using CaseManager.Domain;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;

namespace CaseManager.Web.Pages.Cases.Justice;

public sealed class MoneyInput
{
    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Amount);

    public static MoneyInput Of(Money? sum) => new() { Amount = sum is null ? null : Amounts.Show(sum.Amount), Currency = sum?.Currency };

    /// <summary>Null unless the amount is a positive number with no more decimals than its currency has, in a known currency.</summary>
    public Money? ToMoney() =>
        Amounts.TryRead(Amount?.Trim(), out var amount) && Currency is { } currency && Currencies.IsAmount(currency, amount) ? new(amount, currency) : null;
}
