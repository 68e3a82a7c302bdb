using CaseManager.Domain.Justice;
using Xunit;
using static CaseManager.Domain.Justice.CourtOrderKind;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Orders that a court may make beside a sentence (Modern Slavery Act 2015, ss. 8–10).</summary>
public class CourtOrderTests
{
    private readonly CourtScenario _court = CourtScenario.ForCountry("GB");

    [Theory]
    [InlineData(9_400, 6_200, null)]
    [InlineData(9_400, 9_400, null)]
    [InlineData(9_400, 9_400.01, BusinessRule.ReparationExceedsConfiscation)]
    [InlineData(0, 1, BusinessRule.ReparationExceedsConfiscation)]
    public void Reparation_is_never_more_than_what_is_confiscated(double confiscated, double repaired, BusinessRule? rule)
    {
        var charge = AddConvictedCharge();
        if (confiscated > 0)
        {
            RecordOrder(charge, Confiscation, (decimal)confiscated);
        }

        Assert.Equal(rule, GetBlocker(charge, Reparation, (decimal)repaired));
    }

    [Fact]
    public void Total_reparation_does_not_exceed_the_confiscation()
    {
        var (one, two) = (AddConvictedCharge(), AddConvictedCharge());
        RecordOrder(one, Confiscation, 5_000);
        RecordOrder(one, Reparation, 3_000);

        Assert.Equal(BusinessRule.ReparationExceedsConfiscation, GetBlocker(two, Reparation, 2_001));
        Assert.Null(GetBlocker(two, Reparation, 2_000));
    }

    [Fact]
    public void Confiscation_from_another_person_or_currency_funds_no_reparation()
    {
        var (own, other) = (AddConvictedCharge(), AddConvictedCharge(_court.AddSuspect()));
        RecordOrder(other, Confiscation, 5_000);
        RecordOrder(own, Confiscation, 5_000, "EUR");

        Assert.Equal(BusinessRule.ReparationExceedsConfiscation, GetBlocker(own, Reparation, 100));
    }

    [Fact]
    public void A_charge_has_either_reparation_or_compensation()
    {
        var (one, two) = (AddConvictedCharge(), AddConvictedCharge());
        RecordOrder(one, Confiscation, 5_000);
        RecordOrder(one, Reparation, 1_000);
        RecordOrder(two, CourtOrderKind.Compensation, 1_000);

        Assert.Equal(BusinessRule.ReparationConflictsWithCompensation, GetBlocker(one, CourtOrderKind.Compensation, 1_000));
        Assert.Equal(BusinessRule.ReparationConflictsWithCompensation, GetBlocker(two, Reparation, 1_000));
    }

    [Fact]
    public void Reparation_is_limited_to_eligible_offences()
    {
        var charge = AddConvictedCharge(offence: "GB.SOA.53");
        RecordOrder(charge, Confiscation, 5_000);

        Assert.Equal(BusinessRule.ReparationNotProvided, GetBlocker(charge, Reparation, 1_000));
    }

    [Fact]
    public void An_order_requires_a_conviction()
    {
        var (open, acquitted) = (_court.AddCharge("GB.MSA.2"), _court.AddCharge("GB.MSA.2"));
        _court.RecordVerdict(acquitted, VerdictStage.FirstInstance, VerdictOutcome.Acquitted);

        Assert.Equal(BusinessRule.CourtOrderNeedsConviction, GetBlocker(open, Confiscation, 1));
        Assert.Equal(BusinessRule.CourtOrderNeedsConviction, GetBlocker(acquitted, Confiscation, 1));
    }

    [Fact]
    public void A_monetary_order_requires_a_sum()
    {
        var charge = AddConvictedCharge();

        Assert.Equal(BusinessRule.CourtOrderNeedsAmount, GetBlocker(charge, Confiscation, null));
        Assert.Equal(BusinessRule.CourtOrderNeedsAmount, GetBlocker(charge, Deportation, 1));
        Assert.Null(GetBlocker(charge, Deportation, null));
    }

