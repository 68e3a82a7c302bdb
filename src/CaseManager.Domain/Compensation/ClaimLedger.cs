namespace CaseManager.Domain.Compensation;

/// <summary>Awarded and paid, kept apart, in one currency. Worked out anew from the steps and the payments that stand.</summary>
/// <param name="Currency">In which; null where nothing is awarded and nothing has come in.</param>
/// <param name="Award">The award in force; null where nothing was awarded, or a later decision took it away.</param>
/// <param name="Paid">What has come in.</param>
/// <param name="Entries">Awards and payments, in the order of their days.</param>
public sealed record ClaimLedger(string? Currency, Award? Award, decimal Paid, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>What was awarded, as it stands.</summary>
    public decimal Awarded => Award?.Total ?? 0;

    /// <summary>What was awarded and has not come in.</summary>
    public decimal Open => Math.Max(0, Awarded - Paid);

    /// <summary>What has come in beyond the award, as interest does.</summary>
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
            on = step.On.Earliest > on ? step.On.Earliest : on; // where days are not known, the steps keep their order
            lines.Add((on, step, null));
        }

        lines.AddRange(claim.Received.Select(p => (p.On, (ClaimStep?)null, (Payment?)p)));
        return lines;
    }
}

/// <summary>A line of the ledger: a decision, or a payment.</summary>
/// <param name="Step">The decision; null for a payment.</param>
/// <param name="Award">What it awarded; null where it awarded nothing.</param>
/// <param name="Payment">The payment; null for a decision.</param>
/// <param name="Open">What was awarded and had not come in, after it.</param>
public sealed record LedgerEntry(ClaimStep? Step, Award? Award, Payment? Payment, decimal Open);
