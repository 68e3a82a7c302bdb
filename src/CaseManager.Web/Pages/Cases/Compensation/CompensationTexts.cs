using CaseManager.Domain.Compensation;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Cases.Tracks;

namespace CaseManager.Web.Pages.Cases.Compensation;

/// <summary>The words for what is claimed, awarded and paid.</summary>
public static class CompensationTexts
{
    private const int MostStations = 6;

    /// <summary>An amount with its currency, as in a sentence: without cents where there are none.</summary>
    public static string Money(this Texts texts, string currency, decimal amount) =>
        texts["compensation.money", currency, amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", texts.Culture)];

    /// <summary>An amount alone, as in a column.</summary>
    public static string Figure(this Texts texts, decimal amount) => amount.ToString("N2", texts.Culture);

    /// <summary>What is claimed, and where.</summary>
    public static string Title(this Texts texts, CompensationClaim claim) => texts["compensation.claim", texts.Of(claim.Route), texts[$"countries.{claim.Country}"]];

    /// <summary>What a fund is called, to choose it.</summary>
    public static string Fund(this Texts texts, LawEntry fund) => texts["compensation.fund.option", texts[$"countries.{fund.Jurisdiction}"], fund.Name];

    /// <summary>Awarded and received, a sentence for each currency: never added up across them.</summary>
    public static IEnumerable<string> AwardedAndPaid(this Texts texts, string coverName, IEnumerable<ClaimLedger> ledgers) =>
        from ledger in ledgers
        where ledger.Currency is not null
        group ledger by ledger.Currency into same
        let awarded = same.Sum(l => l.Awarded)
        let paid = same.Sum(l => l.Paid)
        select awarded == 0 ? texts["compensation.sentence.unawarded", coverName, texts.Money(same.Key, paid)]
            : texts[same.All(l => l.Open == 0) && paid == awarded ? "compensation.sentence.all" : "compensation.sentence.some", texts.Money(same.Key, awarded), coverName, texts.Money(same.Key, paid)];

    /// <summary>The stages of a claim: what was reached, by its day; then what is awaited.</summary>
    public static IReadOnlyList<Station> Stations(this Texts texts, CompensationClaim claim, string begun)
    {
        List<(string Name, string? When)> shown = [.. claim.Happened.Select(s => (texts.Of(s.What), (string?)texts.Date(s.On)))];
        if (claim.State == ClaimState.Paid && claim.Received is [var first, _, ..])
        {
            shown.Add((texts.Of(ClaimState.PartPaid), texts.Date(first.On)));
        }

        if (claim.State is ClaimState.PartPaid or ClaimState.Paid)
        {
            shown.Add((texts.Of(claim.State), claim.Received is [.., var last] ? texts.Date(last.On) : null)); // no day where the reader may not know it
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
