using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Tests.Law;
using Xunit;

namespace CaseManager.Domain.Tests.Compensation;

public class ClaimStateTests
{
    /// <summary>State; the steps that lead to it; every permitted next step with its resulting state. All other steps are refused.</summary>
    public static TheoryData<ClaimState, string, string> Passages { get; } = new()
    {
        { ClaimState.Drafting, "", "Submitted→Submitted OutOfTime→OutOfTime Withdrawn→Withdrawn" },
        { ClaimState.Submitted, "Submitted", "InformationRequested→InformationRequested Awarded→Awarded PartlyAwarded→PartlyAwarded Refused→Refused Withdrawn→Withdrawn" },
        { ClaimState.InformationRequested, "Submitted InformationRequested", "InformationSent→Submitted Awarded→Awarded PartlyAwarded→PartlyAwarded Refused→Refused Withdrawn→Withdrawn" },
        { ClaimState.Submitted, "Submitted InformationRequested InformationSent",
            "InformationRequested→InformationRequested Awarded→Awarded PartlyAwarded→PartlyAwarded Refused→Refused Withdrawn→Withdrawn" },
        { ClaimState.Awarded, "Submitted Awarded", "AppealLodged→UnderAppeal Unrecoverable→Unrecoverable" },
        { ClaimState.PartlyAwarded, "Submitted InformationRequested PartlyAwarded", "AppealLodged→UnderAppeal Unrecoverable→Unrecoverable" },
        { ClaimState.Refused, "Submitted Refused", "AppealLodged→UnderAppeal" },
        { ClaimState.UnderAppeal, "Submitted Refused AppealLodged", "Awarded→Awarded PartlyAwarded→PartlyAwarded Refused→Refused" },
        { ClaimState.UnderAppeal, "Submitted PartlyAwarded AppealLodged", "Awarded→Awarded PartlyAwarded→PartlyAwarded Refused→Refused" },
        { ClaimState.Awarded, "Submitted PartlyAwarded AppealLodged Awarded", "AppealLodged→UnderAppeal Unrecoverable→Unrecoverable" },
        { ClaimState.Unrecoverable, "Submitted Awarded Unrecoverable", "" },
        { ClaimState.OutOfTime, "OutOfTime", "" },
        { ClaimState.Withdrawn, "Withdrawn", "" },
        { ClaimState.Withdrawn, "Submitted InformationRequested Withdrawn", "" },
    };

