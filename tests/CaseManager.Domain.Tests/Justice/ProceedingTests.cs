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
    public void The_first_judgment_sets_the_time_in_which_to_appeal_once_for_a_day()
    {
        var court = Court.In("RO");
        foreach (var charge in new[] { court.Charge("RO.CP.210"), court.Charge("RO.CP.211") })
        {
            court.Decide(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-11-16");
        }

        var appeal = Assert.Single(court.Opened.Deadlines);
        Assert.Equal(("RO.APPEAL", new DateOnly(2026, 11, 26), Compartment.Proceedings), (appeal.RuleCode, appeal.DueOn, appeal.Compartment));
        Assert.Equal((court.Proceeding.Id, court.Suspect.Id), (appeal.ProceedingId, appeal.SuspectId));
    }

    [Fact]
    public void A_sentence_sets_dates_of_its_own_and_an_acquittal_none()
    {
        var (convicted, acquitted) = (Court.In("GB"), Court.In("GB"));
        convicted.Decide(convicted.Charge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y", on: "2024-07-26");
        acquitted.Decide(acquitted.Charge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Acquitted, on: "2024-07-26");

        Assert.Equal([("GB.APPEAL", new DateOnly(2024, 8, 23)), ("GB.UNDULY_LENIENT", new(2024, 8, 23))], convicted.Opened.Deadlines.Select(d => (d.RuleCode, d.DueOn)));
        Assert.Empty(acquitted.Opened.Deadlines);
    }

    [Fact]
    public void An_appeal_meets_the_date_and_finality_makes_it_void()
    {
        var (appealed, final) = (Court.In("RO"), Court.In("RO"));
        var charge = appealed.Charge("RO.CP.210");
        appealed.Decide(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-01-16");
        appealed.Decide(charge, VerdictStage.Appeal, VerdictOutcome.Convicted, "5y", on: "2026-05-04");
        var (one, two) = (final.Charge("RO.CP.210"), final.Charge("RO.CP.211"));
        final.Decide(one, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-01-16");
        final.Decide(two, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-01-16");
        final.Decide(one, VerdictStage.Final, VerdictOutcome.Convicted, "6y", on: "2026-01-27");

        Assert.Equal(DeadlineState.Met, appealed.Opened.Deadlines[0].State);
        Assert.Equal(DeadlineState.Open, final.Opened.Deadlines[0].State); // the other charge is not final

        final.Decide(two, VerdictStage.Final, VerdictOutcome.Convicted, "6y", on: "2026-01-27");
        Assert.Equal(DeadlineState.Superseded, final.Opened.Deadlines[0].State);
    }

    [Fact]
    public void A_defendants_appeal_does_not_meet_the_date_on_which_she_may_ask_for_a_review()
    {
        var court = Court.In("GB");
        court.Decide(court.Charge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y", on: "2024-07-26");

        Record(court, MilestoneKind.AppealLodged, "2024-08-01", suspect: court.Suspect);

        Assert.Equal([("GB.APPEAL", DeadlineState.Met), ("GB.UNDULY_LENIENT", DeadlineState.Open)], court.Opened.Deadlines.Select(d => (d.RuleCode, d.State)));
    }

    [Fact]
    public void A_judgment_that_names_no_one_sets_a_date_for_each_who_is_charged_and_one_appeal_meets_one_of_them()
    {
        var court = Court.In("RO");
        var other = court.AddSuspect();
        court.Charge("RO.CP.210");
        court.Charge("RO.CP.210", other);
        Record(court, MilestoneKind.Judgment, "2026-11-16");

        Record(court, MilestoneKind.AppealLodged, "2026-11-20", suspect: other);

        Assert.Equal([(court.Suspect.Id, DeadlineState.Open), (other.Id, DeadlineState.Met)], court.Opened.Deadlines.Select(d => (d.SuspectId!.Value, d.State)));
    }

    [Fact]
    public void An_appeal_that_was_none_lets_the_date_stand_again()
    {
        var court = Court.In("RO");
        court.Decide(court.Charge("RO.CP.210"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-11-16");
        var appeal = Record(court, MilestoneKind.AppealLodged, "2026-11-20", suspect: court.Suspect);

        Record(court, MilestoneKind.DidNotHappen, "2026-11-20", appeal.Id);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], court.Opened.Deadlines.Select(d => d.State));
        Assert.Equal(court.Opened.Deadlines[0].DueOn, court.Opened.Deadlines[1].DueOn);
    }

    [Fact]
    public void A_date_that_two_charges_share_stands_for_the_other_when_one_is_corrected()
    {
        var court = Court.In("RO");
        var (one, two) = (court.Charge("RO.CP.210"), court.Charge("RO.CP.211"));
        var first = court.Decide(one, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-11-16");
        court.Decide(two, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-11-16");

        court.Decide(one, VerdictStage.FirstInstance, VerdictOutcome.DidNotHappen, on: "2026-11-16", instead: first.Id);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Open], court.Opened.Deadlines.Select(d => d.State));
    }

    [Fact]
    public void A_corrected_day_reckons_the_date_anew()
    {
        var court = Court.In("RO");
        var charge = court.Charge("RO.CP.210");
        var wrong = court.Decide(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-11-15");

        var right = court.Decide(charge, VerdictStage.FirstInstance, VerdictOutcome.Convicted, "6y", on: "2026-11-16", instead: wrong.Id);

        Assert.Equal([(DeadlineState.Superseded, wrong.Id), (DeadlineState.Open, right.Id)], court.Opened.Deadlines.Select(d => (d.State, d.StepId!.Value)));
    }

    [Fact]
    public void What_did_not_happen_takes_its_date_with_it()
    {
        var court = Court.In("GB");
        var stopped = Record(court, MilestoneKind.NotCharged, "2026-05-04");
        Assert.Equal(("GB.VICTIMS_REVIEW", new DateOnly(2026, 8, 4)), (court.Opened.Deadlines[0].RuleCode, court.Opened.Deadlines[0].DueOn));

        Record(court, MilestoneKind.DidNotHappen, "2026-05-04", stopped.Id);

        Assert.Equal(DeadlineState.Superseded, court.Opened.Deadlines[0].State);
        Assert.Empty(court.Proceeding.Happened);
        Assert.Equal(2, court.Proceeding.Milestones.Count);
    }

    [Fact]
    public void Custody_is_reviewed_within_its_time()
    {
        var court = Court.In("DE");
        Record(court, MilestoneKind.DetentionBegan, "2026-01-31", suspect: court.Suspect);
        var review = court.Opened.Deadlines[0];
        Assert.Equal(("DE.DETENTION_REVIEW", new DateOnly(2026, 7, 31), DeadlineState.Open), (review.RuleCode, review.DueOn, review.State));

        Record(court, MilestoneKind.DetentionReviewed, "2026-07-20", suspect: court.Suspect);

        Assert.Equal((DeadlineState.Met, new DateOnly(2026, 7, 20)), (review.State, review.EndedOn));
    }

    [Fact]
    public void What_concerns_one_suspect_ends_no_date_of_another()
    {
        var court = Court.In("DE");
        var other = court.AddSuspect();
        Record(court, MilestoneKind.DetentionBegan, "2026-01-31", suspect: court.Suspect);

        Record(court, MilestoneKind.DetentionEnded, "2026-02-20", suspect: other);

        Assert.Equal(DeadlineState.Open, court.Opened.Deadlines[0].State);
    }

    [Fact]
    public void What_does_not_stand_is_not_corrected()
    {
        var court = Court.In("GB");
        var first = Record(court, MilestoneKind.ReportMade, "2023-10-14");
        Record(court, MilestoneKind.InvestigationOpened, "2023-10-14", first.Id);

        Assert.Equal(Rule.MilestoneReplaced, Assert.Throws<RuleBrokenException>(() => Record(court, MilestoneKind.ReportMade, "2023-10-15", first.Id)).Rule);
        Assert.Equal(Rule.MilestoneReplaced, Assert.Throws<RuleBrokenException>(() => Record(court, MilestoneKind.DidNotHappen, "2023-10-15")).Rule);
    }

    [Fact]
    public void Of_the_same_form_sent_twice_one_is_taken_down()
    {
        var court = Court.In("GB");
        var (id, facts) = (Guid.CreateVersion7(), new MilestoneFacts(MilestoneKind.ReportMade, new(2023), null, null));
        court.Opened.RecordMilestone(court.Proceeding, id, facts, null, Court.Law, Stories.Ana);
        court.Opened.TakeUnrecorded();

        court.Opened.RecordMilestone(court.Proceeding, id, facts, null, Court.Law, Stories.Ana);

        Assert.Single(court.Proceeding.Milestones);
        Assert.Empty(court.Opened.TakeUnrecorded());
    }

    [Fact]
    public void Events_name_codes_and_never_what_was_decided()
    {
        var court = Court.In("GB");
        court.Decide(court.Charge("GB.MSA.2"), VerdictStage.FirstInstance, VerdictOutcome.Convicted, "5y");

        var told = court.Opened.TakeUnrecorded().Single(e => e.Code == EventCode.VerdictRecorded);

        Assert.Equal((Compartment.Proceedings, court.Proceeding.Id), (told.Compartment, told.SubjectId!.Value));
        Assert.Equal(["FirstInstance"], told.Arguments);
    }

    private static Milestone Record(Court court, MilestoneKind what, string on, Guid? instead = null, Suspect? suspect = null) =>
        court.Opened.RecordMilestone(court.Proceeding, Guid.CreateVersion7(), new(what, ApproximateDate.Parse(on), suspect?.Id, null), instead, Court.Law, Stories.Ana);
}
