using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Cases.Tracks;

namespace CaseManager.Web.Pages.Cases.Compensation;

public static class CompensationTexts
{
    private const int MostStations = 6;

    /// <summary>Amount with currency for use in a sentence; without decimals where it is a whole number.</summary>
    public static string Money(this Texts texts, string currency, decimal amount) =>
        texts["compensation.money", currency, amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", texts.Culture)];

    /// <summary>Amount with two decimals and without currency, for table columns.</summary>
    public static string Figure(this Texts texts, decimal amount) => amount.ToString("N2", texts.Culture);

    public static string Title(this Texts texts, CompensationClaim claim) => texts["compensation.claim", texts.Of(claim.Route), texts[$"countries.{claim.Country}"]];

    /// <summary>Label of a fund in a list of options.</summary>
    public static string Fund(this Texts texts, LawEntry fund) => texts["compensation.fund.option", texts[$"countries.{fund.Jurisdiction}"], fund.Name];

    /// <summary>One sentence per currency; amounts in different currencies are never added.</summary>
    public static IEnumerable<string> AwardedAndPaid(this Texts texts, string coverName, IEnumerable<ClaimLedger> ledgers) =>
        from ledger in ledgers
        where ledger.Currency is not null
        group ledger by ledger.Currency into same
        let awarded = same.Sum(l => l.Awarded)
        let paid = same.Sum(l => l.Paid)
        select awarded == 0 ? texts["compensation.sentence.unawarded", coverName, texts.Money(same.Key, paid)]
            : texts[same.All(l => l.Open == 0) && paid == awarded ? "compensation.sentence.all" : "compensation.sentence.some", texts.Money(same.Key, awarded), coverName, texts.Money(same.Key, paid)];

    /// <summary>Steps reached, each with its date, followed by the steps expected.</summary>
    public static IReadOnlyList<Station> Stations(this Texts texts, CompensationClaim claim, string begun)
    {
        List<(string Name, string? When)> shown = [.. claim.Happened.Select(s => (texts.Of(s.What), (string?)texts.Date(s.On)))];
        if (claim.State == ClaimState.Paid && claim.Received is [var first, _, ..])
        {
            shown.Add((texts.Of(ClaimState.PartPaid), texts.Date(first.On)));
        }

        if (claim.State is ClaimState.PartPaid or ClaimState.Paid)
        {
            shown.Add((texts.Of(claim.State), claim.Received is [.., var last] ? texts.Date(last.On) : null)); // no date where the reader may not see it
        }

        if (shown.Count == 0)
        {
            shown.Add((texts["compensation.station.begun"], begun));
        }

        string[] ahead = claim.State switch
        {
            ClaimState.Drafting => [texts.Of(ClaimEvent.Submitted), texts["compensation.station.decided"], texts.Of(ClaimState.Paid)],
            ClaimState.Submitted or ClaimState.InformationRequested or ClaimState.UnderAppeal => [texts["compensation.station.decided"], texts.Of(ClaimState.Paid)],
            ClaimState.Awarded or ClaimState.PartlyAwarded or ClaimState.PartPaid => [texts.Of(ClaimState.Paid)],
            _ => [],
        };
        shown = [.. shown.TakeLast(MostStations - ahead.Length)];
        return [.. shown.Select((r, i) => new Station(r.Name, r.When, i == shown.Count - 1 ? StationAt.Now : StationAt.Done)), .. ahead.Select(name => new Station(name, null, StationAt.Ahead))];
    }
}
