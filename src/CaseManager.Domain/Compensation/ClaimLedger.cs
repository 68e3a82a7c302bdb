namespace CaseManager.Domain.Compensation;

/// <summary>Amounts awarded and paid, in one currency, calculated from the current steps and payments.</summary>
/// <param name="Currency">ISO 4217 code; null where nothing is awarded or paid.</param>
/// <param name="Award">The award in force; null where none was made, or a later decision set it aside.</param>
/// <param name="Paid">Total of the payments received.</param>
/// <param name="Entries">Decisions and payments by date.</param>
public sealed record ClaimLedger(string? Currency, Award? Award, decimal Paid, IReadOnlyList<LedgerEntry> Entries)
{
    public decimal Awarded => Award?.Total ?? 0;

    /// <summary>Amount awarded and not yet paid.</summary>
    public decimal Outstanding => Math.Max(0, Awarded - Paid);

    /// <summary>Amount paid in excess of the award, such as interest.</summary>
    public decimal Overpaid => Math.Max(0, Paid - Awarded);

    internal static ClaimLedger Create(CompensationClaim claim)
    {
        var (entries, award, paid) = (new List<LedgerEntry>(), (Award?)null, 0m);
        foreach (var (_, step, payment) in GetLines(claim).OrderBy(l => l.Date))
        {
            var entry = step is null ? null : claim.FindAward(step);
            (award, paid) = step is null ? (award, paid + payment!.AmountInAwardCurrency) : (entry, paid);
            if (payment is not null || entry is not null || entries.Count > 0)
            {
                entries.Add(new(step, entry, payment, Math.Max(0, (award?.Total ?? 0) - paid)));
            }
        }

        var inForce = claim.ActiveSteps.LastOrDefault(s => s.Event.IsDecision()) is { } decided ? claim.FindAward(decided) : null;
        return new(inForce?.Currency ?? claim.ActivePayments.Select(p => p.AwardCurrency).FirstOrDefault(), inForce, paid, entries);
    }

    private static List<(DateOnly Date, ClaimStep? Step, Payment? Payment)> GetLines(CompensationClaim claim)
    {
        var (lines, date) = (new List<(DateOnly, ClaimStep?, Payment?)>(), DateOnly.MinValue);
        foreach (var step in claim.ActiveSteps.Where(s => s.Event.IsDecision()))
        {
            date = step.OccurredOn.Earliest > date ? step.OccurredOn.Earliest : date; // approximate dates may overlap: steps keep their order
            lines.Add((date, step, null));
        }

        lines.AddRange(claim.ActivePayments.Select(p => (p.ReceivedOn, (ClaimStep?)null, (Payment?)p)));
        return lines;
    }
}

/// <summary>A decision or a payment in the ledger.</summary>
/// <param name="Step">Null for a payment.</param>
/// <param name="Award">Null for a payment, and where the decision awarded nothing.</param>
/// <param name="Payment">Null for a decision.</param>
/// <param name="Outstanding">Amount awarded and not yet paid, after this entry.</param>
public sealed record LedgerEntry(ClaimStep? Step, Award? Award, Payment? Payment, decimal Outstanding);
