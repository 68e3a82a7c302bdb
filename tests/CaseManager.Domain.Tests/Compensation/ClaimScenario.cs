using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.People;
using CaseManager.Domain.Tests.LegalReference;

namespace CaseManager.Domain.Tests.Compensation;

/// <summary>A claimant, step by step; by default a claim to the British fund for a last incident on 14 October 2023.</summary>
internal sealed class ClaimScenario
{
    private ClaimScenario(Case caseFile, CompensationRoute route, string? fund, string? limitation, string? from)
    {
        (Case, Victim) = (caseFile, caseFile.Victims[0]);
        Claim = OpenClaim(Guid.CreateVersion7(), route, fund, limitation, from);
    }

    public Case Case { get; }

    public Victim Victim { get; }

    public CompensationClaim Claim { get; }

    /// <summary>Legal deadlines in order of creation.</summary>
    public IReadOnlyList<Deadline> Deadlines => Case.Deadlines;

    public static ClaimScenario ForStateFund(string? from = "2023-10-14") =>
        new(CaseFixture.OpenCase(), CompensationRoute.StateScheme, "GB.FUND.CICA", null, from);

    public static ClaimScenario ForRoute(CompensationRoute route, string? limitation = null, string? from = null) =>
        new(CaseFixture.OpenCase(), route, null, limitation, from);

    /// <summary>A claim with an award in pounds on 3 February 2026.</summary>
    public static ClaimScenario CreateAwarded(decimal pounds) =>
        ForStateFund().WithSteps(ClaimEvent.Submitted).WithStep(ClaimEvent.Awarded, "2026-02-03", pounds);

    public CompensationClaim OpenClaim(Guid id, CompensationRoute route = CompensationRoute.StateScheme, string? fund = "GB.FUND.CICA",
        string? limitation = null, string? from = "2023-10-14") => Case.OpenClaim(
        Victim,
        id,
        new(route, "GB", fund is null ? null : LegalReferenceFixture.GetLatest(fund), limitation is null ? null : LegalReferenceFixture.GetLatest(limitation),
            from is null ? null : ApproximateDate.Parse(from)),
        new("Those who decide", null, null, null),
        LegalReferenceFixture.Shipped,
        CaseFixture.AnaStamp);

    /// <summary>Records the steps, one per day.</summary>
    public ClaimScenario WithSteps(params IEnumerable<ClaimEvent> steps)
    {
        foreach (var (number, step) in steps.Index())
        {
            RecordStep(step, LegalReferenceFixture.FormatIso(LegalReferenceFixture.ParseDate("2025-03-03").AddDays(number)), step.IsAward() ? 20_500m : null);
        }

        return this;
    }

    public ClaimScenario WithStep(ClaimEvent kind, string date, decimal? pounds = null)
    {
        RecordStep(kind, date, pounds);
        return this;
    }

    public ClaimStep RecordStep(ClaimEvent kind, string date, decimal? pounds = null, ClaimStep? supersedesId = null, bool confirmed = false) =>
        RecordStep(Guid.CreateVersion7(), CreateStepDetails(kind, date, pounds), supersedesId, confirmed);

    public ClaimStep RecordStep(Guid id, ClaimStepDetails details, ClaimStep? supersedesId = null, bool confirmed = false) =>
        Case.RecordClaimStep(Claim, id, details, supersedesId?.Id, confirmed, LegalReferenceFixture.Shipped, CaseFixture.AnaStamp);

    public Payment RecordPayment(string date, decimal amount, string currency = "GBP", ExchangeRate? rate = null, bool confirmed = false) =>
        Case.RecordPayment(Claim, Guid.CreateVersion7(), CreatePaymentDetails(date, amount, currency, rate), confirmed, CaseFixture.AnaStamp);

    public void ReversePayment(Payment payment) => Case.ReversePayment(Claim, payment.Id, Guid.CreateVersion7(), "It went back", CaseFixture.AnaStamp);

    public static PaymentDetails CreatePaymentDetails(string date, decimal amount, string currency = "GBP", ExchangeRate? rate = null) =>
        new(LegalReferenceFixture.ParseDate(date), amount, currency, rate, null);

    public static ClaimStepDetails CreateStepDetails(ClaimEvent kind, string date, decimal? pounds = null, string currency = "GBP") =>
        new(kind, ApproximateDate.Parse(date), pounds is { } amount ? new(currency, [new(HeadOfLoss.Injury, amount)]) : null);
}
