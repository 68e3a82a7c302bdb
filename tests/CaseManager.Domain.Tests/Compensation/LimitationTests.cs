using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Tests.Law;
using Xunit;

namespace CaseManager.Domain.Tests.Compensation;

public class LimitationTests
{
    [Theory]
    [InlineData(CompensationRoute.StateScheme, null, "2023-10-14", "2025-10-14")]
    [InlineData(CompensationRoute.StateScheme, null, "2023-10", "2025-10-01")]
    [InlineData(CompensationRoute.CivilSuit, "GB.CIVIL_CLAIM", "2023-10-14", "2026-10-14")]
    [InlineData(CompensationRoute.WageClaim, "GB.EMPLOYMENT_TRIBUNAL", "2026-10-14", "2027-01-13")]
    public void A_claim_sets_the_date_by_the_rule_of_its_fund_or_the_chosen_one(CompensationRoute route, string? rule, string from, string due)
    {
        var claimed = route == CompensationRoute.StateScheme ? Claimed.FromTheFund(from) : Claimed.By(route, rule, from);

        var date = Assert.Single(claimed.Dates);
        Assert.Equal((due, DeadlineState.Open, (Guid?)claimed.Claim.Id), (Book.Iso(date.DueOn), date.State, date.ClaimId));
        Assert.Same(date, claimed.Case.LimitationOf(claimed.Claim));
    }

    [Fact]
    public void Where_the_day_or_the_rule_is_not_known_no_date_is_set()
    {
        Assert.Empty(Claimed.FromTheFund(from: null).Dates);
        Assert.Empty(Claimed.By(CompensationRoute.Settlement, from: "2023-10-14").Dates);
    }

    [Fact]
    public void A_date_that_stands_open_already_is_not_set_again_and_the_claim_meets_it()
    {
        var claimed = Claimed.FromTheFund();
        var second = claimed.Open(Guid.CreateVersion7());
        Assert.Single(claimed.Dates);

        var sent = Take(claimed, second, ClaimEvent.Submitted, "2025-03-03");

        var date = Assert.Single(claimed.Dates);
        Assert.Equal((DeadlineState.Met, (Guid?)sent.Id), (date.State, date.EndedBy));
    }

    [Fact]
    public void Of_two_claims_whose_time_runs_from_different_days_each_has_its_own_date()
    {
        var claimed = Claimed.FromTheFund();
        var second = claimed.Open(Guid.CreateVersion7(), from: "2024-02-01");
        Assert.Equal(["2025-10-14", "2026-02-01"], claimed.Dates.Select(d => Book.Iso(d.DueOn)));

        claimed.Take(ClaimEvent.Submitted, "2025-03-03");

        Assert.Equal([DeadlineState.Met, DeadlineState.Open], claimed.Dates.Select(d => d.State));
        Assert.Same(claimed.Dates[1], claimed.Case.LimitationOf(second));
    }

    [Fact]
    public void A_date_added_by_hand_is_met_by_the_claim()
    {
        var claimed = Claimed.FromTheFund(from: null);
        var added = claimed.Case.AddDeadline(claimed.Victim, Guid.CreateVersion7(), Book.Latest("GB.CICA"), ApproximateDate.Parse("2023-10-14"), Book.Shipped, Stories.Ana);

        claimed.Take(ClaimEvent.Submitted, "2025-03-03");

        Assert.Equal((DeadlineState.Met, "2025-03-03"), (added.State, Book.Iso(added.EndedOn)));
    }