    [Fact]
    public void A_confiscation_that_funds_reparation_is_not_withdrawn()
    {
        var charge = AddConvictedCharge();
        var confiscated = RecordOrder(charge, Confiscation, 9_400);
        RecordOrder(charge, Reparation, 6_200);

        Assert.Equal(BusinessRule.ReparationExceedsConfiscation, GetBlocker(charge, Confiscation, 6_199, confiscated));
        Assert.Null(GetBlocker(charge, Confiscation, 6_200, confiscated));
        Assert.Equal(BusinessRule.ReparationExceedsConfiscation,
            _court.Case.BlockerToCourtOrder(charge, CreateDetails(Confiscation, 9_400) with { IsRecordedInError = true }, confiscated, CourtScenario.Law));
    }

    [Fact]
    public void A_confiscation_that_funds_reparation_keeps_its_kind()
    {
        var charge = AddConvictedCharge();
        var confiscated = RecordOrder(charge, Confiscation, 9_400);
        RecordOrder(charge, Reparation, 6_200);

        Assert.Equal(BusinessRule.ReparationExceedsConfiscation, GetBlocker(charge, Forfeiture, null, confiscated));
    }

    [Fact]
    public void A_confiscation_under_a_quashed_conviction_funds_no_reparation()
    {
        var (fell, stands) = (AddConvictedCharge(), AddConvictedCharge());
        RecordOrder(fell, Confiscation, 9_400);
        _court.RecordVerdict(fell, VerdictStage.Appeal, VerdictOutcome.Acquitted, date: "2025-02-11");

        Assert.Equal(BusinessRule.ReparationExceedsConfiscation, GetBlocker(stands, Reparation, 100));
    }

    [Fact]
    public void A_lesser_offence_does_not_inherit_reparation()
    {
        var charge = _court.AddCharge("GB.MSA.2");
        _court.RecordVerdict(charge, VerdictStage.FirstInstance, VerdictOutcome.ConvictedOfLesser, "2y");
        RecordOrder(charge, Confiscation, 9_400);

        Assert.Equal(BusinessRule.ReparationNotProvided, GetBlocker(charge, Reparation, 100));
    }

    [Fact]
    public void An_order_is_corrected_on_its_own_charge()
    {
        var (one, two) = (AddConvictedCharge(), AddConvictedCharge());

        Assert.Equal(BusinessRule.CourtOrderSuperseded, GetBlocker(two, Confiscation, 1, RecordOrder(one, Confiscation, 9_400)));
    }

    [Fact]
    public void A_withdrawn_order_no_longer_counts_but_remains()
    {
        var charge = AddConvictedCharge();
        RecordOrder(charge, Confiscation, 9_400);
        var repaired = RecordOrder(charge, Reparation, 9_400);

        _court.Case.RecordCourtOrder(charge, Guid.CreateVersion7(), CreateDetails(Reparation, 9_400) with { IsRecordedInError = true }, repaired,
            CourtScenario.Law, CaseFixture.AnaStamp);

        Assert.Null(GetBlocker(charge, Reparation, 9_400));
        Assert.Equal(3, _court.Case.CourtOrders.Count);
        Assert.Equal(BusinessRule.CourtOrderSuperseded, GetBlocker(charge, Reparation, 1, repaired));
    }

    private Charge AddConvictedCharge(Suspect? suspect = null, string offence = "GB.MSA.2")
    {
        var charge = _court.AddCharge(offence, suspect);
        _court.RecordVerdict(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y");
        return charge;
    }

    private Guid RecordOrder(Charge charge, CourtOrderKind kind, decimal sum, string currency = "GBP")
    {
        var id = Guid.CreateVersion7();
        _court.Case.RecordCourtOrder(charge, id, CreateDetails(kind, sum, currency), null, CourtScenario.Law, CaseFixture.AnaStamp);
        return id;
    }

    private BusinessRule? GetBlocker(Charge charge, CourtOrderKind kind, decimal? sum, Guid? supersedesId = null) =>
        _court.Case.BlockerToCourtOrder(charge, CreateDetails(kind, sum), supersedesId, CourtScenario.Law);

    private static CourtOrderDetails CreateDetails(CourtOrderKind kind, decimal? sum, string currency = "GBP") =>
        new(kind, new(2025, 3, 19), sum is { } amount ? new(amount, currency) : null, null, IsRecordedInError: false);
}
