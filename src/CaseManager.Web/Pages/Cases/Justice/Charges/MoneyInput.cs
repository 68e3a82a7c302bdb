using CaseManager.Domain;
using CaseManager.Domain.Compensation;
using CaseManager.Web.Infrastructure.Forms;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

public sealed class MoneyInput
{
    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Amount);

    public static MoneyInput FromMoney(Money? sum) => new() { Amount = sum is null ? null : Amounts.Format(sum.Amount), Currency = sum?.Currency };

    /// <summary>Null unless the amount is a positive number with no more decimals than its currency has, in a known currency.</summary>
    public Money? ToMoney() =>
        Amounts.TryParse(Amount?.Trim(), out var amount) && Currency is { } currency && Currencies.IsValidAmount(currency, amount)
        ? new(amount, currency) : null;
}
