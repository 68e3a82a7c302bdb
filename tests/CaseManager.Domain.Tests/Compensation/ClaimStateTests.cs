using CaseManager.Domain.Access;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Tests.LegalReference;
using Xunit;

namespace CaseManager.Domain.Tests.Compensation;

public class ClaimStateTests
{
    /// <summary>State; the steps that lead to it; every permitted next step with its resulting state. All other steps are refused.</summary>
    public static TheoryData<ClaimState, string, string> Transitions { get; } = new()
    {
        { ClaimState.Drafting, "", "Submitted→Submitted OutOfTime→OutOfTime Withdrawn→Withdrawn" },
        { ClaimState.Submitted, "Submitted",
            "InformationRequested→InformationRequested Awarded→Awarded PartlyAwarded→PartlyAwarded Refused→Refused Withdrawn→Withdrawn" },
        { ClaimState.InformationRequested, "Submitted InformationRequested",
            "InformationSent→Submitted Awarded→Awarded PartlyAwarded→PartlyAwarded Refused→Refused Withdrawn→Withdrawn" },
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
    [MemberData(nameof(Transitions))]
    public void Only_steps_of_the_reviewed_table_lead_to_its_states(ClaimState state, string steps, string next)
    {
        var allowed = next.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('→'))
            .ToDictionary(p => Enum.Parse<ClaimEvent>(p[0]), p => Enum.Parse<ClaimState>(p[1]));
        ClaimEvent[] happened = [.. steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ClaimEvent>)];
        Assert.Equal(state, ClaimStates.GetStateAfter(happened));