    [Theory]
    [MemberData(nameof(Passages))]
    public void Only_the_steps_of_the_reviewed_table_are_taken_and_each_leads_where_it_says(ClaimState state, string steps, string next)
    {
        var allowed = next.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('→')).ToDictionary(p => Enum.Parse<ClaimEvent>(p[0]), p => Enum.Parse<ClaimState>(p[1]));
        ClaimEvent[] happened = [.. steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ClaimEvent>)];
        Assert.Equal(state, ClaimStates.StateAfter(happened));

        Assert.All(Enum.GetValues<ClaimEvent>(), what =>
        {
            var claimed = Claimed.FromTheFund().After(happened);
            Assert.Equal(state, claimed.Claim.State);
            decimal? pounds = what.IsAward() ? 100m : null;
            if (allowed.TryGetValue(what, out var leadsTo))
            {
                claimed.Take(what, "2026-11-20", pounds, confirmed: true);
                Assert.Equal(leadsTo, claimed.Claim.State);
            }
            else
            {
                Assert.Equal(Rule.StepNotReachable, Assert.Throws<RuleBrokenException>(() => claimed.Take(what, "2026-11-20", pounds)).Rule);
                Assert.Equal((state, happened.Length), (claimed.Claim.State, claimed.Claim.StepsTaken));
            }
        });
    }

    [Fact]
    public void Every_state_that_is_typed_stands_in_the_table_and_the_two_that_follow_from_payments_do_not() =>
        Assert.Equal([ClaimState.PartPaid, ClaimState.Paid], Enum.GetValues<ClaimState>().Except(Passages.Select(row => (ClaimState)row[0])));

    [Fact]
    public void What_is_part_paid_may_turn_out_not_to_be_had_and_what_is_paid_may_not()
    {
        var claimed = Claimed.Awarded(1_000m);
        claimed.Pay("2026-04-20", 400m);
        Assert.Equal((ClaimState.PartPaid, "AppealLodged Unrecoverable"), (claimed.Claim.State, string.Join(' ', claimed.Claim.Next)));

        claimed.Pay("2026-05-20", 600m);
        Assert.Equal((ClaimState.Paid, "AppealLodged"), (claimed.Claim.State, string.Join(' ', claimed.Claim.Next)));
        Assert.Equal(Rule.StepNotReachable, claimed.Claim.BlockerToStep(Claimed.Facts(ClaimEvent.Unrecoverable, "2026-06-01"), null));
    }

    [Fact]
    public void Whoever_takes_down_one_step_twice_has_taken_down_one()
    {
        var (claimed, id) = (Claimed.FromTheFund(), Guid.CreateVersion7());

        var first = claimed.Take(id, Claimed.Facts(ClaimEvent.Submitted, "2025-03-03"));

        Assert.Same(first, claimed.Take(id, Claimed.Facts(ClaimEvent.Submitted, "2025-03-03")));
        Assert.Equal((1, 1), (claimed.Claim.Steps.Count, claimed.Claim.StepsTaken));
        Assert.Same(claimed.Claim, claimed.Open(claimed.Claim.Id));
    }

    [Theory]
    [InlineData("2025-03-02", Rule.StepOutOfOrder)]
    [InlineData("2025-03-03", null)]
    [InlineData("2025", null)]
    [InlineData("2024", Rule.StepOutOfOrder)]
    public void No_step_is_before_the_one_before_it(string on, Rule? blocker)
    {
        var claimed = Claimed.FromTheFund().After(ClaimEvent.Submitted);

        Assert.Equal(blocker, claimed.Claim.BlockerToStep(Claimed.Facts(ClaimEvent.InformationRequested, on), null));
    }

    [Fact]
    public void A_correction_takes_the_place_of_a_step_and_leaves_it_on_file()
    {
        var claimed = Claimed.FromTheFund();
        var sent = claimed.Take(ClaimEvent.Submitted, "2025-03-03");
        var asked = claimed.Take(ClaimEvent.InformationRequested, "2025-09-02");

        claimed.Take(ClaimEvent.Submitted, "2025-03-10", instead: sent);
        claimed.Take(ClaimEvent.DidNotHappen, "2025-09-02", instead: asked);

        Assert.Equal((ClaimState.Submitted, 4), (claimed.Claim.State, claimed.Claim.Steps.Count));
        Assert.Equal("2025-03-10", Assert.Single(claimed.Claim.Happened).On.ToString());
        Assert.Equal(Rule.StepReplaced, Assert.Throws<RuleBrokenException>(() => claimed.Take(ClaimEvent.Submitted, "2025-03-11", instead: sent)).Rule);
    }

    [Fact]
    public void A_correction_leaves_the_rest_possible()
    {
        var claimed = Claimed.FromTheFund();
        var sent = claimed.Take(ClaimEvent.Submitted, "2025-03-03");
        var refused = claimed.Take(ClaimEvent.Refused, "2025-09-02");
        claimed.Take(ClaimEvent.AppealLodged, "2025-10-02");

        Assert.Equal([ClaimEvent.Submitted], claimed.Claim.Instead(sent));
        Assert.Equal([ClaimEvent.Awarded, ClaimEvent.PartlyAwarded, ClaimEvent.Refused], claimed.Claim.Instead(refused));
        Assert.Equal(Rule.StepNotReachable, claimed.Claim.BlockerToStep(Claimed.Facts(ClaimEvent.DidNotHappen, "2025-03-03"), sent.Id));
    }

    [Fact]
    public void What_is_written_of_it_is_never_written_over_unseen()
    {
        var claimed = Claimed.FromTheFund();
        var first = claimed.Claim.Written!;

        var second = claimed.Case.ChangeClaim(claimed.Claim, Guid.CreateVersion7(), new("Another body", "Helper", "X/1", null), first.Id, Stories.Ana);

        Assert.Same(second, claimed.Claim.Written);
        Assert.Equal(2, claimed.Claim.Details.Count);
        var late = Assert.Throws<RuleBrokenException>(() => claimed.Case.ChangeClaim(claimed.Claim, Guid.CreateVersion7(), new("Mine", null, null, null), first.Id, Stories.Ana));
        Assert.Equal(Rule.ClaimChangedMeanwhile, late.Rule);
        Assert.Same(second, claimed.Case.ChangeClaim(claimed.Claim, second.Id, new("Sent twice", null, null, null), first.Id, Stories.Ana));
    }

    [Fact]
    public void The_state_pays_from_a_fund_of_its_own_and_no_one_else_does()
    {
        var claimed = Claimed.FromTheFund();

        Assert.Equal(Rule.FundMissing, Refused(new(CompensationRoute.StateScheme, "GB", null, null, null)));
        Assert.Equal(Rule.FundMissing, Refused(new(CompensationRoute.StateScheme, "RO", Book.Latest("GB.FUND.CICA"), null, null)));
        Assert.Equal(Rule.FundMissing, Refused(new(CompensationRoute.CivilSuit, "GB", Book.Latest("GB.FUND.CICA"), null, null)));

        Rule Refused(ClaimFacts facts) => Assert.Throws<RuleBrokenException>(() =>
            claimed.Case.OpenClaim(claimed.Victim, Guid.CreateVersion7(), facts, new(null, null, null, null), Book.Shipped, Stories.Ana)).Rule;
    }

    [Fact]
    public void Events_tell_of_codes_and_of_no_amount()
    {
        var claimed = Claimed.Awarded(20_500m);
        claimed.TakeBack(claimed.Pay("2026-04-20", 12_345m));
        claimed.Case.ChangeClaim(claimed.Claim, Guid.CreateVersion7(), new("Another body", null, null, null), claimed.Claim.Written!.Id, Stories.Ana);

        var told = claimed.Case.TakeUnrecorded().Where(e => e.Compartment == Compartment.Compensation).ToList();

        Assert.Equal(
            ["ClaimOpened StateScheme", "DeadlineSet GB.CICA", "ClaimStepRecorded Submitted", "DeadlineMet GB.CICA", "ClaimStepRecorded Awarded", "PaymentRecorded ", "PaymentTakenBack ", "ClaimChanged "],
            told.Select(e => $"{e.Code} {string.Join(',', e.Arguments)}"));
        Assert.All(told, e => Assert.Equal(claimed.Victim.Id, e.VictimId));
    }
}
