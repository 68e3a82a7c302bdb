using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Tests.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Tests.Compensation;

/// <summary>A claimant, step by step; by default a claim to the British fund for a last incident on 14 October 2023.</summary>
internal sealed class Claimed
{
    private Claimed(Case opened, CompensationRoute route, string? fund, string? limitation, string? from)
    {
        (Case, Victim) = (opened, opened.Victims[0]);
        Claim = Open(Guid.CreateVersion7(), route, fund, limitation, from);
    }

    public Case Case { get; }

    public Victim Victim { get; }

    public CompensationClaim Claim { get; }

    /// <summary>Legal deadlines in order of creation.</summary>
    public IReadOnlyList<Deadline> Dates => Case.Deadlines;

    public static Claimed FromTheFund(string? from = "2023-10-14") => new(Stories.Open(), CompensationRoute.StateScheme, "GB.FUND.CICA", null, from);

    public static Claimed By(CompensationRoute route, string? limitation = null, string? from = null) => new(Stories.Open(), route, null, limitation, from);

    /// <summary>A claim with an award in pounds on 3 February 2026.</summary>
    public static Claimed Awarded(decimal pounds) => FromTheFund().After(ClaimEvent.Submitted).And(ClaimEvent.Awarded, "2026-02-03", pounds);

    public CompensationClaim Open(Guid id, CompensationRoute route = CompensationRoute.StateScheme, string? fund = "GB.FUND.CICA", string? limitation = null, string? from = "2023-10-14") => Case.OpenClaim(
        Victim,
        id,
        new(route, "GB", fund is null ? null : Book.Latest(fund), limitation is null ? null : Book.Latest(limitation), from is null ? null : ApproximateDate.Parse(from)),
        new("Those who decide", null, null, null),
        Book.Shipped,
        Stories.Ana);

    /// <summary>Records the steps, one per day.</summary>
    public Claimed After(params IEnumerable<ClaimEvent> steps)
    {
        foreach (var (number, step) in steps.Index())
        {
            Take(step, Book.Iso(Book.Day("2025-03-03").AddDays(number)), step.IsAward() ? 20_500m : null);
        }

        return this;
    }

    public Claimed And(ClaimEvent what, string on, decimal? pounds = null)
    {
        Take(what, on, pounds);
        return this;
    }

    public ClaimStep Take(ClaimEvent what, string on, decimal? pounds = null, ClaimStep? instead = null, bool confirmed = false) =>
        Take(Guid.CreateVersion7(), Facts(what, on, pounds), instead, confirmed);

    public ClaimStep Take(Guid id, ClaimStepFacts facts, ClaimStep? instead = null, bool confirmed = false) =>
        Case.RecordClaimStep(Claim, id, facts, instead?.Id, confirmed, Book.Shipped, Stories.Ana);

    public Payment Pay(string on, decimal amount, string currency = "GBP", ExchangeRate? rate = null, bool confirmed = false) =>
        Case.RecordPayment(Claim, Guid.CreateVersion7(), Money(on, amount, currency, rate), confirmed, Stories.Ana);

    public void TakeBack(Payment payment) => Case.TakePaymentBack(Claim, payment.Id, Guid.CreateVersion7(), "It went back", Stories.Ana);

    public static PaymentFacts Money(string on, decimal amount, string currency = "GBP", ExchangeRate? rate = null) => new(Book.Day(on), amount, currency, rate, null);

    public static ClaimStepFacts Facts(ClaimEvent what, string on, decimal? pounds = null, string currency = "GBP") =>
        new(what, ApproximateDate.Parse(on), pounds is { } amount ? new(currency, [new(HeadOfLoss.Injury, amount)]) : null);
}
