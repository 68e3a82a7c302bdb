using CaseManager.Domain.Justice;
using Xunit;
using static CaseManager.Domain.Justice.CourtOrderKind;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Orders that a court may make beside a sentence (Modern Slavery Act 2015, ss. 8–10).</summary>
public class CourtOrderTests
{
    private readonly Court _court = Court.In("GB");

    [Theory]
    [InlineData(9_400, 6_200, null)]
    [InlineData(9_400, 9_400, null)]
    [InlineData(9_400, 9_400.01, Rule.ReparationAboveConfiscation)]
    [InlineData(0, 1, Rule.ReparationAboveConfiscation)]
    public void Reparation_is_never_more_than_what_is_confiscated(double confiscated, double repaired, Rule? rule)
    {
        var charge = Convicted();
        if (confiscated > 0)
        {
            Order(charge, Confiscation, (decimal)confiscated);
        }

        Assert.Equal(rule, Blocker(charge, Reparation, (decimal)repaired));
    }

    [Fact]
    public void All_that_is_repaired_together_is_not_more_either()
    {
        var (one, two) = (Convicted(), Convicted());
        Order(one, Confiscation, 5_000);
        Order(one, Reparation, 3_000);

        Assert.Equal(Rule.ReparationAboveConfiscation, Blocker(two, Reparation, 2_001));
        Assert.Null(Blocker(two, Reparation, 2_000));
    }

    [Fact]
    public void What_is_confiscated_from_another_person_or_in_another_currency_pays_for_nothing()
    {
        var (own, other) = (Convicted(), Convicted(_court.AddSuspect()));
        Order(other, Confiscation, 5_000);
        Order(own, Confiscation, 5_000, "EUR");

        Assert.Equal(Rule.ReparationAboveConfiscation, Blocker(own, Reparation, 100));
    }

    [Fact]
    public void For_one_charge_there_is_reparation_or_compensation()
    {
        var (one, two) = (Convicted(), Convicted());
        Order(one, Confiscation, 5_000);
        Order(one, Reparation, 1_000);
        Order(two, CourtOrderKind.Compensation, 1_000);

        Assert.Equal(Rule.ReparationBesideCompensation, Blocker(one, CourtOrderKind.Compensation, 1_000));
        Assert.Equal(Rule.ReparationBesideCompensation, Blocker(two, Reparation, 1_000));
    }

    [Fact]
    public void Reparation_is_for_offences_that_the_law_has_it_for()
    {
        var charge = Convicted(offence: "GB.SOA.53");
        Order(charge, Confiscation, 5_000);

        Assert.Equal(Rule.ReparationNotProvided, Blocker(charge, Reparation, 1_000));
    }

    [Fact]
    public void Nothing_is_ordered_against_who_is_not_convicted()
    {
        var (open, acquitted) = (_court.Charge("GB.MSA.2"), _court.Charge("GB.MSA.2"));
        _court.Decide(acquitted, VerdictStage.FirstInstance, VerdictOutcome.Acquitted);

        Assert.Equal(Rule.CourtOrderNeedsConviction, Blocker(open, Confiscation, 1));
        Assert.Equal(Rule.CourtOrderNeedsConviction, Blocker(acquitted, Confiscation, 1));
    }

    [Fact]
    public void A_sum_is_asked_for_where_it_is_about_one()
    {
        var charge = Convicted();

        Assert.Equal(Rule.CourtOrderNeedsSum, Blocker(charge, Confiscation, null));
        Assert.Equal(Rule.CourtOrderNeedsSum, Blocker(charge, Deportation, 1));
        Assert.Null(Blocker(charge, Deportation, null));
    }

    [Fact]
    public void What_reparation_is_paid_from_does_not_fall_away_under_it()
    {
        var charge = Convicted();
        var confiscated = Order(charge, Confiscation, 9_400);
        Order(charge, Reparation, 6_200);

        Assert.Equal(Rule.ReparationAboveConfiscation, Blocker(charge, Confiscation, 6_199, confiscated));
        Assert.Null(Blocker(charge, Confiscation, 6_200, confiscated));
        Assert.Equal(Rule.ReparationAboveConfiscation, _court.Opened.BlockerToCourtOrder(charge, Facts(Confiscation, 9_400) with { IsTakenBack = true }, confiscated, Court.Law));
    }

    [Fact]
    public void What_reparation_is_paid_from_does_not_become_something_else()
    {
        var charge = Convicted();
        var confiscated = Order(charge, Confiscation, 9_400);
        Order(charge, Reparation, 6_200);

        Assert.Equal(Rule.ReparationAboveConfiscation, Blocker(charge, Forfeiture, null, confiscated));
    }

    [Fact]
    public void What_was_confiscated_on_a_conviction_that_fell_pays_for_nothing()
    {
        var (fell, stands) = (Convicted(), Convicted());
        Order(fell, Confiscation, 9_400);
        _court.Decide(fell, VerdictStage.Appeal, VerdictOutcome.Acquitted, on: "2025-02-11");

        Assert.Equal(Rule.ReparationAboveConfiscation, Blocker(stands, Reparation, 100));
    }

    [Fact]
    public void Of_a_lesser_offence_there_is_no_reparation_by_the_law_of_the_one_charged()
    {
        var charge = _court.Charge("GB.MSA.2");
        _court.Decide(charge, VerdictStage.FirstInstance, VerdictOutcome.ConvictedOfLesser, "2y");
        Order(charge, Confiscation, 9_400);

        Assert.Equal(Rule.ReparationNotProvided, Blocker(charge, Reparation, 100));
    }

    [Fact]
    public void An_order_is_corrected_on_its_own_charge()
    {
        var (one, two) = (Convicted(), Convicted());

        Assert.Equal(Rule.CourtOrderReplaced, Blocker(two, Confiscation, 1, Order(one, Confiscation, 9_400)));
    }

    [Fact]
    public void An_order_that_was_none_counts_no_more_and_stays_on_file()
    {
        var charge = Convicted();
        Order(charge, Confiscation, 9_400);
        var repaired = Order(charge, Reparation, 9_400);

        _court.Opened.RecordCourtOrder(charge, Guid.CreateVersion7(), Facts(Reparation, 9_400) with { IsTakenBack = true }, repaired, Court.Law, Stories.Ana);

        Assert.Null(Blocker(charge, Reparation, 9_400));
        Assert.Equal(3, _court.Opened.CourtOrders.Count);
        Assert.Equal(Rule.CourtOrderReplaced, Blocker(charge, Reparation, 1, repaired));
    }

    private Charge Convicted(Suspect? suspect = null, string offence = "GB.MSA.2")
    {
        var charge = _court.Charge(offence, suspect);
        _court.Decide(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y");
        return charge;
    }

    private Guid Order(Charge charge, CourtOrderKind kind, decimal sum, string currency = "GBP")
    {
        var id = Guid.CreateVersion7();
        _court.Opened.RecordCourtOrder(charge, id, Facts(kind, sum, currency), null, Court.Law, Stories.Ana);
        return id;
    }

    private Rule? Blocker(Charge charge, CourtOrderKind kind, decimal? sum, Guid? instead = null) => _court.Opened.BlockerToCourtOrder(charge, Facts(kind, sum), instead, Court.Law);

    private static CourtOrderFacts Facts(CourtOrderKind kind, decimal? sum, string currency = "GBP") => new(kind, new(2025, 3, 19), sum is { } amount ? new(amount, currency) : null, null, IsTakenBack: false);
}
