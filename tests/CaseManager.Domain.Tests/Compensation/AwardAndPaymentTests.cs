using CaseManager.Domain.Compensation;
using Xunit;

namespace CaseManager.Domain.Tests.Compensation;

public class AwardAndPaymentTests
{
    private static readonly ExchangeRate _rate = new(0.8547m, new(2026, 4, 20), "European Central Bank");

    [Fact]
    public void Antonias_amounts_match_manual_calculation()
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted);
        claimed.RecordStep(Guid.CreateVersion7(),
            new(ClaimEvent.Awarded, ApproximateDate.Parse("2026-02-03"),
                new("GBP", [new(HeadOfLoss.PsychologicalHarm, 11_000m), new(HeadOfLoss.Injury, 5_500m), new(HeadOfLoss.LossOfEarnings, 4_000m)])));
        Assert.Equal((20_500m, 0m, 20_500m), GetTotals(claimed));

        claimed.RecordPayment("2026-04-20", 12_000m);
        Assert.Equal((20_500m, 12_000m, 8_500m), GetTotals(claimed));
        claimed.RecordPayment("2026-09-15", 8_500m);
        Assert.Equal((20_500m, 20_500m, 0m), GetTotals(claimed));

        Assert.Equal(["20500 ", "8500 12000", "0 8500"], claimed.Claim.Ledger.Entries.Select(e => $"{e.Outstanding:0} {e.Payment?.AmountInAwardCurrency:0}"));
        Assert.Equal((ClaimState.Paid, "GBP"), (claimed.Claim.State, claimed.Claim.Ledger.Currency));
    }

    [Theory]
    [InlineData(null, BusinessRule.AwardMissing)]
    [InlineData(0.0, BusinessRule.AwardMissing)]
    [InlineData(-5.0, BusinessRule.AwardMissing)]
    [InlineData(0.001, BusinessRule.AwardMissing)]
    [InlineData(0.01, null)]
    public void An_award_has_an_amount(double? pounds, BusinessRule? blocker)
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted);

        Assert.Equal(blocker, claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(ClaimEvent.Awarded, "2026-02-03", (decimal?)pounds), null));
    }

    [Fact]
    public void Only_an_award_has_amounts_and_its_heads_are_distinct()
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted);

        Assert.Equal(BusinessRule.AwardMissing, claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(ClaimEvent.Refused, "2026-02-03", 5m), null));
        var twice = new ClaimStepDetails(ClaimEvent.Awarded, ApproximateDate.Parse("2026-02-03"),
            new("GBP", [new(HeadOfLoss.Care, 5m), new(HeadOfLoss.Care, 5m)]));
        Assert.Equal(BusinessRule.AwardMissing, claimed.Claim.BlockerToStep(twice, null));
    }

    [Theory]
    [InlineData("GBP", 20500.50, true)]
    [InlineData("HUF", 7000000.25, true)]
    [InlineData("GBP", 0.005, false)]
    [InlineData("VND", 500000, true)]
    [InlineData("VND", 500000.5, false)]
    [InlineData("XXX", 1, false)]
    [InlineData("gbp", 1, false)]
    [InlineData("EUR", 99999999999, true)]
    [InlineData("EUR", 100000000000, false)]
    public void An_amount_matches_the_precision_of_its_currency(string currency, double amount, bool can) =>
        Assert.Equal(can, Currencies.IsValidAmount(currency, (decimal)amount));

    [Theory]
    [InlineData("2026-02-02", 1.0, "GBP", BusinessRule.PaymentBeforeAward)]
    [InlineData("2026-02-03", 1.0, "GBP", null)]
    [InlineData("2026-04-20", 0.0, "GBP", BusinessRule.AmountInvalid)]
    [InlineData("2026-04-20", -1.0, "GBP", BusinessRule.AmountInvalid)]
    [InlineData("2026-04-20", 1.005, "GBP", BusinessRule.AmountInvalid)]
    [InlineData("2026-04-20", 1.0, "XXX", BusinessRule.AmountInvalid)]
    [InlineData("2026-04-20", 1.0, "EUR", BusinessRule.RateMissing)]
    public void A_payment_belongs_to_an_award(string date, double amount, string currency, BusinessRule? blocker)
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);

        Assert.Equal(blocker, claimed.Claim.BlockerToPayment(ClaimScenario.CreatePaymentDetails(date, (decimal)amount, currency)));
        if (blocker is { } rule)
        {
            Assert.Equal(rule, Assert.Throws<BusinessRuleException>(() => claimed.RecordPayment(date, (decimal)amount, currency, confirmed: true)).Rule);
            Assert.Empty(claimed.Claim.Payments);
        }
    }

    [Fact]
    public void Nothing_is_paid_before_anything_is_awarded()
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted);

        Assert.Equal(BusinessRule.PaymentBeforeAward,
            Assert.Throws<BusinessRuleException>(() => claimed.RecordPayment("2026-04-20", 1m, confirmed: true)).Rule);
    }

    // 1,000.00 × 0.8547 = 854.70; 10.01 × 0.8547 = 8.555547, rounded to 8.56; 0.05 × 0.5 = 0.025, rounded away from zero to 0.03.
    [Theory]
    [InlineData(1000, 0.8547, 854.70)]
    [InlineData(10.01, 0.8547, 8.56)]
    [InlineData(0.05, 0.5, 0.03)]
    public void Money_in_another_currency_counts_at_its_dated_rate(double euros, double rate, double pounds)
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);

        var payment = claimed.RecordPayment("2026-04-20", (decimal)euros, "EUR", _rate with { Rate = (decimal)rate });

        Assert.Equal(((decimal)pounds, "GBP", (decimal)euros, "EUR"), (payment.AmountInAwardCurrency, payment.AwardCurrency, payment.Amount, payment.Currency));
        Assert.Equal(((decimal?)(decimal)rate, _rate.Date, "European Central Bank"), (payment.Rate, payment.RateDate!.Value, payment.Content!.RateSource));
        Assert.Equal(1_000m - (decimal)pounds, claimed.Claim.Ledger.Outstanding);
    }

    [Theory]
    [InlineData(0, "A bank")]
    [InlineData(-1, "A bank")]
    [InlineData(1, "")]
    [InlineData(1, " ")]
    public void An_exchange_rate_is_positive_and_has_a_source(double rate, string source)
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);

        Assert.Equal(BusinessRule.RateMissing,
            claimed.Claim.BlockerToPayment(ClaimScenario.CreatePaymentDetails("2026-04-20", 5m, "EUR", new((decimal)rate, new(2026, 4, 20), source))));
    }

    [Fact]
    public void Payments_rounding_to_zero_are_rejected_and_unneeded_rates_dropped()
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);

        Assert.Equal(BusinessRule.AmountInvalid,
            claimed.Claim.BlockerToPayment(ClaimScenario.CreatePaymentDetails("2026-04-20", 0.01m, "EUR", _rate with { Rate = 0.1m })));
        Assert.Equal((null, 10m), (claimed.RecordPayment("2026-04-20", 10m, "GBP", _rate).Rate, claimed.Claim.Ledger.Paid));
    }

    [Fact]
    public void A_payment_above_the_award_needs_confirmation()
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);
        claimed.RecordPayment("2026-04-20", 1_000m);
        var interest = ClaimScenario.CreatePaymentDetails("2026-05-20", 0.01m);

        Assert.Null(claimed.Claim.BlockerToPayment(interest));
        Assert.Equal(BusinessRule.PaymentExceedsAward, claimed.Claim.WarningAboutPayment(interest));
        Assert.Equal(BusinessRule.PaymentExceedsAward, Assert.Throws<BusinessRuleException>(() => claimed.RecordPayment("2026-05-20", 0.01m)).Rule);
        Assert.Single(claimed.Claim.Payments);

        claimed.RecordPayment("2026-05-20", 0.01m, confirmed: true);
        Assert.Equal((1_000.01m, 0m, 0.01m, ClaimState.Paid),
            (claimed.Claim.Ledger.Paid, claimed.Claim.Ledger.Outstanding, claimed.Claim.Ledger.Overpaid, claimed.Claim.State));
    }

    [Fact]
    public void A_reversed_payment_no_longer_counts_but_remains()
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);
        var payment = claimed.RecordPayment("2026-04-20", 400m);
        Assert.Equal(ClaimState.PartPaid, claimed.Claim.State);

        claimed.ReversePayment(payment);

        Assert.Equal((ClaimState.Awarded, 0m, 2), (claimed.Claim.State, claimed.Claim.Ledger.Paid, claimed.Claim.Payments.Count));
        Assert.Equal("It went back", claimed.Claim.FindReversal(payment)!.Content!.Description);
        Assert.Equal(BusinessRule.PaymentReversed, Assert.Throws<BusinessRuleException>(() => claimed.ReversePayment(payment)).Rule);
        Assert.Equal(BusinessRule.PaymentReversed,
            Assert.Throws<BusinessRuleException>(() => claimed.ReversePayment(claimed.Claim.FindReversal(payment)!)).Rule);
    }

    // Awarded 1,000; paid 400; on appeal 1,500: 1,100 outstanding. The first award is kept.
    [Fact]
    public void An_award_on_appeal_replaces_the_original_award()
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);
        claimed.RecordPayment("2026-03-01", 400m);
        claimed.WithStep(ClaimEvent.AppealLodged, "2026-03-10");
        Assert.Equal((ClaimState.UnderAppeal, 1_000m), (claimed.Claim.State, claimed.Claim.Ledger.Awarded));

        claimed.WithStep(ClaimEvent.PartlyAwarded, "2026-06-10", 1_500m);

        Assert.Equal((1_500m, 400m, 1_100m), GetTotals(claimed));
        Assert.Equal(ClaimState.PartPaid, claimed.Claim.State);
        Assert.Equal(["1000", "600", "1100"], claimed.Claim.Ledger.Entries.Select(e => $"{e.Outstanding:0}"));
    }

    [Fact]
    public void An_award_reversed_on_appeal_leaves_earlier_payments()
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);
        claimed.RecordPayment("2026-03-01", 400m);
        claimed.WithStep(ClaimEvent.AppealLodged, "2026-03-10").WithStep(ClaimEvent.Refused, "2026-06-10");

        Assert.Equal((0m, 400m, 0m), GetTotals(claimed));
        Assert.Equal((null, "GBP", ClaimState.Refused), (claimed.Claim.Ledger.Award, claimed.Claim.Ledger.Currency, claimed.Claim.State));
        Assert.Equal(BusinessRule.PaymentBeforeAward, claimed.Claim.BlockerToPayment(ClaimScenario.CreatePaymentDetails("2026-07-01", 1m)));
    }

    [Fact]
    public void A_payment_prevents_removing_its_award_or_changing_the_currency()
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted);
        var award = claimed.RecordStep(ClaimEvent.Awarded, "2026-02-03", 1_000m);
        var payment = claimed.RecordPayment("2026-03-01", 400m);

        Assert.Equal(BusinessRule.AwardHasPayments, Blocker(ClaimEvent.RecordedInError, "2026-02-03", null));
        Assert.Equal(BusinessRule.AwardHasPayments, Blocker(ClaimEvent.Refused, "2026-02-03", null));
        Assert.Equal(BusinessRule.AwardHasPayments, Blocker(ClaimEvent.Awarded, "2026-03-02", 1_000m));
        Assert.Equal(BusinessRule.AwardHasPayments, Blocker(ClaimEvent.Awarded, "2026-02-03", 1_000m, "EUR"));
        Assert.Null(Blocker(ClaimEvent.Awarded, "2026-03-01", 900m));
        claimed.WithStep(ClaimEvent.AppealLodged, "2026-03-10");
        Assert.Equal(BusinessRule.AwardHasPayments,
            claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(ClaimEvent.Awarded, "2026-06-10", 1m, "EUR"), null));

        claimed.ReversePayment(payment);
        Assert.Null(claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(ClaimEvent.Awarded, "2026-06-10", 1m, "EUR"), null));

        BusinessRule? Blocker(ClaimEvent kind, string date, decimal? amount, string currency = "GBP") =>
            claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(kind, date, amount, currency), award.Id);
    }

    [Fact]
    public void A_corrected_award_is_the_one_that_counts()
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted);
        var award = claimed.RecordStep(ClaimEvent.Awarded, "2026-02-03", 1_000m);
        claimed.RecordPayment("2026-03-01", 400m);

        claimed.RecordStep(ClaimEvent.PartlyAwarded, "2026-02-04", 400m, supersedesId: award);

        Assert.Equal((400m, 400m, 0m), GetTotals(claimed));
        Assert.Equal((ClaimState.Paid, 2), (claimed.Claim.State, claimed.Claim.Awards.Count));
    }

    [Fact]
    public void Steps_without_known_dates_keep_their_order()
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted).WithStep(ClaimEvent.PartlyAwarded, "2026-02-03", 1_000m)
            .WithStep(ClaimEvent.AppealLodged, "2026").WithStep(ClaimEvent.Awarded, "2026", 2_000m);
        claimed.RecordPayment("2026-03-01", 400m);

        Assert.Equal(["1000", "2000", "1600"], claimed.Claim.Ledger.Entries.Select(e => $"{e.Outstanding:0}"));
    }

    private static (decimal Awarded, decimal Paid, decimal Open) GetTotals(ClaimScenario claimed) =>
        (claimed.Claim.Ledger.Awarded, claimed.Claim.Ledger.Paid, claimed.Claim.Ledger.Outstanding);
}