        Assert.All(Enum.GetValues<ClaimEvent>(), kind =>
        {
            var claimed = ClaimScenario.ForStateFund().WithSteps(happened);
            Assert.Equal(state, claimed.Claim.State);
            decimal? pounds = kind.IsAward() ? 100m : null;
            if (allowed.TryGetValue(kind, out var leadsTo))
            {
                claimed.RecordStep(kind, "2026-11-20", pounds, confirmed: true);
                Assert.Equal(leadsTo, claimed.Claim.State);
            }
            else
            {
                Assert.Equal(BusinessRule.StepNotReachable, Assert.Throws<BusinessRuleException>(() => claimed.RecordStep(kind, "2026-11-20", pounds)).Rule);
                Assert.Equal((state, happened.Length), (claimed.Claim.State, claimed.Claim.StepCounter));
            }
        });
    }

    [Fact]
    public void Every_recordable_state_is_in_the_reviewed_table() =>
        Assert.Equal([ClaimState.PartPaid, ClaimState.Paid], Enum.GetValues<ClaimState>().Except(Transitions.Select(row => (ClaimState)row[0])));

    [Fact]
    public void Partly_paid_claims_may_become_unrecoverable_unlike_paid_ones()
    {
        var claimed = ClaimScenario.CreateAwarded(1_000m);
        claimed.RecordPayment("2026-04-20", 400m);
        Assert.Equal((ClaimState.PartPaid, "AppealLodged Unrecoverable"), (claimed.Claim.State, string.Join(' ', claimed.Claim.NextEvents)));

        claimed.RecordPayment("2026-05-20", 600m);
        Assert.Equal((ClaimState.Paid, "AppealLodged"), (claimed.Claim.State, string.Join(' ', claimed.Claim.NextEvents)));
        Assert.Equal(BusinessRule.StepNotReachable, claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(ClaimEvent.Unrecoverable, "2026-06-01"), null));
    }

    [Fact]
    public void A_repeated_id_records_one_step()
    {
        var (claimed, id) = (ClaimScenario.ForStateFund(), Guid.CreateVersion7());

        var first = claimed.RecordStep(id, ClaimScenario.CreateStepDetails(ClaimEvent.Submitted, "2025-03-03"));

        Assert.Same(first, claimed.RecordStep(id, ClaimScenario.CreateStepDetails(ClaimEvent.Submitted, "2025-03-03")));
        Assert.Equal((1, 1), (claimed.Claim.Steps.Count, claimed.Claim.StepCounter));
        Assert.Same(claimed.Claim, claimed.OpenClaim(claimed.Claim.Id));
    }

    [Theory]
    [InlineData("2025-03-02", BusinessRule.StepOutOfOrder)]
    [InlineData("2025-03-03", null)]
    [InlineData("2025", null)]
    [InlineData("2024", BusinessRule.StepOutOfOrder)]
    public void A_step_is_not_before_the_previous_one(string date, BusinessRule? blocker)
    {
        var claimed = ClaimScenario.ForStateFund().WithSteps(ClaimEvent.Submitted);

        Assert.Equal(blocker, claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(ClaimEvent.InformationRequested, date), null));
    }

    [Fact]
    public void A_correction_replaces_a_step_which_remains()
    {
        var claimed = ClaimScenario.ForStateFund();
        var sent = claimed.RecordStep(ClaimEvent.Submitted, "2025-03-03");
        var asked = claimed.RecordStep(ClaimEvent.InformationRequested, "2025-09-02");

        claimed.RecordStep(ClaimEvent.Submitted, "2025-03-10", supersedesId: sent);
        claimed.RecordStep(ClaimEvent.RecordedInError, "2025-09-02", supersedesId: asked);

        Assert.Equal((ClaimState.Submitted, 4), (claimed.Claim.State, claimed.Claim.Steps.Count));
        Assert.Equal("2025-03-10", Assert.Single(claimed.Claim.ActiveSteps).OccurredOn.ToString());
        Assert.Equal(BusinessRule.StepSuperseded,
            Assert.Throws<BusinessRuleException>(() => claimed.RecordStep(ClaimEvent.Submitted, "2025-03-11", supersedesId: sent)).Rule);
    }

    [Fact]
    public void A_correction_keeps_later_steps_valid()
    {
        var claimed = ClaimScenario.ForStateFund();
        var sent = claimed.RecordStep(ClaimEvent.Submitted, "2025-03-03");
        var refused = claimed.RecordStep(ClaimEvent.Refused, "2025-09-02");
        claimed.RecordStep(ClaimEvent.AppealLodged, "2025-10-02");

        Assert.Equal([ClaimEvent.Submitted], claimed.Claim.GetPossibleCorrections(sent));
        Assert.Equal([ClaimEvent.Awarded, ClaimEvent.PartlyAwarded, ClaimEvent.Refused], claimed.Claim.GetPossibleCorrections(refused));
        Assert.Equal(BusinessRule.StepNotReachable,
            claimed.Claim.BlockerToStep(ClaimScenario.CreateStepDetails(ClaimEvent.RecordedInError, "2025-03-03"), sent.Id));
    }

    [Fact]
    public void Details_that_were_not_seen_are_not_overwritten()
    {
        var claimed = ClaimScenario.ForStateFund();
        var first = claimed.Claim.CurrentDetails!;

        var second = claimed.Case.UpdateClaim(claimed.Claim, Guid.CreateVersion7(), new("Another body", "Helper", "X/1", null), first.Id, CaseFixture.AnaStamp);

        Assert.Same(second, claimed.Claim.CurrentDetails);
        Assert.Equal(2, claimed.Claim.Details.Count);
        var late = Assert.Throws<BusinessRuleException>(() =>
            claimed.Case.UpdateClaim(claimed.Claim, Guid.CreateVersion7(), new("Mine", null, null, null), first.Id, CaseFixture.AnaStamp));
        Assert.Equal(BusinessRule.ClaimSuperseded, late.Rule);
        Assert.Same(second, claimed.Case.UpdateClaim(claimed.Claim, second.Id, new("Sent twice", null, null, null), first.Id, CaseFixture.AnaStamp));
    }

    [Fact]
    public void Only_the_state_route_uses_a_fund()
    {
        var claimed = ClaimScenario.ForStateFund();

        Assert.Equal(BusinessRule.FundMissing, Refused(new(CompensationRoute.StateScheme, "GB", null, null, null)));
        Assert.Equal(BusinessRule.FundMissing, Refused(new(CompensationRoute.StateScheme, "RO", LegalReferenceFixture.GetLatest("GB.FUND.CICA"), null, null)));
        Assert.Equal(BusinessRule.FundMissing, Refused(new(CompensationRoute.CivilSuit, "GB", LegalReferenceFixture.GetLatest("GB.FUND.CICA"), null, null)));

        BusinessRule Refused(NewClaimDetails details) => Assert.Throws<BusinessRuleException>(() =>
            claimed.Case.OpenClaim(claimed.Victim, Guid.CreateVersion7(), details, new(null, null, null, null), LegalReferenceFixture.Shipped,
                CaseFixture.AnaStamp)).Rule;
    }

    [Fact]
    public void Events_contain_codes_and_no_amounts()
    {
        var claimed = ClaimScenario.CreateAwarded(20_500m);
        claimed.ReversePayment(claimed.RecordPayment("2026-04-20", 12_345m));
        claimed.Case.UpdateClaim(claimed.Claim, Guid.CreateVersion7(), new("Another body", null, null, null), claimed.Claim.CurrentDetails!.Id,
            CaseFixture.AnaStamp);

        var recorded = claimed.Case.DequeueEvents().Where(e => e.Compartment == Compartment.Compensation).ToList();

        Assert.Equal(
            ["ClaimOpened StateScheme", "DeadlineSet GB.CICA", "ClaimStepRecorded Submitted", "DeadlineMet GB.CICA", "ClaimStepRecorded Awarded",
                "PaymentRecorded ", "PaymentReversed ", "ClaimChanged "],
            recorded.Select(e => $"{e.Code} {string.Join(',', e.Arguments)}"));
        Assert.All(recorded, e => Assert.Equal(claimed.Victim.Id, e.VictimId));
    }
}
