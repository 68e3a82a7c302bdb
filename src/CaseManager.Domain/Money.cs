namespace CaseManager.Domain;

/// <summary>An amount in one currency. Amounts in different currencies are never added.</summary>
/// <param name="Amount">In whole currency units, with at most two decimals.</param>
/// <param name="Currency">ISO 4217 code, for example GBP.</param>
public sealed record Money(decimal Amount, string Currency);
