using CaseManager.Domain.Compensation;
using Xunit;

namespace CaseManager.Domain.Tests.Compensation;

public class AwardAndPaymentTests
{
    private static readonly ExchangeRate _rate = new(0.8547m, new(2026, 4, 20), "European Central Bank");

    [Fact]
    public void Antonias_money_reckoned_by_hand()
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted);
        claimed.Take(Guid.CreateVersion7(), new(ClaimEvent.Awarded, ApproximateDate.Parse("2026-02-03"), new("GBP", [new(HeadOfLoss.PsychologicalHarm, 11_000m), new(HeadOfLoss.Injury, 5_500m), new(HeadOfLoss.LossOfEarnings, 4_000m)])));
        Assert.Equal((20_500m, 0m, 20_500m), Money(claimed));

        claimed.Pay("2026-04-20", 12_000m);
        Assert.Equal((20_500m, 12_000m, 8_500m), Money(claimed));
        claimed.Pay("2026-09-15", 8_500m);
        Assert.Equal((20_500m, 20_500m, 0m), Money(claimed));

        Assert.Equal(["20500 ", "8500 12000", "0 8500"], claimed.Claim.Ledger.Entries.Select(e => $"{e.Open:0} {e.Payment?.Counted:0}"));
        Assert.Equal((ClaimState.Paid, "GBP"), (claimed.Claim.State, claimed.Claim.Ledger.Currency));
    }

    [Theory]
    [InlineData(null, Rule.AwardMissing)]
    [InlineData(0.0, Rule.AwardMissing)]
    [InlineData(-5.0, Rule.AwardMissing)]
    [InlineData(0.001, Rule.AwardMissing)]
    [InlineData(0.01, null)]
    public void An_award_says_how_much(double? pounds, Rule? blocker)
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted);

        Assert.Equal(blocker, claimed.Claim.BlockerToStep(Claimed.Facts(ClaimEvent.Awarded, "2026-02-03", (decimal?)pounds), null));
    }

    [Fact]
    public void Nothing_else_says_how_much_and_no_head_is_named_twice()
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted);

        Assert.Equal(Rule.AwardMissing, claimed.Claim.BlockerToStep(Claimed.Facts(ClaimEvent.Refused, "2026-02-03", 5m), null));
        var twice = new ClaimStepFacts(ClaimEvent.Awarded, ApproximateDate.Parse("2026-02-03"), new("GBP", [new(HeadOfLoss.Care, 5m), new(HeadOfLoss.Care, 5m)]));
        Assert.Equal(Rule.AwardMissing, claimed.Claim.BlockerToStep(twice, null));
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
    public void An_amount_is_no_finer_than_its_currency(string currency, double amount, bool can) => Assert.Equal(can, Currencies.IsAmount(currency, (decimal)amount));

    [Theory]
    [InlineData("2026-02-02", 1.0, "GBP", Rule.PaymentBeforeAward)]
    [InlineData("2026-02-03", 1.0, "GBP", null)]
    [InlineData("2026-04-20", 0.0, "GBP", Rule.AmountWrong)]
    [InlineData("2026-04-20", -1.0, "GBP", Rule.AmountWrong)]
    [InlineData("2026-04-20", 1.005, "GBP", Rule.AmountWrong)]
    [InlineData("2026-04-20", 1.0, "XXX", Rule.AmountWrong)]
    [InlineData("2026-04-20", 1.0, "EUR", Rule.RateMissing)]
    public void A_payment_is_money_that_came_in_for_an_award(string on, double amount, string currency, Rule? blocker)
    {
        var claimed = Claimed.Awarded(1_000m);

        Assert.Equal(blocker, claimed.Claim.BlockerToPayment(Claimed.Money(on, (decimal)amount, currency)));
        if (blocker is { } rule)
        {
            Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => claimed.Pay(on, (decimal)amount, currency, confirmed: true)).Rule);
            Assert.Empty(claimed.Claim.Payments);
        }
    }

    [Fact]
    public void Nothing_is_paid_before_anything_is_awarded()
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted);

        Assert.Equal(Rule.PaymentBeforeAward, Assert.Throws<RuleBrokenException>(() => claimed.Pay("2026-04-20", 1m, confirmed: true)).Rule);
    }

    // 1,000.00 × 0.8547 = 854.70; 10.01 × 0.8547 = 8.555547, rounded to 8.56; 0.05 × 0.5 = 0.025, rounded away from zero to 0.03.
    [Theory]
    [InlineData(1000, 0.8547, 854.70)]
    [InlineData(10.01, 0.8547, 8.56)]
    [InlineData(0.05, 0.5, 0.03)]
    public void Money_in_another_currency_counts_at_its_dated_rate(double euros, double rate, double pounds)
    {
        var claimed = Claimed.Awarded(1_000m);

        var payment = claimed.Pay("2026-04-20", (decimal)euros, "EUR", _rate with { Rate = (decimal)rate });

        Assert.Equal(((decimal)pounds, "GBP", (decimal)euros, "EUR"), (payment.Counted, payment.CountedIn, payment.Amount, payment.Currency));
        Assert.Equal(((decimal?)(decimal)rate, _rate.On, "European Central Bank"), (payment.Rate, payment.RateOn!.Value, payment.Content!.RateSource));
        Assert.Equal(1_000m - (decimal)pounds, claimed.Claim.Ledger.Open);
    }

    [Theory]
    [InlineData(0, "A bank")]
    [InlineData(-1, "A bank")]
    [InlineData(1, "")]
    [InlineData(1, " ")]
    public void A_rate_is_some_rate_and_someone_says_so(double rate, string source)
    {
        var claimed = Claimed.Awarded(1_000m);

        Assert.Equal(Rule.RateMissing, claimed.Claim.BlockerToPayment(Claimed.Money("2026-04-20", 5m, "EUR", new((decimal)rate, new(2026, 4, 20), source))));
    }

    [Fact]
    public void A_payment_that_rounds_to_nothing_is_none_and_a_rate_that_is_not_needed_is_not_kept()
    {
        var claimed = Claimed.Awarded(1_000m);

        Assert.Equal(Rule.AmountWrong, claimed.Claim.BlockerToPayment(Claimed.Money("2026-04-20", 0.01m, "EUR", _rate with { Rate = 0.1m })));
        Assert.Equal((null, 10m), (claimed.Pay("2026-04-20", 10m, "GBP", _rate).Rate, claimed.Claim.Ledger.Paid));
    }

    [Fact]
    public void More_than_was_awarded_is_asked_about_and_kept_once_it_is_confirmed()
    {
        var claimed = Claimed.Awarded(1_000m);
        claimed.Pay("2026-04-20", 1_000m);
        var interest = Claimed.Money("2026-05-20", 0.01m);

        Assert.Null(claimed.Claim.BlockerToPayment(interest));
        Assert.Equal(Rule.PaymentAboveAward, claimed.Claim.QuestionAboutPayment(interest));
        Assert.Equal(Rule.PaymentAboveAward, Assert.Throws<RuleBrokenException>(() => claimed.Pay("2026-05-20", 0.01m)).Rule);
        Assert.Single(claimed.Claim.Payments);

        claimed.Pay("2026-05-20", 0.01m, confirmed: true);
        Assert.Equal((1_000.01m, 0m, 0.01m, ClaimState.Paid), (claimed.Claim.Ledger.Paid, claimed.Claim.Ledger.Open, claimed.Claim.Ledger.Above, claimed.Claim.State));
    }

    [Fact]
    public void A_payment_that_did_not_arrive_counts_no_more_and_stays_on_file()
    {
        var claimed = Claimed.Awarded(1_000m);
        var payment = claimed.Pay("2026-04-20", 400m);
        Assert.Equal(ClaimState.PartPaid, claimed.Claim.State);

        claimed.TakeBack(payment);

        Assert.Equal((ClaimState.Awarded, 0m, 2), (claimed.Claim.State, claimed.Claim.Ledger.Paid, claimed.Claim.Payments.Count));
        Assert.Equal("It went back", claimed.Claim.TakenBack(payment)!.Content!.Words);
        Assert.Equal(Rule.PaymentTakenBack, Assert.Throws<RuleBrokenException>(() => claimed.TakeBack(payment)).Rule);
        Assert.Equal(Rule.PaymentTakenBack, Assert.Throws<RuleBrokenException>(() => claimed.TakeBack(claimed.Claim.TakenBack(payment)!)).Rule);
    }

    // Awarded 1,000; paid 400; on appeal 1,500: 1,100 outstanding. The first award is kept.
    [Fact]
    public void After_an_appeal_the_new_award_takes_the_place_of_the_old()
    {
        var claimed = Claimed.Awarded(1_000m);
        claimed.Pay("2026-03-01", 400m);
        claimed.And(ClaimEvent.AppealLodged, "2026-03-10");
        Assert.Equal((ClaimState.UnderAppeal, 1_000m), (claimed.Claim.State, claimed.Claim.Ledger.Awarded));

        claimed.And(ClaimEvent.PartlyAwarded, "2026-06-10", 1_500m);

        Assert.Equal((1_500m, 400m, 1_100m), Money(claimed));
        Assert.Equal(ClaimState.PartPaid, claimed.Claim.State);
        Assert.Equal(["1000", "600", "1100"], claimed.Claim.Ledger.Entries.Select(e => $"{e.Open:0}"));
    }

    [Fact]
    public void An_award_that_an_appeal_took_away_leaves_what_was_paid()
    {
        var claimed = Claimed.Awarded(1_000m);
        claimed.Pay("2026-03-01", 400m);
        claimed.And(ClaimEvent.AppealLodged, "2026-03-10").And(ClaimEvent.Refused, "2026-06-10");

        Assert.Equal((0m, 400m, 0m), Money(claimed));
        Assert.Equal((null, "GBP", ClaimState.Refused), (claimed.Claim.Ledger.Award, claimed.Claim.Ledger.Currency, claimed.Claim.State));
        Assert.Equal(Rule.PaymentBeforeAward, claimed.Claim.BlockerToPayment(Claimed.Money("2026-07-01", 1m)));
    }

    [Fact]
    public void What_was_paid_keeps_an_award_before_it_and_in_its_currency()
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted);
        var award = claimed.Take(ClaimEvent.Awarded, "2026-02-03", 1_000m);
        var payment = claimed.Pay("2026-03-01", 400m);

        Assert.Equal(Rule.AwardIsPaid, Blocker(ClaimEvent.DidNotHappen, "2026-02-03", null));
        Assert.Equal(Rule.AwardIsPaid, Blocker(ClaimEvent.Refused, "2026-02-03", null));
        Assert.Equal(Rule.AwardIsPaid, Blocker(ClaimEvent.Awarded, "2026-03-02", 1_000m));
        Assert.Equal(Rule.AwardIsPaid, Blocker(ClaimEvent.Awarded, "2026-02-03", 1_000m, "EUR"));
        Assert.Null(Blocker(ClaimEvent.Awarded, "2026-03-01", 900m));
        claimed.And(ClaimEvent.AppealLodged, "2026-03-10");
        Assert.Equal(Rule.AwardIsPaid, claimed.Claim.BlockerToStep(Claimed.Facts(ClaimEvent.Awarded, "2026-06-10", 1m, "EUR"), null));

        claimed.TakeBack(payment);
        Assert.Null(claimed.Claim.BlockerToStep(Claimed.Facts(ClaimEvent.Awarded, "2026-06-10", 1m, "EUR"), null));

        Rule? Blocker(ClaimEvent what, string on, decimal? amount, string currency = "GBP") => claimed.Claim.BlockerToStep(Claimed.Facts(what, on, amount, currency), award.Id);
    }

    [Fact]
    public void A_corrected_award_is_the_one_that_counts()
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted);
        var award = claimed.Take(ClaimEvent.Awarded, "2026-02-03", 1_000m);
        claimed.Pay("2026-03-01", 400m);

        claimed.Take(ClaimEvent.PartlyAwarded, "2026-02-04", 400m, instead: award);

        Assert.Equal((400m, 400m, 0m), Money(claimed));
        Assert.Equal((ClaimState.Paid, 2), (claimed.Claim.State, claimed.Claim.Awards.Count));
    }

    [Fact]
    public void Where_days_are_not_known_the_steps_keep_their_order()
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted).And(ClaimEvent.PartlyAwarded, "2026-02-03", 1_000m).And(ClaimEvent.AppealLodged, "2026").And(ClaimEvent.Awarded, "2026", 2_000m);
        claimed.Pay("2026-03-01", 400m);

        Assert.Equal(["1000", "2000", "1600"], claimed.Claim.Ledger.Entries.Select(e => $"{e.Open:0}"));
    }

    private static (decimal Awarded, decimal Paid, decimal Open) Money(Claimed claimed) => (claimed.Claim.Ledger.Awarded, claimed.Claim.Ledger.Paid, claimed.Claim.Ledger.Open);
}
