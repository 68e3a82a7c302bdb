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
    public decimal Open => Math.Max(0, Awarded - Paid);

    /// <summary>Amount paid in excess of the award, such as interest.</summary>
    public decimal Above => Math.Max(0, Paid - Awarded);

    internal static ClaimLedger Of(CompensationClaim claim)
    {
        var (entries, award, paid) = (new List<LedgerEntry>(), (Award?)null, 0m);
        foreach (var (_, step, payment) in LinesOf(claim).OrderBy(l => l.On))
        {
            var entry = step is null ? null : claim.AwardOf(step);
            (award, paid) = step is null ? (award, paid + payment!.Counted) : (entry, paid);
            if (payment is not null || entry is not null || entries.Count > 0)
            {
                entries.Add(new(step, entry, payment, Math.Max(0, (award?.Total ?? 0) - paid)));
            }
        }

        var inForce = claim.Happened.LastOrDefault(s => s.What.IsDecision()) is { } decided ? claim.AwardOf(decided) : null;
        return new(inForce?.Currency ?? claim.Received.Select(p => p.CountedIn).FirstOrDefault(), inForce, paid, entries);
    }

    private static List<(DateOnly On, ClaimStep? Step, Payment? Payment)> LinesOf(CompensationClaim claim)
    {
        var (lines, on) = (new List<(DateOnly, ClaimStep?, Payment?)>(), DateOnly.MinValue);
        foreach (var step in claim.Happened.Where(s => s.What.IsDecision()))
        {
            on = step.On.Earliest > on ? step.On.Earliest : on; // approximate dates may overlap: steps keep their order
            lines.Add((on, step, null));
        }

        lines.AddRange(claim.Received.Select(p => (p.On, (ClaimStep?)null, (Payment?)p)));
        return lines;
    }
}

/// <summary>A decision or a payment in the ledger.</summary>
/// <param name="Step">Null for a payment.</param>
/// <param name="Award">Null for a payment, and where the decision awarded nothing.</param>
/// <param name="Payment">Null for a decision.</param>
/// <param name="Open">Amount awarded and not yet paid, after this entry.</param>
public sealed record LedgerEntry(ClaimStep? Step, Award? Award, Payment? Payment, decimal Open);
