namespace CaseManager.Domain;

/// <summary>A sum in one currency. Sums in two are never added.</summary>
/// <param name="Amount">How much, in whole units with two decimals at most.</param>
/// <param name="Currency">ISO 4217, as in GBP.</param>
public sealed record Money(decimal Amount, string Currency);