    [Fact]
    public void Sending_it_meets_the_date_another_day_meets_it_on_that_and_taking_it_back_opens_it_again()
    {
        var claimed = Claimed.FromTheFund();
        var sent = claimed.Take(ClaimEvent.Submitted, "2025-03-03");
        Assert.Equal((DeadlineState.Met, "2025-03-03", (Guid?)sent.Id), Stands(claimed.Dates[0]));

        var later = claimed.Take(ClaimEvent.Submitted, "2025-03-10", instead: sent);
        Assert.Equal((DeadlineState.Met, "2025-03-10", (Guid?)later.Id), Stands(Assert.Single(claimed.Dates)));

        claimed.Take(ClaimEvent.DidNotHappen, "2025-03-10", instead: later);
        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], claimed.Dates.Select(d => d.State));
        Assert.Equal((claimed.Dates[0].Id, claimed.Dates[0].DueOn, claimed.Dates[0].ClaimId), (claimed.Dates[1].Follows!.Value, claimed.Dates[1].DueOn, claimed.Dates[1].ClaimId));

        var again = claimed.Take(ClaimEvent.Submitted, "2025-04-01");
        Assert.Equal((DeadlineState.Met, "2025-04-01", (Guid?)again.Id), Stands(claimed.Dates[1]));
        Assert.Equal(2, claimed.Dates.Count);
    }

    [Theory]
    [InlineData(ClaimEvent.OutOfTime)]
    [InlineData(ClaimEvent.Withdrawn)]
    public void What_is_never_sent_needs_no_date_and_needs_it_again_once_that_was_wrong(ClaimEvent what)
    {
        var claimed = Claimed.FromTheFund();

        var ended = claimed.Take(what, "2025-11-01");
        Assert.Equal(DeadlineState.Superseded, Assert.Single(claimed.Dates).State);
        claimed.Take(ClaimEvent.DidNotHappen, "2025-11-01", instead: ended);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], claimed.Dates.Select(d => d.State));
    }

    [Fact]
    public void Whoever_withdraws_one_claim_leaves_the_date_to_another_until_that_is_withdrawn_too()
    {
        var claimed = Claimed.FromTheFund();
        var second = claimed.Open(Guid.CreateVersion7());

        claimed.Take(ClaimEvent.Withdrawn, "2025-03-03");
        Assert.Equal(DeadlineState.Open, Assert.Single(claimed.Dates).State);
        Take(claimed, second, ClaimEvent.Withdrawn, "2025-03-04");

        Assert.Equal(DeadlineState.Superseded, Assert.Single(claimed.Dates).State);
    }

    [Fact]
    public void A_date_that_someone_added_is_left_to_them_when_a_claim_is_withdrawn()
    {
        var claimed = Claimed.FromTheFund(from: null);
        claimed.Case.AddDeadline(claimed.Victim, Guid.CreateVersion7(), Book.Latest("GB.CICA"), ApproximateDate.Parse("2023-10-14"), Book.Shipped, Stories.Ana);

        claimed.Take(ClaimEvent.Withdrawn, "2025-03-03");

        Assert.Equal(DeadlineState.Open, Assert.Single(claimed.Dates).State);
    }

    [Fact]
    public void What_one_claim_met_another_neither_meets_again_nor_takes_away()
    {
        var claimed = Claimed.FromTheFund();
        var second = claimed.Open(Guid.CreateVersion7());
        var sent = Take(claimed, second, ClaimEvent.Submitted, "2025-03-03");

        claimed.Take(ClaimEvent.Submitted, "2025-05-05");

        Assert.Equal((DeadlineState.Met, "2025-03-03", (Guid?)sent.Id), Stands(Assert.Single(claimed.Dates)));
    }

    [Fact]
    public void What_a_person_said_of_the_date_stands()
    {
        var claimed = Claimed.FromTheFund();
        claimed.Case.WaiveDeadline(claimed.Dates[0].Id, "They extended it", Stories.Ana);

        var sent = claimed.Take(ClaimEvent.Submitted, "2025-03-03");
        claimed.Take(ClaimEvent.DidNotHappen, "2025-03-03", instead: sent);

        Assert.Equal(DeadlineState.Waived, Assert.Single(claimed.Dates).State);
    }

    [Theory]
    [InlineData("2025-10-14", null)]
    [InlineData("2025-10-15", Rule.ClaimLate)]
    [InlineData("2025-10", Rule.ClaimLate)]
    [InlineData("2025-09", null)]
    public void Whether_it_was_late_is_asked_and_not_refused(string on, Rule? question)
    {
        var claimed = Claimed.FromTheFund();
        var facts = Claimed.Facts(ClaimEvent.Submitted, on);

        Assert.Equal((null, question), (claimed.Claim.BlockerToStep(facts, null), claimed.Case.QuestionAboutClaimStep(claimed.Claim, facts)));
        if (question is not null)
        {
            Assert.Equal(Rule.ClaimLate, Assert.Throws<RuleBrokenException>(() => claimed.Take(ClaimEvent.Submitted, on)).Rule);
        }

        claimed.Take(ClaimEvent.Submitted, on, confirmed: true);
        Assert.Equal((ClaimState.Submitted, DeadlineState.Met), (claimed.Claim.State, claimed.Dates[0].State));
    }

    private static ClaimStep Take(Claimed claimed, CompensationClaim claim, ClaimEvent what, string on) =>
        claimed.Case.RecordClaimStep(claim, Guid.CreateVersion7(), Claimed.Facts(what, on), null, confirmed: false, Book.Shipped, Stories.Ana);

    private static (DeadlineState State, string On, Guid? By) Stands(Deadline date) => (date.State, Book.Iso(date.EndedOn), date.EndedBy);
}
