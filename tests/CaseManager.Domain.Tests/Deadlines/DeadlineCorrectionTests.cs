using CaseManager.Domain.Deadlines;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Tests.Identification;
using CaseManager.Domain.Tests.LegalReference;
using Xunit;
using static CaseManager.Domain.Tests.Identification.ProcedureScenarios;

namespace CaseManager.Domain.Tests.Deadlines;

/// <summary>Effect on a legal deadline when the step that it derives from is corrected.</summary>
public class DeadlineCorrectionTests
{
    [Fact]
    public void A_corrected_date_recalculates_the_deadline()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");
        var before = followed.GetCurrentDeadline(RecoveryRule);

        var corrected = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-10", supersedesId: decided);

        var period = followed.GetCurrentDeadline(RecoveryRule);
        Assert.Equal((DeadlineState.Superseded, "2026-12-04", corrected.Id),
            (before.State, LegalReferenceFixture.FormatIso(before.DueOn), before.EndedByStepId!.Value));
        Assert.Equal(("2026-12-09", before.Id, corrected.Id, true),
            (LegalReferenceFixture.FormatIso(period.DueOn), period.SupersedesId!.Value, period.StepId!.Value, period.IsOpenEnded));
    }

    [Fact]
    public void A_corrected_date_keeps_what_happened_since()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        var referred = followed.RecordStep(LegalEvent.Referred, "2026-11-02");
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");
        var before = followed.GetCurrentDeadline(FirstDecisionRule);

        followed.RecordStep(LegalEvent.Referred, "2026-10-26", supersedesId: referred);

        var expected = followed.GetCurrentDeadline(FirstDecisionRule);
        Assert.Equal((DeadlineState.Met, "2026-11-05", decided.Id),
            (expected.State, LegalReferenceFixture.FormatIso(expected.EndedOn), expected.EndedByStepId!.Value));
        Assert.Equal(("2026-11-02", before.Id), (LegalReferenceFixture.FormatIso(expected.DueOn), expected.SupersedesId!.Value));
        Assert.Equal(DeadlineState.Open, followed.GetCurrentDeadline(RecoveryRule).State);
    }

    [Fact]
    public void A_recalculated_met_deadline_replaces_the_earlier_one()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        var referred = followed.RecordStep(LegalEvent.Referred, "2026-11-02");
        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");

        followed.RecordStep(LegalEvent.Referred, "2026-10-26", supersedesId: referred);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Met], followed.GetDeadlines(FirstDecisionRule).Select(d => d.State));
    }

    [Fact]
    public void A_corrected_first_decision_ends_with_the_final_one()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");
        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2026-12-08");

        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-10", supersedesId: decided);

        var period = followed.GetCurrentDeadline(RecoveryRule);
        Assert.Equal(("2026-12-09", "2026-12-09", "2026-12-08", false),
            (LegalReferenceFixture.FormatIso(period.DueOn), LegalReferenceFixture.FormatIso(period.EarliestDueOn),
                LegalReferenceFixture.FormatIso(period.NotBefore), period.IsOpenEnded));
    }

    [Fact]
    public void A_corrected_final_decision_moves_the_end()
    {
        var followed = CreatePositive();
        var final = followed.RecordStep(LegalEvent.PositiveFinalDecision, "2027-01-20");

        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2027-02-20", supersedesId: final);

        Assert.Equal("2027-02-20", LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline(RecoveryRule).DueOn));
        Assert.Equal("2027-04-06", LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline("GB.NRM.MOVE_ON_POSITIVE").DueOn));
    }

    [Fact]
    public void Reversing_a_decision_removes_its_deadlines()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-10");

        followed.RecordStep(LegalEvent.NegativeInitialDecision, "2026-11-10", supersedesId: decided);

        Assert.Equal(DeadlineState.Superseded, Assert.Single(followed.GetDeadlines(RecoveryRule)).State);
        Assert.Equal(("2026-12-10", DeadlineState.Open),
            (LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline("GB.NRM.RECONSIDERATION_FIRST").DueOn),
                followed.GetCurrentDeadline("GB.NRM.RECONSIDERATION_FIRST").State));
    }

    [Fact]
    public void A_date_corrected_to_earlier_law_uses_that_law()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        followed.RecordStep(LegalEvent.Referred, "2023-01-23");
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2023-01-30");
        Assert.Equal((2, "2023-02-28"),
            (followed.GetCurrentDeadline(RecoveryRule).RuleVersion, LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline(RecoveryRule).DueOn)));

        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2023-01-29", supersedesId: decided);

        Assert.Equal((1, "2023-03-15"),
            (followed.GetCurrentDeadline(RecoveryRule).RuleVersion, LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline(RecoveryRule).DueOn)));
    }

    [Fact]
    public void Correcting_the_fulfilling_step_changes_the_met_date()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-09");

        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-19", supersedesId: decided);

        Assert.Equal((DeadlineState.Met, "2026-11-19"),
            (followed.GetCurrentDeadline(FirstDecisionRule).State, LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline(FirstDecisionRule).EndedOn)));
    }

    [Fact]
    public void Undoing_a_withdrawal_restores_the_deadlines()
    {
        var followed = CreatePositive();
        var withdrawn = followed.RecordStep(LegalEvent.Withdrawn, "2026-11-20");

        followed.RecordStep(LegalEvent.Suspended, "2026-11-20", supersedesId: withdrawn);

        var period = followed.GetDeadlines(RecoveryRule)[^1];
        Assert.Equal((DeadlineState.Open, true, "2026-12-04"), (period.State, period.IsOpenEnded, LegalReferenceFixture.FormatIso(period.DueOn)));
    }

    [Fact]
    public void A_period_that_did_not_end_early_continues()
    {
        var followed = CreateInReflection("DE.FBS");
        var ended = followed.RecordStep(LegalEvent.PeriodEnded, "2026-12-01");

        followed.RecordStep(LegalEvent.PeriodExtended, "2026-12-01", "2027-05-31", supersedesId: ended);

        var period = followed.GetDeadlines("DE.REFLECTION")[^1];
        Assert.Equal((DeadlineState.Open, "2027-05-31"), (period.State, LegalReferenceFixture.FormatIso(period.DueOn)));
    }

    [Fact]
    public void Undoing_an_extension_restores_the_legal_end()
    {
        var followed = CreateInReflection("DE.FBS");
        var extended = followed.RecordStep(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");

        followed.RecordStep(LegalEvent.PermitGranted, "2027-02-01", "2028-01-31", supersedesId: extended);

        var period = followed.GetDeadlines("DE.REFLECTION")[^1];
        Assert.Equal(("2027-02-23", false), (LegalReferenceFixture.FormatIso(period.DueOn), period.IsSetByAuthority));
    }

    [Fact]
    public void A_corrected_extension_moves_the_end()
    {
        var followed = CreateInReflection("DE.FBS");
        var extended = followed.RecordStep(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");

        followed.RecordStep(LegalEvent.PeriodExtended, "2027-02-01", "2027-04-30", supersedesId: extended);

        Assert.Equal("2027-04-30", LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline("DE.REFLECTION").DueOn));
    }

    [Fact]
    public void A_corrected_decision_leaves_the_date_of_a_later_one_alone()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        var first = followed.RecordStep(LegalEvent.NegativeInitialDecision, "2026-11-10");
        followed.RecordStep(LegalEvent.ReconsiderationRequested, "2026-11-20");
        followed.RecordStep(LegalEvent.NegativeInitialDecision, "2026-12-20");

        followed.RecordStep(LegalEvent.NegativeInitialDecision, "2026-11-11", supersedesId: first);

        Assert.Equal("2027-01-19",
            LegalReferenceFixture.FormatIso(Assert.Single(followed.GetDeadlines("GB.NRM.RECONSIDERATION_FIRST"), d => d.State == DeadlineState.Open).DueOn));
    }

    [Fact]
    public void A_corrected_permit_leaves_its_renewal_alone()
    {
        var followed = CreatePositive();
        var first = followed.RecordStep(LegalEvent.PermitGranted, "2026-12-01", "2027-11-30");
        followed.RecordStep(LegalEvent.PermitGranted, "2027-11-15", "2029-05-31");

        followed.RecordStep(LegalEvent.PermitGranted, "2026-12-02", "2027-11-30", supersedesId: first);

        Assert.Equal("2029-05-31", LegalReferenceFixture.FormatIso(Assert.Single(followed.GetDeadlines("GB.VTS"), d => d.State == DeadlineState.Open).DueOn));
    }

    [Fact]
    public void A_corrected_request_does_not_meet_the_date_for_the_next_one()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred, LegalEvent.NegativeInitialDecision);
        var asked = followed.RecordStep(LegalEvent.ReconsiderationRequested, "2026-11-20");
        followed.RecordStep(LegalEvent.NegativeInitialDecision, "2026-12-20");

        followed.RecordStep(LegalEvent.ReconsiderationRequested, "2026-11-21", supersedesId: asked);

        Assert.Equal("2027-01-19",
            LegalReferenceFixture.FormatIso(Assert.Single(followed.GetDeadlines("GB.NRM.RECONSIDERATION_FIRST"), d => d.State == DeadlineState.Open).DueOn));
    }

    [Fact]
    public void A_repeated_id_corrects_once()
    {
        var (followed, id) = (ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred), Guid.CreateVersion7());
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var corrected = followed.RecordStep(followed.Procedure, id, LegalEvent.PositiveInitialDecision, "2026-11-10", supersedesId: decided);
        Assert.Same(corrected, followed.RecordStep(followed.Procedure, id, LegalEvent.PositiveInitialDecision, "2026-11-10", supersedesId: decided));

        Assert.Equal(2, followed.GetDeadlines(RecoveryRule).Count);
    }

    [Fact]
    public void No_deadline_is_ever_deleted()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        var saved = new List<Deadline>();
        var decided = default(Guid?);
        foreach (var (kind, date, endsOn, corrects) in new (LegalEvent, string, string?, bool)[]
        {
            (LegalEvent.Referred, "2026-11-02", null, false),
            (LegalEvent.PositiveInitialDecision, "2026-11-05", null, false),
            (LegalEvent.PermitGranted, "2026-11-20", "2027-11-19", false),
            (LegalEvent.PositiveInitialDecision, "2026-11-06", null, true),
            (LegalEvent.NegativeFinalDecision, "2026-12-20", null, false),
            (LegalEvent.ReconsiderationRequested, "2027-01-05", null, false),
            (LegalEvent.PositiveFinalDecision, "2027-02-01", null, false),
            (LegalEvent.PeriodEnded, "2027-02-02", null, false),
            (LegalEvent.Withdrawn, "2027-02-03", null, false),
        })
        {
            var step = followed.RecordStep(kind, date, endsOn, corrects ? followed.Procedure.ActiveSteps.Single(s => s.Id == decided) : null);
            decided = kind == LegalEvent.PositiveInitialDecision ? step.Id : decided;

            Assert.Equal(saved, followed.Case.Deadlines.Take(saved.Count));
            saved = [.. followed.Case.Deadlines];
        }

        Assert.Equal(DeadlineState.EndedEarly, followed.GetDeadlines(RecoveryRule)[^1].State);
        Assert.All(saved, d => Assert.Equal(d.State == DeadlineState.Open, d.ClosedBy is null));
    }
}
