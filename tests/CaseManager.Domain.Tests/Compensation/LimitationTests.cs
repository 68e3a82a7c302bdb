using CaseManager.Domain.Compensation;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Tests.LegalReference;
using Xunit;

namespace CaseManager.Domain.Tests.Compensation;

public class LimitationTests
{
    [Theory]
    [InlineData(CompensationRoute.StateScheme, null, "2023-10-14", "2025-10-14")]
    [InlineData(CompensationRoute.StateScheme, null, "2023-10", "2025-10-01")]
    [InlineData(CompensationRoute.CivilSuit, "GB.CIVIL_CLAIM", "2023-10-14", "2026-10-14")]
    [InlineData(CompensationRoute.WageClaim, "GB.EMPLOYMENT_TRIBUNAL", "2026-10-14", "2027-01-13")]
    public void The_fund_or_chosen_rule_sets_the_claim_deadline(CompensationRoute route, string? rule, string from, string due)
    {
        var claimed = route == CompensationRoute.StateScheme ? ClaimScenario.ForStateFund(from) : ClaimScenario.ForRoute(route, rule, from);

        var date = Assert.Single(claimed.Deadlines);
        Assert.Equal((due, DeadlineState.Open, (Guid?)claimed.Claim.Id), (LegalReferenceFixture.FormatIso(date.DueOn), date.State, date.ClaimId));
        Assert.Same(date, claimed.Case.FindLimitation(claimed.Claim));
    }

    [Fact]
    public void Without_a_known_date_or_rule_no_deadline_is_set()
    {
        Assert.Empty(ClaimScenario.ForStateFund(from: null).Deadlines);
        Assert.Empty(ClaimScenario.ForRoute(CompensationRoute.Settlement, from: "2023-10-14").Deadlines);
    }

    [Fact]
    public void An_open_deadline_is_reused_and_the_claim_meets_it()
    {
        var claimed = ClaimScenario.ForStateFund();
        var second = claimed.OpenClaim(Guid.CreateVersion7());
        Assert.Single(claimed.Deadlines);

        var sent = RecordStep(claimed, second, ClaimEvent.Submitted, "2025-03-03");

        var date = Assert.Single(claimed.Deadlines);
        Assert.Equal((DeadlineState.Met, (Guid?)sent.Id), (date.State, date.EndedByStepId));
    }

    [Fact]
    public void Two_claims_with_different_start_dates_have_separate_deadlines()
    {
        var claimed = ClaimScenario.ForStateFund();
        var second = claimed.OpenClaim(Guid.CreateVersion7(), from: "2024-02-01");
        Assert.Equal(["2025-10-14", "2026-02-01"], claimed.Deadlines.Select(d => LegalReferenceFixture.FormatIso(d.DueOn)));

        claimed.RecordStep(ClaimEvent.Submitted, "2025-03-03");

        Assert.Equal([DeadlineState.Met, DeadlineState.Open], claimed.Deadlines.Select(d => d.State));
        Assert.Same(claimed.Deadlines[1], claimed.Case.FindLimitation(second));
    }

    [Fact]
    public void A_manually_added_deadline_is_met_by_the_claim()
    {
        var claimed = ClaimScenario.ForStateFund(from: null);
        var added = claimed.Case.AddDeadline(claimed.Victim, Guid.CreateVersion7(), LegalReferenceFixture.GetLatest("GB.CICA"),
            ApproximateDate.Parse("2023-10-14"), LegalReferenceFixture.Shipped, CaseFixture.AnaStamp);

        claimed.RecordStep(ClaimEvent.Submitted, "2025-03-03");

        Assert.Equal((DeadlineState.Met, "2025-03-03"), (added.State, LegalReferenceFixture.FormatIso(added.EndedOn)));
    }

