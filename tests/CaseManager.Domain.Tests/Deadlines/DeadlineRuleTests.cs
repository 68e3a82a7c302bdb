using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tests.Identification;
using CaseManager.Domain.Tests.LegalReference;
using Xunit;
using static CaseManager.Domain.Tests.Identification.ProcedureScenarios;

namespace CaseManager.Domain.Tests.Deadlines;

/// <summary>Which rule calculates a deadline, for whom, and who is responsible for it.</summary>
public class DeadlineRuleTests
{
    [Fact]
    public void A_deadline_outside_procedures_is_added_manually_for_the_claim()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        followed.Case.DequeueEvents();

        var claim = AddClaimDeadline(followed, "2024-02-29");

        Assert.Equal(("2026-02-28", DeadlineState.Open, Compartment.Compensation),
            (LegalReferenceFixture.FormatIso(claim.DueOn), claim.State, claim.Compartment));
        Assert.Equal((null, null, followed.Victim.Id, CaseFixture.AnaStamp.ActorId), (claim.ProcedureId, claim.StepId, claim.VictimId, claim.OwnerId));
        var recorded = Assert.Single(followed.Case.DequeueEvents());
        Assert.Equal((EventCode.DeadlineSet, Compartment.Compensation, "GB.CICA"), (recorded.Code, recorded.Compartment, Assert.Single(recorded.Arguments)));
    }

    [Fact]
    public void A_repeated_id_adds_one_deadline()
    {
        var (followed, id) = (ProcedureScenario.ForScheme("GB.NRM"), Guid.CreateVersion7());

        Assert.Same(AddClaimDeadline(followed, "2024-11-23", id), AddClaimDeadline(followed, "2024-11-23", id));
        Assert.Single(followed.Case.Deadlines);
    }

    [Theory]
    [InlineData("2024", "2026-01-01")]
    [InlineData("2024-11", "2026-11-01")]
    [InlineData("2024-02", "2026-02-01")]
    public void A_deadline_without_a_known_date_is_never_late(string from, string due)
    {
        var claim = AddClaimDeadline(ProcedureScenario.ForScheme("GB.NRM"), from);

        Assert.Equal((due, from), (LegalReferenceFixture.FormatIso(claim.DueOn), claim.TriggeredOn.ToString()));
    }

    [Fact]
    public void A_deadline_set_by_an_authority_is_not_added_manually()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");

        Assert.Equal(
            BusinessRule.DateNotCalculable,
            Assert.Throws<BusinessRuleException>(() =>
                followed.Case.AddDeadline(followed.Victim, Guid.CreateVersion7(), LegalReferenceFixture.GetLatest("GB.VTS"), new(2026, 11, 23),
                    LegalReferenceFixture.Shipped, CaseFixture.AnaStamp)).Rule);
        Assert.Empty(followed.Case.Deadlines);
    }

    [Fact]
    public void A_timely_claim_meets_its_deadline_and_records_how()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        var claim = AddClaimDeadline(followed, "2024-11-23");

        followed.Case.MeetDeadline(claim.Id, LegalReferenceFixture.ParseDate("2026-11-20"), "Claim sent", CaseFixture.AnaStamp);

        Assert.Equal((DeadlineState.Met, "2026-11-20", "Claim sent", null),
            (claim.State, LegalReferenceFixture.FormatIso(claim.EndedOn), claim.Content!.Text, claim.EndedByStepId));
    }

    [Theory]
    [InlineData("RO.MNIR", "RO.REFLECTION", "UA", true)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "RO", false)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "BG", false)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "UA RO", false)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "GB", true)]
    [InlineData("RO.MNIR", "RO.REFLECTION", "", true)]
    [InlineData("DE.FBS", "DE.REFLECTION", "RO", false)]
    [InlineData("DE.FBS", "DE.REFLECTION", "NG", true)]
    [InlineData("DE.FBS", "DE.REFLECTION", "", true)]
    [InlineData("HU.354", "HU.REFLECTION", "SK", false)]
    [InlineData("HU.354", "HU.REFLECTION", "", true)]
    [InlineData("NL.COMENSHA", "NL.REFLECTION", "RO", true)]
    [InlineData("BG.NRM", "BG.REFLECTION", "BG", true)]
    public void A_period_for_foreigners_excludes_known_citizens(string scheme, string rule, string citizenships, bool isSet) =>
        Assert.Equal(isSet, CreateInReflection(scheme, citizenships.Split(' ', StringSplitOptions.RemoveEmptyEntries)).GetDeadlines(rule).Count == 1);

    [Fact]
    public void A_citizen_has_the_other_dates_of_the_procedure() =>
        Assert.Single(CreateInReflection("RO.MNIR", "RO").GetDeadlines("RO.MNIR.ASSESSMENT"));

    [Theory]
    [InlineData("2008-11-23", "PL.CERTIFICATE", "2027-02-23")]
    [InlineData("2008-11-24", "PL.CERTIFICATE_CHILD", "2027-03-23")]
    [InlineData("2012-05-01", "PL.CERTIFICATE_CHILD", "2027-03-23")]
    public void Age_at_the_decision_gives_children_the_longer_period(string born, string rule, string ends)
    {
        var followed = ProcedureScenario.CreateWithoutConsent("PL.KCIK", BirthDate.FromExactDate(LegalReferenceFixture.ParseDate(born)));
        followed.RecordConsent(ConsentState.Given, "2026-11-01");

        followed.RecordStep(LegalEvent.Referred, "2026-11-16");
        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-23");

        var certificate = Assert.Single(followed.Case.Deadlines, d => d.TriggerEvent == LegalEvent.PositiveInitialDecision);
        Assert.Equal((rule, ends), (certificate.RuleCode, LegalReferenceFixture.FormatIso(certificate.DueOn)));
    }

    [Fact]
    public void A_possible_child_has_the_period_of_a_child()
    {
        var followed = ProcedureScenario.CreateWithoutConsent("PL.KCIK", BirthDate.FromEstimatedAge(16, 20, CaseFixture.AnaStamp.Date));

        followed.RecordStep(LegalEvent.Referred, "2026-11-16");
        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-23");

        Assert.Equal("PL.CERTIFICATE_CHILD", Assert.Single(followed.Case.Deadlines).RuleCode);
    }

    [Fact]
    public void A_changed_rule_applies_to_dates_from_its_first_day()
    {
        var yesterday = CreateInReflection("BG.NRM");
        var before = yesterday.GetCurrentDeadline("BG.REFLECTION");
        var changed = CreateLongerRule("BG.REFLECTION", 45, from: "2026-12-01");

        yesterday.Law = changed;
        var (earlier, onTheDay) = (ProcedureScenario.ForScheme("BG.NRM"), ProcedureScenario.ForScheme("BG.NRM"));
        (earlier.Law, onTheDay.Law) = (changed, changed);
        earlier.WithSteps(LegalEvent.Referred).RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-30");
        onTheDay.WithSteps(LegalEvent.Referred).RecordStep(LegalEvent.PositiveInitialDecision, "2026-12-01");

        Assert.Equal((DeadlineState.Open, 1, "2026-12-23"), (before.State, before.RuleVersion, LegalReferenceFixture.FormatIso(before.DueOn)));
        Assert.Equal((1, "2026-12-30"),
            (earlier.GetCurrentDeadline("BG.REFLECTION").RuleVersion, LegalReferenceFixture.FormatIso(earlier.GetCurrentDeadline("BG.REFLECTION").DueOn)));
        Assert.Equal((2, "2027-01-15"),
            (onTheDay.GetCurrentDeadline("BG.REFLECTION").RuleVersion, LegalReferenceFixture.FormatIso(onTheDay.GetCurrentDeadline("BG.REFLECTION").DueOn)));
    }

    [Fact]
    public void A_deadline_moves_by_the_version_that_calculated_it()
    {
        var followed = CreatePositive();
        followed.Law = CreateLongerRule(RecoveryRule, 60, from: "2026-12-01");

        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2026-12-02");

        Assert.Equal((2, "2026-12-04"),
            (followed.GetCurrentDeadline(RecoveryRule).RuleVersion, LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline(RecoveryRule).DueOn)));
    }

    [Fact]
    public void A_corrected_rule_affects_only_later_calculations()
    {
        var yesterday = CreateInReflection("BG.NRM");
        yesterday.Law = CreateLongerRule("BG.REFLECTION", 45, from: null);

        var today = ProcedureScenario.ForScheme("BG.NRM");
        today.Law = yesterday.Law;
        today.WithSteps(LegalEvent.Referred).RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-23");

        Assert.Equal((1, "2026-12-23"),
            (yesterday.GetCurrentDeadline("BG.REFLECTION").RuleVersion, LegalReferenceFixture.FormatIso(yesterday.GetCurrentDeadline("BG.REFLECTION").DueOn)));
        Assert.Equal((2, "2027-01-07"),
            (today.GetCurrentDeadline("BG.REFLECTION").RuleVersion, LegalReferenceFixture.FormatIso(today.GetCurrentDeadline("BG.REFLECTION").DueOn)));
    }

    [Fact]
    public void A_new_version_keeps_the_code_and_the_kind_and_changes_nothing_of_the_one_before()
    {
        var before = LegalReferenceFixture.GetLatest("BG.REFLECTION");

        var after = before.Supersede(LegalReferenceFixture.GetDetails(before) with { Name = "Time to recover", IsVerified = true }, CaseFixture.AnaStamp);

        Assert.Equal((before.Code, before.Version + 1, before.Kind, before.Jurisdiction), (after.Code, after.Version, after.Kind, after.Jurisdiction));
        Assert.Equal((1, "Time for recovery and reflection", CaseFixture.AnaStamp.ActorId), (before.Version, before.Name, after.RecordedBy!.Value));
        Assert.Throws<ArgumentException>(() =>
            before.Supersede(LegalReferenceFixture.GetDetails(LegalReferenceFixture.GetLatest("BG.NRM")), CaseFixture.AnaStamp));
    }

    [Fact]
    public void The_history_identifies_each_deadline_by_its_rule_only()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);
        followed.Case.DequeueEvents();

        followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var recorded = followed.Case.DequeueEvents();
        Assert.Equal(
            [(EventCode.IdentificationStepRecorded, "PositiveInitialDecision GB.NRM"), (EventCode.DeadlineMet, FirstDecisionRule),
                (EventCode.DeadlineSet, RecoveryRule)],
            recorded.Select(e => (e.Code, string.Join(' ', e.Arguments))));
        Assert.All(recorded, e => Assert.Equal((Compartment.Indicators, followed.Victim.Id), (e.Compartment, e.VictimId!.Value)));
    }

    [Fact]
    public void A_deadline_belongs_to_its_recorder_and_to_no_outsider()
    {
        var followed = CreatePositive();
        var date = followed.GetCurrentDeadline(RecoveryRule);

        Assert.Equal(CaseFixture.AnaStamp.ActorId, date.OwnerId);
        Assert.Equal(BusinessRule.CannotOwnDeadline,
            Assert.Throws<BusinessRuleException>(() => followed.Case.TransferDeadline(date.Id, StaffId.New(), CaseFixture.AnaStamp)).Rule);
        Assert.Equal(CaseFixture.AnaStamp.ActorId, date.OwnerId);
    }

    [Fact]
    public void A_moved_deadline_keeps_its_owner()
    {
        var followed = CreatePositive();
        var mihai = CaseFixture.AnaStamp with { ActorId = StaffId.New() };
        followed.Case.TransferDeadline(followed.GetCurrentDeadline(RecoveryRule).Id, mihai.ActorId, mihai);

        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2027-01-20");

        Assert.Equal(mihai.ActorId, followed.GetCurrentDeadline(RecoveryRule).OwnerId);
    }
}
