using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Tests.Identification;
using CaseManager.Domain.Tests.LegalReference;
using Xunit;
using static CaseManager.Domain.Tests.Identification.ProcedureScenarios;

namespace CaseManager.Domain.Tests.Deadlines;

/// <summary>Effect of procedure steps on legal deadlines.</summary>
public class DeadlineTests
{
    [Fact]
    public void A_positive_first_decision_starts_recovery_until_the_final_decision()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        followed.RecordStep(LegalEvent.Referred, "2026-11-02");
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var period = followed.GetCurrentDeadline(RecoveryRule);

        Assert.Equal((DeadlineState.Open, true, true), (period.State, period.IsPeriod, period.IsOpenEnded));
        Assert.Equal(("2026-12-04", "2026-12-04", "no date"),
            (LegalReferenceFixture.FormatIso(period.DueOn), LegalReferenceFixture.FormatIso(period.EarliestDueOn),
                LegalReferenceFixture.FormatIso(period.NotBefore)));
        Assert.Equal((decided.Id, decided.OccurredOn, LegalEvent.PositiveInitialDecision, 2),
            (period.StepId!.Value, period.TriggeredOn, period.TriggerEvent, period.RuleVersion));
        Assert.True(period.IsPending(LegalReferenceFixture.ParseDate("2027-06-01")));
    }

    [Theory]
    [InlineData("2026-11-14", "2026-12-04")]
    [InlineData("2026-12-04", "2026-12-04")]
    [InlineData("2027-04-15", "2027-04-15")]
    public void The_final_decision_ends_the_recovery_period_and_never_before_the_30th_day(string decided, string ends)
    {
        var followed = CreatePositive();
        var before = followed.GetCurrentDeadline(RecoveryRule);

        followed.RecordStep(LegalEvent.PositiveFinalDecision, decided);

        var period = followed.GetCurrentDeadline(RecoveryRule);
        Assert.Equal((DeadlineState.Superseded, "2026-12-04"), (before.State, LegalReferenceFixture.FormatIso(before.DueOn)));
        Assert.Equal((ends, "2026-12-04", decided),
            (LegalReferenceFixture.FormatIso(period.DueOn), LegalReferenceFixture.FormatIso(period.EarliestDueOn),
                LegalReferenceFixture.FormatIso(period.NotBefore)));
        Assert.Equal((before.Id, before.RuleVersion, DeadlineState.Open, false),
            (period.SupersedesId!.Value, period.RuleVersion, period.State, period.IsOpenEnded));
        Assert.True(period.IsPending(period.DueOn));
        Assert.False(period.IsPending(period.DueOn.AddDays(1)));
    }

    [Fact]
    public void A_later_final_decision_supersedes_the_deadline_under_one_rule()
    {
        var followed = CreatePositive();
        followed.RecordStep(LegalEvent.NegativeFinalDecision, "2026-12-20");
        followed.RecordStep(LegalEvent.ReconsiderationRequested, "2027-01-05");
        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2027-03-01");

        Assert.Equal(["2026-12-04", "2026-12-20", "2027-03-01"], followed.GetDeadlines(RecoveryRule).Select(d => LegalReferenceFixture.FormatIso(d.DueOn)));
        Assert.Equal([DeadlineState.Superseded, DeadlineState.Superseded, DeadlineState.Open], followed.GetDeadlines(RecoveryRule).Select(d => d.State));
        Assert.Equal([2, 2, 2], followed.GetDeadlines(RecoveryRule).Select(d => d.RuleVersion));
        Assert.Equal([null, followed.GetDeadlines(RecoveryRule)[0].Id, followed.GetDeadlines(RecoveryRule)[1].Id],
            followed.GetDeadlines(RecoveryRule).Select(d => d.SupersedesId));
    }

    [Theory]
    [InlineData(LegalEvent.PositiveInitialDecision, "2026-11-05")]
    [InlineData(LegalEvent.NegativeInitialDecision, "2026-11-20")]
    public void A_late_first_decision_still_meets_its_deadline(LegalEvent decision, string date)
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        var expected = followed.GetCurrentDeadline(FirstDecisionRule);
        Assert.Equal(("2026-11-09", false, false), (LegalReferenceFixture.FormatIso(expected.DueOn), expected.IsPeriod, expected.IsOpenEnded));

        var decided = followed.RecordStep(decision, date);

        Assert.Equal((DeadlineState.Met, date, decided.Id), (expected.State, LegalReferenceFixture.FormatIso(expected.EndedOn), expected.EndedByStepId!.Value));
        Assert.Equal((CaseFixture.AnaStamp.ActorId, CaseFixture.AnaStamp.OccurredAt), (expected.ClosedBy!.Value, expected.ClosedAt!.Value));
        Assert.Single(followed.GetDeadlines(FirstDecisionRule));
    }

    [Fact]
    public void An_unmet_deadline_stays_open_until_its_outcome_is_recorded()
    {
        var expected = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred).GetCurrentDeadline(FirstDecisionRule);

        Assert.Equal(DeadlineState.Open, expected.State);
        Assert.True(expected.IsPending(expected.DueOn.AddDays(30)));
    }

    [Fact]
    public void A_suspension_changes_no_deadline()
    {
        var followed = CreatePositive();
        var before = followed.Case.Deadlines.Select(d => (d.Id, d.State)).ToList();

        followed.RecordStep(LegalEvent.Suspended, "2026-11-10");
        followed.RecordStep(LegalEvent.Resumed, "2026-11-20");

        Assert.Equal(before, followed.Case.Deadlines.Select(d => (d.Id, d.State)));
    }

    [Fact]
    public void A_period_that_ended_early_records_when_and_why()
    {
        var followed = CreateInReflection("BG.NRM");
        var period = followed.GetCurrentDeadline("BG.REFLECTION");

        var ended = followed.RecordStep(LegalEvent.PeriodEnded, "2026-12-01");

        Assert.Equal(
            (DeadlineState.EndedEarly, "2026-12-01", "2026-12-23", ended.Id),
            (period.State, LegalReferenceFixture.FormatIso(period.EndedOn), LegalReferenceFixture.FormatIso(period.DueOn), period.EndedByStepId!.Value));
        Assert.False(period.IsPending(LegalReferenceFixture.ParseDate("2026-12-02")));
    }

    [Fact]
    public void An_extended_period_lasts_until_the_date_of_the_authority()
    {
        var followed = CreateInReflection("DE.FBS");
        var before = followed.GetCurrentDeadline("DE.REFLECTION");

        var extended = followed.RecordStep(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");

        var period = followed.GetCurrentDeadline("DE.REFLECTION");
        Assert.Equal((DeadlineState.Superseded, "2027-02-23", extended.Id),
            (before.State, LegalReferenceFixture.FormatIso(before.DueOn), before.EndedByStepId!.Value));
        Assert.Equal(("2027-05-31", true, false, before.Id),
            (LegalReferenceFixture.FormatIso(period.DueOn), period.IsSetByAuthority, period.IsOpenEnded, period.SupersedesId!.Value));
        Assert.Equal((before.TriggeredOn, before.StepId, before.RuleVersion), (period.TriggeredOn, period.StepId, period.RuleVersion));
    }

    [Fact]
    public void An_extended_period_can_end_early_or_be_extended_again()
    {
        var followed = CreateInReflection("DE.FBS");
        followed.RecordStep(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");
        followed.RecordStep(LegalEvent.PeriodExtended, "2027-05-01", "2027-08-31");
        followed.RecordStep(LegalEvent.PeriodEnded, "2027-07-15");

        Assert.Equal(["2027-02-23", "2027-05-31", "2027-08-31"], followed.GetDeadlines("DE.REFLECTION").Select(d => LegalReferenceFixture.FormatIso(d.DueOn)));
        Assert.Equal((DeadlineState.EndedEarly, "2027-07-15"),
            (followed.GetCurrentDeadline("DE.REFLECTION").State, LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline("DE.REFLECTION").EndedOn)));
    }

    [Fact]
    public void Without_a_stated_end_the_deadline_stays()
    {
        var followed = CreateInReflection("DE.FBS");

        followed.RecordStep(LegalEvent.PeriodExtended, "2027-02-01");

        Assert.Equal("2027-02-23", LegalReferenceFixture.FormatIso(Assert.Single(followed.GetDeadlines("DE.REFLECTION")).DueOn));
    }

    [Fact]
    public void An_extended_recovery_period_lasts_until_the_final_decision()
    {
        var followed = CreatePositive();
        followed.RecordStep(LegalEvent.PeriodExtended, "2026-12-01", "2027-01-31");
        Assert.True(followed.GetCurrentDeadline(RecoveryRule).IsPending(LegalReferenceFixture.ParseDate("2027-03-01")));

        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2027-04-15");

        Assert.Equal("2027-04-15", LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline(RecoveryRule).DueOn));
    }

    [Fact]
    public void A_final_decision_does_not_shorten_an_extended_period()
    {
        var followed = CreatePositive();
        followed.RecordStep(LegalEvent.PeriodExtended, "2026-12-01", "2027-01-31");

        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2026-12-20");

        Assert.Equal("2027-01-31", LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline(RecoveryRule).DueOn));
    }

    [Fact]
    public void A_permit_lasts_as_decided_and_a_renewal_replaces_it()
    {
        var followed = CreatePositive();
        followed.RecordStep(LegalEvent.PermitGranted, "2026-12-01", "2027-11-30");
        followed.RecordStep(LegalEvent.PermitGranted, "2027-11-15", "2029-05-31");

        Assert.Equal(["2027-11-30", "2029-05-31"], followed.GetDeadlines("GB.VTS").Select(d => LegalReferenceFixture.FormatIso(d.DueOn)));
        Assert.Equal((DeadlineState.Superseded, followed.GetDeadlines("GB.VTS")[0].Id),
            (followed.GetDeadlines("GB.VTS")[0].State, followed.GetCurrentDeadline("GB.VTS").SupersedesId!.Value));
    }

    [Theory]
    [InlineData("GB.NRM", "GB.VTS", null)]
    [InlineData("DE.FBS", "DE.PERMIT", "2027-12-01")]
    public void A_permit_without_a_stated_end_uses_the_legal_length(string scheme, string rule, string? ends)
    {
        var followed = CreateInReflection(scheme);

        followed.RecordStep(LegalEvent.PermitGranted, "2026-12-01");

        Assert.Equal(ends is null ? [] : [ends], followed.GetDeadlines(rule).Select(d => LegalReferenceFixture.FormatIso(d.DueOn)));
    }

    [Fact]
    public void A_waived_deadline_records_who_and_why_and_is_final()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        var (date, later) = (followed.GetCurrentDeadline(FirstDecisionRule), CaseFixture.CreateStampAfter(60));

        followed.Case.WaiveDeadline(date.Id, "She went home", later);

        Assert.Equal((DeadlineState.Waived, "She went home", later.ActorId, later.OccurredAt),
            (date.State, date.Content!.Text, date.ClosedBy!.Value, date.ClosedAt!.Value));
        Assert.Equal("no date", LegalReferenceFixture.FormatIso(date.EndedOn));
        Assert.Equal(BusinessRule.DeadlineClosed, followed.Case.BlockerToChangingDeadline(date.Id));
        Assert.Equal(BusinessRule.DeadlineClosed, Assert.Throws<BusinessRuleException>(() => followed.Case.WaiveDeadline(date.Id, "Again", later)).Rule);
        Assert.Equal(BusinessRule.DeadlineClosed,
            Assert.Throws<BusinessRuleException>(() => followed.Case.MeetDeadline(date.Id, CaseFixture.AnaStamp.Date, "Again", later)).Rule);
        Assert.Equal(BusinessRule.DeadlineClosed,
            Assert.Throws<BusinessRuleException>(() => followed.Case.TransferDeadline(date.Id, later.ActorId, later)).Rule);
        Assert.Equal("She went home", date.Content!.Text);
    }

    [Fact]
    public void A_waived_deadline_is_not_met_by_a_later_step()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        followed.Case.WaiveDeadline(followed.GetCurrentDeadline(FirstDecisionRule).Id, "Asked by telephone", CaseFixture.AnaStamp);

        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");

        Assert.Equal(DeadlineState.Waived, Assert.Single(followed.GetDeadlines(FirstDecisionRule)).State);
    }

    [Theory]
    [InlineData(LegalEvent.Withdrawn)]
    [InlineData(LegalEvent.Disqualified)]
    public void After_the_procedure_ends_deadlines_close_and_grants_remain(LegalEvent end)
    {
        var followed = CreatePositive();
        followed.RecordStep(LegalEvent.PermitGranted, "2026-12-01", "2027-11-30");
        var before = followed.Case.Deadlines.ToList();

        var over = followed.RecordStep(end, "2026-12-02");

        Assert.Equal(before, followed.Case.Deadlines);
        Assert.Equal(["GB.VTS"], followed.Case.Deadlines.Where(d => d.State == DeadlineState.Open).Select(d => d.RuleCode));
        Assert.Equal(DeadlineState.Met, followed.GetDeadlines(FirstDecisionRule)[0].State);
        Assert.Equal((DeadlineState.Superseded, over.Id),
            (followed.GetDeadlines(RecoveryRule)[0].State, followed.GetDeadlines(RecoveryRule)[0].EndedByStepId!.Value));
    }

    [Fact]
    public void Correcting_a_name_keeps_a_manual_decision_on_the_deadline()
    {
        var followed = CreatePositive();
        followed.RecordStep(LegalEvent.NegativeFinalDecision, "2026-12-20");
        var asked = followed.GetCurrentDeadline("GB.NRM.RECONSIDERATION");
        followed.Case.WaiveDeadline(asked.Id, "She does not want it", CaseFixture.AnaStamp);

        followed.RecordStep(LegalEvent.NegativeFinalDecision, "2026-12-20", supersedesId: followed.Procedure.ActiveSteps[^1]);

        Assert.Equal((DeadlineState.Waived, "She does not want it"),
            (followed.GetCurrentDeadline("GB.NRM.RECONSIDERATION").State, followed.GetCurrentDeadline("GB.NRM.RECONSIDERATION").Content!.Text));
    }

    [Fact]
    public void Withdrawing_a_step_undoes_everything_that_followed()
    {
        var followed = CreatePositive();

        followed.RecordStep(LegalEvent.RecordedInError, "2026-11-24", supersedesId: followed.Procedure.ActiveSteps[^1]);

        Assert.Equal(IdentificationState.Referred, followed.Procedure.State);
        Assert.Equal(DeadlineState.Superseded, followed.GetDeadlines(RecoveryRule)[^1].State);
        Assert.Equal(DeadlineState.Open, followed.GetDeadlines(FirstDecisionRule)[^1].State);
    }

    [Fact]
    public void A_maximum_of_ninety_days_means_as_many_as_granted()
    {
        var followed = CreateInReflection("RO.MNIR");

        followed.RecordStep(LegalEvent.PositiveInitialDecision, LegalReferenceFixture.FormatIso(followed.Procedure.ActiveSteps[^1].OccurredOn.Earliest),
            LegalReferenceFixture.FormatIso(followed.Procedure.ActiveSteps[^1].OccurredOn.Earliest.AddDays(30)),
            supersedesId: followed.Procedure.ActiveSteps[^1]);
        Assert.Equal(followed.Procedure.ActiveSteps[^1].OccurredOn.Earliest.AddDays(30), followed.GetCurrentDeadline("RO.REFLECTION").DueOn);

        followed.RecordStep(LegalEvent.PositiveInitialDecision, LegalReferenceFixture.FormatIso(followed.Procedure.ActiveSteps[^1].OccurredOn.Earliest),
            LegalReferenceFixture.FormatIso(followed.Procedure.ActiveSteps[^1].OccurredOn.Earliest.AddDays(200)),
            supersedesId: followed.Procedure.ActiveSteps[^1]);
        Assert.Equal(followed.Procedure.ActiveSteps[^1].OccurredOn.Earliest.AddDays(90), followed.GetCurrentDeadline("RO.REFLECTION").DueOn);
    }

    [Fact]
    public void A_reversed_decision_ends_the_deadlines_of_the_previous_one()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        followed.WithSteps(LegalEvent.Referred);
        followed.RecordStep(LegalEvent.NegativeInitialDecision, "2026-11-24");
        followed.RecordStep(LegalEvent.ReconsiderationRequested, "2026-11-25");

        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-26");

        Assert.Equal(DeadlineState.Superseded, followed.GetDeadlines("GB.NRM.MOVE_ON_NEGATIVE_FIRST")[^1].State);
        Assert.Equal(DeadlineState.Open, followed.GetCurrentDeadline(RecoveryRule).State);
    }

    [Fact]
    public void A_deadline_outside_procedures_outlasts_a_procedure()
    {
        var followed = CreatePositive();
        var claim = AddClaimDeadline(followed, "2024-11-23");

        followed.RecordStep(LegalEvent.Withdrawn, "2026-12-02");

        Assert.Equal(DeadlineState.Open, claim.State);
    }
}