    [Fact]
    public void Submitting_meets_the_deadline_and_undoing_it_reopens_the_deadline()
    {
        var claimed = ClaimScenario.ForStateFund();
        var sent = claimed.RecordStep(ClaimEvent.Submitted, "2025-03-03");
        Assert.Equal((DeadlineState.Met, "2025-03-03", (Guid?)sent.Id), GetStatus(claimed.Deadlines[0]));

        var later = claimed.RecordStep(ClaimEvent.Submitted, "2025-03-10", supersedesId: sent);
        Assert.Equal((DeadlineState.Met, "2025-03-10", (Guid?)later.Id), GetStatus(Assert.Single(claimed.Deadlines)));

        claimed.RecordStep(ClaimEvent.RecordedInError, "2025-03-10", supersedesId: later);
        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], claimed.Deadlines.Select(d => d.State));
        Assert.Equal((claimed.Deadlines[0].Id, claimed.Deadlines[0].DueOn, claimed.Deadlines[0].ClaimId),
            (claimed.Deadlines[1].SupersedesId!.Value, claimed.Deadlines[1].DueOn, claimed.Deadlines[1].ClaimId));

        var again = claimed.RecordStep(ClaimEvent.Submitted, "2025-04-01");
        Assert.Equal((DeadlineState.Met, "2025-04-01", (Guid?)again.Id), GetStatus(claimed.Deadlines[1]));
        Assert.Equal(2, claimed.Deadlines.Count);
    }

    [Theory]
    [InlineData(ClaimEvent.OutOfTime)]
    [InlineData(ClaimEvent.Withdrawn)]
    public void An_abandoned_claim_supersedes_its_deadline_until_corrected(ClaimEvent kind)
    {
        var claimed = ClaimScenario.ForStateFund();

        var ended = claimed.RecordStep(kind, "2025-11-01");
        Assert.Equal(DeadlineState.Superseded, Assert.Single(claimed.Deadlines).State);
        claimed.RecordStep(ClaimEvent.RecordedInError, "2025-11-01", supersedesId: ended);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], claimed.Deadlines.Select(d => d.State));
    }

    [Fact]
    public void A_shared_deadline_remains_while_another_claim_needs_it()
    {
        var claimed = ClaimScenario.ForStateFund();
        var second = claimed.OpenClaim(Guid.CreateVersion7());

        claimed.RecordStep(ClaimEvent.Withdrawn, "2025-03-03");
        Assert.Equal(DeadlineState.Open, Assert.Single(claimed.Deadlines).State);
        RecordStep(claimed, second, ClaimEvent.Withdrawn, "2025-03-04");

        Assert.Equal(DeadlineState.Superseded, Assert.Single(claimed.Deadlines).State);
    }

    [Fact]
    public void Withdrawing_a_claim_leaves_a_manually_added_deadline()
    {
        var claimed = ClaimScenario.ForStateFund(from: null);
        claimed.Case.AddDeadline(claimed.Victim, Guid.CreateVersion7(), LegalReferenceFixture.GetLatest("GB.CICA"), ApproximateDate.Parse("2023-10-14"),
            LegalReferenceFixture.Shipped, CaseFixture.AnaStamp);

        claimed.RecordStep(ClaimEvent.Withdrawn, "2025-03-03");

        Assert.Equal(DeadlineState.Open, Assert.Single(claimed.Deadlines).State);
    }

    [Fact]
    public void A_deadline_met_by_one_claim_is_unaffected_by_another()
    {
        var claimed = ClaimScenario.ForStateFund();
        var second = claimed.OpenClaim(Guid.CreateVersion7());
        var sent = RecordStep(claimed, second, ClaimEvent.Submitted, "2025-03-03");

        claimed.RecordStep(ClaimEvent.Submitted, "2025-05-05");

        Assert.Equal((DeadlineState.Met, "2025-03-03", (Guid?)sent.Id), GetStatus(Assert.Single(claimed.Deadlines)));
    }

    [Fact]
    public void A_manual_decision_on_a_deadline_remains()
    {
        var claimed = ClaimScenario.ForStateFund();
        claimed.Case.WaiveDeadline(claimed.Deadlines[0].Id, "They extended it", CaseFixture.AnaStamp);

        var sent = claimed.RecordStep(ClaimEvent.Submitted, "2025-03-03");
        claimed.RecordStep(ClaimEvent.RecordedInError, "2025-03-03", supersedesId: sent);

        Assert.Equal(DeadlineState.Waived, Assert.Single(claimed.Deadlines).State);
    }

    [Theory]
    [InlineData("2025-10-14", null)]
    [InlineData("2025-10-15", BusinessRule.ClaimLate)]
    [InlineData("2025-10", BusinessRule.ClaimLate)]
    [InlineData("2025-09", null)]
    public void A_late_claim_needs_confirmation_and_is_not_refused(string date, BusinessRule? question)
    {
        var claimed = ClaimScenario.ForStateFund();
        var details = ClaimScenario.CreateStepDetails(ClaimEvent.Submitted, date);

        Assert.Equal((null, question), (claimed.Claim.BlockerToStep(details, null), claimed.Case.WarningAboutClaimStep(claimed.Claim, details)));
        if (question is not null)
        {
            Assert.Equal(BusinessRule.ClaimLate, Assert.Throws<BusinessRuleException>(() => claimed.RecordStep(ClaimEvent.Submitted, date)).Rule);
        }

        claimed.RecordStep(ClaimEvent.Submitted, date, confirmed: true);
        Assert.Equal((ClaimState.Submitted, DeadlineState.Met), (claimed.Claim.State, claimed.Deadlines[0].State));
    }

    private static ClaimStep RecordStep(ClaimScenario claimed, CompensationClaim claim, ClaimEvent kind, string date) =>
        claimed.Case.RecordClaimStep(claim, Guid.CreateVersion7(), ClaimScenario.CreateStepDetails(kind, date), null, confirmed: false,
            LegalReferenceFixture.Shipped, CaseFixture.AnaStamp);

    private static (DeadlineState State, string Date, Guid? RecordedBy) GetStatus(Deadline date) =>
        (date.State, LegalReferenceFixture.FormatIso(date.EndedOn), date.EndedByStepId);
}
