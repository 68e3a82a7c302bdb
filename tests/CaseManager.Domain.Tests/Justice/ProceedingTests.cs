using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Justice;
using Xunit;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Milestones of a proceeding and the resulting deadlines.</summary>
public class ProceedingTests
{
    [Fact]
    public void The_first_judgment_sets_one_appeal_deadline_per_day()
    {
        var court = CourtScenario.ForCountry("RO");
        foreach (var charge in new[] { court.AddCharge("RO.CP.210"), court.AddCharge("RO.CP.211") })
        {
            court.RecordVerdict(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-11-16");
        }

        var appeal = Assert.Single(court.Case.Deadlines);
        Assert.Equal(("RO.APPEAL", new DateOnly(2026, 11, 26), Compartment.Proceedings), (appeal.RuleCode, appeal.DueOn, appeal.Compartment));
        Assert.Equal((court.Proceeding.Id, court.Suspect.Id), (appeal.ProceedingId, appeal.SuspectId));
    }

    [Fact]
    public void A_sentence_sets_dates_of_its_own_and_an_acquittal_none()
    {
        var (convicted, acquitted) = (CourtScenario.ForCountry("GB"), CourtScenario.ForCountry("GB"));
        convicted.RecordVerdict(convicted.AddCharge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y", date: "2024-07-26");
        acquitted.RecordVerdict(acquitted.AddCharge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Acquitted, date: "2024-07-26");

        Assert.Equal([("GB.APPEAL", new DateOnly(2024, 8, 23)), ("GB.UNDULY_LENIENT", new(2024, 8, 23))],
            convicted.Case.Deadlines.Select(d => (d.RuleCode, d.DueOn)));
        Assert.Empty(acquitted.Case.Deadlines);
    }

    [Fact]
    public void An_appeal_meets_the_deadline_and_finality_voids_it()
    {
        var (appealed, final) = (CourtScenario.ForCountry("RO"), CourtScenario.ForCountry("RO"));
        var charge = appealed.AddCharge("RO.CP.210");
        appealed.RecordVerdict(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-01-16");
        appealed.RecordVerdict(charge, VerdictStage.Appeal, VerdictOutcome.Convicted, "5y", date: "2026-05-04");
        var (one, two) = (final.AddCharge("RO.CP.210"), final.AddCharge("RO.CP.211"));
        final.RecordVerdict(one, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-01-16");
        final.RecordVerdict(two, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-01-16");
        final.RecordVerdict(one, VerdictStage.Final, VerdictOutcome.Convicted, "6y", date: "2026-01-27");

        Assert.Equal(DeadlineState.Met, appealed.Case.Deadlines[0].State);
        Assert.Equal(DeadlineState.Open, final.Case.Deadlines[0].State); // the other charge is not final

        final.RecordVerdict(two, VerdictStage.Final, VerdictOutcome.Convicted, "6y", date: "2026-01-27");
        Assert.Equal(DeadlineState.Superseded, final.Case.Deadlines[0].State);
    }

    [Fact]
    public void A_defendants_appeal_does_not_meet_the_victims_review_deadline()
    {
        var court = CourtScenario.ForCountry("GB");
        court.RecordVerdict(court.AddCharge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y", date: "2024-07-26");

        RecordMilestone(court, MilestoneKind.AppealLodged, "2024-08-01", suspect: court.Suspect);

        Assert.Equal([("GB.APPEAL", DeadlineState.Met), ("GB.UNDULY_LENIENT", DeadlineState.Open)], court.Case.Deadlines.Select(d => (d.RuleCode, d.State)));
    }

    [Fact]
    public void A_joint_judgment_sets_one_appeal_deadline_per_defendant()
    {
        var court = CourtScenario.ForCountry("RO");
        var other = court.AddSuspect();
        court.AddCharge("RO.CP.210");
        court.AddCharge("RO.CP.210", other);
        RecordMilestone(court, MilestoneKind.Judgment, "2026-11-16");

        RecordMilestone(court, MilestoneKind.AppealLodged, "2026-11-20", suspect: other);

        Assert.Equal([(court.Suspect.Id, DeadlineState.Open), (other.Id, DeadlineState.Met)], court.Case.Deadlines.Select(d => (d.SuspectId!.Value, d.State)));
    }

    [Fact]
    public void Undoing_an_appeal_reopens_the_deadline()
    {
        var court = CourtScenario.ForCountry("RO");
        court.RecordVerdict(court.AddCharge("RO.CP.210"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-11-16");
        var appeal = RecordMilestone(court, MilestoneKind.AppealLodged, "2026-11-20", suspect: court.Suspect);

        RecordMilestone(court, MilestoneKind.RecordedInError, "2026-11-20", appeal.Id);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], court.Case.Deadlines.Select(d => d.State));
        Assert.Equal(court.Case.Deadlines[0].DueOn, court.Case.Deadlines[1].DueOn);
    }

    [Fact]
    public void A_shared_deadline_remains_when_one_charge_is_corrected()
    {
        var court = CourtScenario.ForCountry("RO");
        var (one, two) = (court.AddCharge("RO.CP.210"), court.AddCharge("RO.CP.211"));
        var first = court.RecordVerdict(one, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-11-16");
        court.RecordVerdict(two, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-11-16");

        court.RecordVerdict(one, VerdictStage.FirstInstance, VerdictOutcome.RecordedInError, date: "2026-11-16", supersedesId: first.Id);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], court.Case.Deadlines.Select(d => d.State));
    }

    [Fact]
    public void A_corrected_date_recalculates_the_deadline()
    {
        var court = CourtScenario.ForCountry("RO");
        var charge = court.AddCharge("RO.CP.210");
        var wrong = court.RecordVerdict(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-11-15");

        var right = court.RecordVerdict(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", date: "2026-11-16", supersedesId: wrong.Id);

        Assert.Equal([(DeadlineState.Superseded, wrong.Id), (DeadlineState.Open, right.Id)], court.Case.Deadlines.Select(d => (d.State, d.StepId!.Value)));
    }

    [Fact]
    public void Undoing_a_milestone_removes_its_deadline()
    {
        var court = CourtScenario.ForCountry("GB");
        var stopped = RecordMilestone(court, MilestoneKind.NotCharged, "2026-05-04");
        Assert.Equal(("GB.VICTIMS_REVIEW", new DateOnly(2026, 8, 4)), (court.Case.Deadlines[0].RuleCode, court.Case.Deadlines[0].DueOn));

        RecordMilestone(court, MilestoneKind.RecordedInError, "2026-05-04", stopped.Id);

        Assert.Equal(DeadlineState.Superseded, court.Case.Deadlines[0].State);
        Assert.Empty(court.Proceeding.ActiveMilestones);
        Assert.Equal(2, court.Proceeding.Milestones.Count);
    }

    [Fact]
    public void Custody_is_reviewed_within_its_time()
    {
        var court = CourtScenario.ForCountry("DE");
        RecordMilestone(court, MilestoneKind.DetentionBegan, "2026-01-31", suspect: court.Suspect);
        var review = court.Case.Deadlines[0];
        Assert.Equal(("DE.DETENTION_REVIEW", new DateOnly(2026, 7, 31), DeadlineState.Open), (review.RuleCode, review.DueOn, review.State));

        RecordMilestone(court, MilestoneKind.DetentionReviewed, "2026-07-20", suspect: court.Suspect);

        Assert.Equal((DeadlineState.Met, new DateOnly(2026, 7, 20)), (review.State, review.EndedOn));
    }

    [Fact]
    public void A_milestone_of_one_suspect_ends_no_deadline_of_another()
    {
        var court = CourtScenario.ForCountry("DE");
        var other = court.AddSuspect();
        RecordMilestone(court, MilestoneKind.DetentionBegan, "2026-01-31", suspect: court.Suspect);

        RecordMilestone(court, MilestoneKind.DetentionEnded, "2026-02-20", suspect: other);

        Assert.Equal(DeadlineState.Open, court.Case.Deadlines[0].State);
    }

    [Fact]
    public void Only_a_current_milestone_is_corrected()
    {
        var court = CourtScenario.ForCountry("GB");
        var first = RecordMilestone(court, MilestoneKind.ReportMade, "2023-10-14");
        RecordMilestone(court, MilestoneKind.InvestigationOpened, "2023-10-14", first.Id);

        Assert.Equal(BusinessRule.MilestoneSuperseded,
            Assert.Throws<BusinessRuleException>(() => RecordMilestone(court, MilestoneKind.ReportMade, "2023-10-15", first.Id)).Rule);
        Assert.Equal(BusinessRule.MilestoneSuperseded,
            Assert.Throws<BusinessRuleException>(() => RecordMilestone(court, MilestoneKind.RecordedInError, "2023-10-15")).Rule);
    }

    [Fact]
    public void A_form_sent_twice_is_recorded_once()
    {
        var court = CourtScenario.ForCountry("GB");
        var (id, details) = (Guid.CreateVersion7(), new MilestoneDetails(MilestoneKind.ReportMade, new(2023), null, null));
        court.Case.RecordMilestone(court.Proceeding, id, details, null, CourtScenario.Law, CaseFixture.AnaStamp);
        court.Case.DequeueEvents();

        court.Case.RecordMilestone(court.Proceeding, id, details, null, CourtScenario.Law, CaseFixture.AnaStamp);

        Assert.Single(court.Proceeding.Milestones);
        Assert.Empty(court.Case.DequeueEvents());
    }

    [Fact]
    public void Events_name_codes_and_never_what_was_decided()
    {
        var court = CourtScenario.ForCountry("GB");
        court.RecordVerdict(court.AddCharge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y");

        var recorded = court.Case.DequeueEvents().Single(e => e.Code == EventCode.VerdictRecorded);

        Assert.Equal((Compartment.Proceedings, court.Proceeding.Id), (recorded.Compartment, recorded.SubjectId!.Value));
        Assert.Equal(["FirstInstance"], recorded.Arguments);
    }

    private static Milestone RecordMilestone(CourtScenario court, MilestoneKind kind, string date, Guid? supersedesId = null, Suspect? suspect = null) =>
        court.Case.RecordMilestone(court.Proceeding, Guid.CreateVersion7(), new(kind, ApproximateDate.Parse(date), suspect?.Id, null), supersedesId,
            CourtScenario.Law, CaseFixture.AnaStamp);
}
