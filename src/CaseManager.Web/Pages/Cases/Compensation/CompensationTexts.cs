using CaseManager.Domain.Compensation;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Cases.Tracks;

namespace CaseManager.Web.Pages.Cases.Compensation;

public static class CompensationTexts
{
    private const int MaxStations = 6;

    /// <summary>Amount with currency for use in a sentence; without decimals where it is a whole number.</summary>
    public static string FormatMoney(this TextLocalizer texts, string currency, decimal amount) =>
        texts["compensation.money", currency, amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", texts.Culture)];

    /// <summary>Amount with two decimals and without currency, for table columns.</summary>
    public static string FormatAmount(this TextLocalizer texts, decimal amount) => amount.ToString("N2", texts.Culture);

    public static string FormatTitle(this TextLocalizer texts, CompensationClaim claim) =>
        texts["compensation.claim", texts.Describe(claim.Route), texts[$"countries.{claim.Country}"]];

    /// <summary>Label of a fund in a list of options.</summary>
    public static string DescribeFund(this TextLocalizer texts, LegalReferenceEntry fund) =>
        texts["compensation.fund.option", texts[$"countries.{fund.Jurisdiction}"], fund.Name];

    /// <summary>One sentence per currency; amounts in different currencies are never added.</summary>
    public static IEnumerable<string> DescribeTotals(this TextLocalizer texts, string coverName, IEnumerable<ClaimLedger> ledgers) =>
        from ledger in ledgers
        where ledger.Currency is not null
        group ledger by ledger.Currency into same
        let awarded = same.Sum(l => l.Awarded)
        let paid = same.Sum(l => l.Paid)
        select awarded == 0 ? texts["compensation.summary.unawarded", coverName, texts.FormatMoney(same.Key, paid)]
            : texts[same.All(l => l.Outstanding == 0) && paid == awarded ? "compensation.summary.fullyPaid" : "compensation.summary.partlyPaid",
                texts.FormatMoney(same.Key, awarded), coverName, texts.FormatMoney(same.Key, paid)];

    /// <summary>Steps reached, each with its date, followed by the steps expected.</summary>
    public static IReadOnlyList<Station> GetStations(this TextLocalizer texts, CompensationClaim claim, string started)
    {
        List<(string Name, string? Moment)> shown = [.. claim.ActiveSteps.Select(s => (texts.Describe(s.Event), (string?)texts.FormatDate(s.OccurredOn)))];
        if (claim.State == ClaimState.Paid && claim.ActivePayments is [var first, _, ..])
        {
            shown.Add((texts.Describe(ClaimState.PartPaid), texts.FormatDate(first.ReceivedOn)));
        }

        if (claim.State is ClaimState.PartPaid or ClaimState.Paid)
        {
            // the date is omitted if the reader may not see the payments
            shown.Add((texts.Describe(claim.State), claim.ActivePayments is [.., var last] ? texts.FormatDate(last.ReceivedOn) : null));
        }

        if (shown.Count == 0)
        {
            shown.Add((texts["compensation.station.started"], started));
        }

        string[] ahead = claim.State switch
        {
            ClaimState.Drafting => [texts.Describe(ClaimEvent.Submitted), texts["compensation.station.decided"], texts.Describe(ClaimState.Paid)],
            ClaimState.Submitted or ClaimState.InformationRequested or ClaimState.UnderAppeal =>
                [texts["compensation.station.decided"], texts.Describe(ClaimState.Paid)],
            ClaimState.Awarded or ClaimState.PartlyAwarded or ClaimState.PartPaid => [texts.Describe(ClaimState.Paid)],
            _ => [],
        };
        shown = [.. shown.TakeLast(MaxStations - ahead.Length)];
        return [.. shown.Select((r, i) => new Station(r.Name, r.Moment, i == shown.Count - 1 ? StationState.Current : StationState.Completed)),
            .. ahead.Select(name => new Station(name, null, StationState.Upcoming))];
    }
}
