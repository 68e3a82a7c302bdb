using CaseManager.Domain.Compensation;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>A claim for display; <paramref name="Fund"/> is null unless a state scheme pays.</summary>
public sealed record ClaimLine(CompensationClaim Claim, LegalReferenceEntry? Fund)
{
    public ClaimLedger Ledger { get; } = Claim.Ledger;

    /// <summary>HTML id of the claim's heading.</summary>
    public string Anchor => $"c{Claim.Id:N}";

    /// <summary>Superseded awards, latest first.</summary>
    public IEnumerable<LedgerEntry> PreviousAwards => Ledger.Entries.Where(e => e.Award is not null && e.Award != Ledger.Award).Reverse();

    /// <summary>Paid share of the award in per cent, 0 to 100, for the width of the bar.</summary>
    public string PaidPercentage =>
        (Ledger.Awarded == 0 ? 0 : Math.Min(100, Math.Round(100 * Ledger.Paid / Ledger.Awarded))).ToString("0",
            System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Details of the claim; readers limited to the status see the same "not shared" rows in every case, so that the rows reveal nothing.</summary>
    public SummaryList GetSummary(TextLocalizer texts)
    {
        if (Claim.CurrentDetails?.Content is not { } written)
        {
            return new(new SummaryListRow(texts["compensation.details.decidingAuthority"], null),
                new SummaryListRow(texts["compensation.details.assistingAuthority"], null), new SummaryListRow(texts["compensation.awarded"], null),
                new SummaryListRow(texts["compensation.received"], null));
        }

        return new([.. new[] { Of("compensation.details.decidingAuthority", written.DecidingAuthority),
            Of("compensation.details.assistingAuthority", written.AssistingAuthority), Of("compensation.details.reference", written.ExternalReference),
            Of("compensation.additionalInformation", written.AdditionalInformation) }.OfType<SummaryListRow>()]);

        SummaryListRow? Of(string name, string? value) => value is null ? null : new(texts[name], new(value));
    }
}
