using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A claim as the page shows it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Fund">The fund, where the state pays; else null.</param>
public sealed record ClaimLine(CompensationClaim Claim, LawEntry? Fund)
{
    /// <summary>Awarded and paid.</summary>
    public ClaimLedger Ledger { get; } = Claim.Ledger;

    /// <summary>Names its parts on the page.</summary>
    public string Anchor => $"c{Claim.Id:N}";

    /// <summary>Awards whose place a later decision took, the latest first.</summary>
    public IEnumerable<LedgerEntry> EarlierAwards => Ledger.Entries.Where(e => e.Award is not null && e.Award != Ledger.Award).Reverse();

    /// <summary>How much of what was awarded has come in, in per cent of the bar.</summary>
    public string Share => (Ledger.Awarded == 0 ? 0 : Math.Min(100, Math.Round(100 * Ledger.Paid / Ledger.Awarded))).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Who decides, who helps, and what else is written. For whoever reads the status alone the same lines, in every case: not shared.</summary>
    public FactSheet Facts(Texts texts)
    {
        if (Claim.Written?.Content is not { } written)
        {
            return new(new Fact(texts["compensation.deciding"], null), new Fact(texts["compensation.assisting"], null), new Fact(texts["compensation.awarded"], null), new Fact(texts["compensation.received"], null));
        }

        return new([.. new[] { Of("compensation.deciding", written.DecidingAuthority), Of("compensation.assisting", written.AssistingAuthority), Of("compensation.reference", written.ExternalReference), Of("compensation.words", written.Words) }.OfType<Fact>()]);

        Fact? Of(string name, string? value) => value is null ? null : new(texts[name], new(value));
    }
}
