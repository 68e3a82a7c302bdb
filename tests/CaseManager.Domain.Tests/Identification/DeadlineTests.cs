using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tests.Law;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Identification;

public class DeadlineTests
{
    private const string Recovery = "GB.NRM.RECOVERY";
    private const string FirstDecision = "GB.NRM.FIRST_DECISION";

    [Fact]
    public void A_positive_first_decision_opens_the_recovery_period_which_runs_on_until_the_final_one()
    {
        var followed = Followed.In("GB.NRM");
        followed.Take(LegalEvent.Referred, "2026-11-02");
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var period = followed.Date(Recovery);

        Assert.Equal((DeadlineState.Open, true, true), (period.State, period.IsPeriod, period.RunsOn));
        Assert.Equal(("2026-12-04", "2026-12-04", "no date"), (Book.Iso(period.DueOn), Book.Iso(period.LeastOn), Book.Iso(period.NotBefore)));
        Assert.Equal((decided.Id, decided.On, LegalEvent.PositiveInitialDecision, 2), (period.StepId!.Value, period.FromOn, period.From, period.RuleVersion));
        Assert.True(period.IsAwaited(Book.Day("2027-06-01")));
    }

    [Theory]
    [InlineData("2026-11-14", "2026-12-04")]
    [InlineData("2026-12-04", "2026-12-04")]
    [InlineData("2027-04-15", "2027-04-15")]
    public void The_final_decision_ends_the_recovery_period_and_never_before_the_30th_day(string decided, string ends)
    {
        var followed = Positive();
        var before = followed.Date(Recovery);

        followed.Take(LegalEvent.PositiveFinalDecision, decided);

        var period = followed.Date(Recovery);
        Assert.Equal((DeadlineState.Superseded, "2026-12-04"), (before.State, Book.Iso(before.DueOn)));
        Assert.Equal((ends, "2026-12-04", decided), (Book.Iso(period.DueOn), Book.Iso(period.LeastOn), Book.Iso(period.NotBefore)));
        Assert.Equal((before.Id, before.RuleVersion, DeadlineState.Open, false), (period.Follows!.Value, period.RuleVersion, period.State, period.RunsOn));
        Assert.True(period.IsAwaited(period.DueOn));
        Assert.False(period.IsAwaited(period.DueOn.AddDays(1)));
    }

    [Fact]
    public void A_later_final_decision_takes_the_place_of_the_date_by_the_same_version_of_the_rule()
    {
        var followed = Positive();
        followed.Take(LegalEvent.NegativeFinalDecision, "2026-12-20");
        followed.Take(LegalEvent.ReconsiderationAsked, "2027-01-05");
        followed.Take(LegalEvent.PositiveFinalDecision, "2027-03-01");

        Assert.Equal(["2026-12-04", "2026-12-20", "2027-03-01"], followed.Dates(Recovery).Select(d => Book.Iso(d.DueOn)));
        Assert.Equal([DeadlineState.Superseded, DeadlineState.Superseded, DeadlineState.Open], followed.Dates(Recovery).Select(d => d.State));
        Assert.Equal([2, 2, 2], followed.Dates(Recovery).Select(d => d.RuleVersion));
        Assert.Equal([null, followed.Dates(Recovery)[0].Id, followed.Dates(Recovery)[1].Id], followed.Dates(Recovery).Select(d => d.Follows));
    }

    [Theory]
    [InlineData(LegalEvent.PositiveInitialDecision, "2026-11-05")]
    [InlineData(LegalEvent.NegativeInitialDecision, "2026-11-20")]
    public void The_first_decision_meets_the_date_by_which_it_was_expected_also_when_it_is_late(LegalEvent decision, string on)
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        var expected = followed.Date(FirstDecision);
        Assert.Equal(("2026-11-09", false, false), (Book.Iso(expected.DueOn), expected.IsPeriod, expected.RunsOn));

        var decided = followed.Take(decision, on);

        Assert.Equal((DeadlineState.Met, on, decided.Id), (expected.State, Book.Iso(expected.EndedOn), expected.EndedBy!.Value));
        Assert.Equal((Stories.Ana.Who, Stories.Ana.When), (expected.ClosedBy!.Value, expected.ClosedAt!.Value));
        Assert.Single(followed.Dates(FirstDecision));
    }

    [Fact]
    public void What_is_not_met_in_time_stays_open_until_someone_says_what_became_of_it()
    {
        var expected = Followed.In("GB.NRM").After(LegalEvent.Referred).Date(FirstDecision);

        Assert.Equal(DeadlineState.Open, expected.State);
        Assert.True(expected.IsAwaited(expected.DueOn.AddDays(30)));
    }

    [Fact]
    public void To_rest_changes_no_date()
    {
        var followed = Positive();
        var before = followed.Case.Deadlines.Select(d => (d.Id, d.State)).ToList();

        followed.Take(LegalEvent.Suspended, "2026-11-10");
        followed.Take(LegalEvent.Resumed, "2026-11-20");

        Assert.Equal(before, followed.Case.Deadlines.Select(d => (d.Id, d.State)));
    }

    [Fact]
    public void A_period_that_ended_early_says_when_and_by_what()
    {
        var followed = Reflecting("BG.NRM");
        var period = followed.Date("BG.REFLECTION");

        var ended = followed.Take(LegalEvent.PeriodEnded, "2026-12-01");

        Assert.Equal(
            (DeadlineState.EndedEarly, "2026-12-01", "2026-12-23", ended.Id),
            (period.State, Book.Iso(period.EndedOn), Book.Iso(period.DueOn), period.EndedBy!.Value));
        Assert.False(period.IsAwaited(Book.Day("2026-12-02")));
    }

    [Fact]
    public void A_period_made_longer_lasts_until_the_day_that_the_authority_said()
    {
        var followed = Reflecting("DE.FBS");
        var before = followed.Date("DE.REFLECTION");

        var extended = followed.Take(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");

        var period = followed.Date("DE.REFLECTION");
        Assert.Equal((DeadlineState.Superseded, "2027-02-23", extended.Id), (before.State, Book.Iso(before.DueOn), before.EndedBy!.Value));
        Assert.Equal(("2027-05-31", true, false, before.Id), (Book.Iso(period.DueOn), period.IsGiven, period.RunsOn, period.Follows!.Value));
        Assert.Equal((before.FromOn, before.StepId, before.RuleVersion), (period.FromOn, period.StepId, period.RuleVersion));
    }

    [Fact]
    public void A_period_made_longer_can_end_early_or_be_made_longer_again()
    {
        var followed = Reflecting("DE.FBS");
        followed.Take(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");
        followed.Take(LegalEvent.PeriodExtended, "2027-05-01", "2027-08-31");
        followed.Take(LegalEvent.PeriodEnded, "2027-07-15");

        Assert.Equal(["2027-02-23", "2027-05-31", "2027-08-31"], followed.Dates("DE.REFLECTION").Select(d => Book.Iso(d.DueOn)));
        Assert.Equal((DeadlineState.EndedEarly, "2027-07-15"), (followed.Date("DE.REFLECTION").State, Book.Iso(followed.Date("DE.REFLECTION").EndedOn)));
    }

    [Fact]
    public void Where_nobody_says_until_when_the_date_stays()
    {
        var followed = Reflecting("DE.FBS");

        followed.Take(LegalEvent.PeriodExtended, "2027-02-01");

        Assert.Equal("2027-02-23", Book.Iso(Assert.Single(followed.Dates("DE.REFLECTION")).DueOn));
    }

    [Fact]
    public void A_recovery_period_made_longer_still_does_not_end_before_the_final_decision()
    {
        var followed = Positive();
        followed.Take(LegalEvent.PeriodExtended, "2026-12-01", "2027-01-31");
        Assert.True(followed.Date(Recovery).IsAwaited(Book.Day("2027-03-01")));

        followed.Take(LegalEvent.PositiveFinalDecision, "2027-04-15");

        Assert.Equal("2027-04-15", Book.Iso(followed.Date(Recovery).DueOn));
    }

    [Fact]
    public void A_final_decision_does_not_cut_a_period_short_that_was_made_longer()
    {
        var followed = Positive();
        followed.Take(LegalEvent.PeriodExtended, "2026-12-01", "2027-01-31");

        followed.Take(LegalEvent.PositiveFinalDecision, "2026-12-20");

        Assert.Equal("2027-01-31", Book.Iso(followed.Date(Recovery).DueOn));
    }

    [Fact]
    public void A_permit_lasts_as_long_as_the_decision_says_and_a_renewal_takes_its_place()
    {
        var followed = Positive();
        followed.Take(LegalEvent.PermitGranted, "2026-12-01", "2027-11-30");
        followed.Take(LegalEvent.PermitGranted, "2027-11-15", "2029-05-31");

        Assert.Equal(["2027-11-30", "2029-05-31"], followed.Dates("GB.VTS").Select(d => Book.Iso(d.DueOn)));
        Assert.Equal((DeadlineState.Superseded, followed.Dates("GB.VTS")[0].Id), (followed.Dates("GB.VTS")[0].State, followed.Date("GB.VTS").Follows!.Value));
    }

    [Theory]
    [InlineData("GB.NRM", "GB.VTS", null)]
    [InlineData("DE.FBS", "DE.PERMIT", "2027-12-01")]
    public void A_permit_whose_end_nobody_said_has_the_length_of_the_law_or_no_date(string scheme, string rule, string? ends)
    {
        var followed = Reflecting(scheme);

        followed.Take(LegalEvent.PermitGranted, "2026-12-01");

        Assert.Equal(ends is null ? [] : [ends], followed.Dates(rule).Select(d => Book.Iso(d.DueOn)));
    }

    [Fact]
    public void What_is_waived_says_why_and_by_whom_and_nothing_more_is_said_of_it()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        var (date, later) = (followed.Date(FirstDecision), Stories.After(60));

        followed.Case.WaiveDeadline(date.Id, "She went home", later);

        Assert.Equal((DeadlineState.Waived, "She went home", later.Who, later.When), (date.State, date.Content!.Said, date.ClosedBy!.Value, date.ClosedAt!.Value));
        Assert.Equal("no date", Book.Iso(date.EndedOn));
        Assert.Equal(Rule.DeadlineClosed, followed.Case.BlockerToChangingDeadline(date.Id));
        Assert.Equal(Rule.DeadlineClosed, Assert.Throws<RuleBrokenException>(() => followed.Case.WaiveDeadline(date.Id, "Again", later)).Rule);
        Assert.Equal(Rule.DeadlineClosed, Assert.Throws<RuleBrokenException>(() => followed.Case.MeetDeadline(date.Id, Stories.Ana.Day, "Again", later)).Rule);
        Assert.Equal(Rule.DeadlineClosed, Assert.Throws<RuleBrokenException>(() => followed.Case.HandDeadlineTo(date.Id, later.Who, later)).Rule);
        Assert.Equal("She went home", date.Content!.Said);
    }

    [Fact]
    public void What_is_waived_is_not_met_by_a_later_step()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        followed.Case.WaiveDeadline(followed.Date(FirstDecision).Id, "Asked by telephone", Stories.Ana);

        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");

        Assert.Equal(DeadlineState.Waived, Assert.Single(followed.Dates(FirstDecision)).State);
    }

    [Theory]
    [InlineData(LegalEvent.Withdrawn)]
    [InlineData(LegalEvent.Disqualified)]
    public void Once_the_procedure_is_over_nothing_of_it_is_awaited_and_what_was_granted_stays(LegalEvent end)
    {
        var followed = Positive();
        followed.Take(LegalEvent.PermitGranted, "2026-12-01", "2027-11-30");
        var before = followed.Case.Deadlines.ToList();

        var over = followed.Take(end, "2026-12-02");

        Assert.Equal(before, followed.Case.Deadlines);
        Assert.Equal(["GB.VTS"], followed.Case.Deadlines.Where(d => d.State == DeadlineState.Open).Select(d => d.RuleCode));
        Assert.Equal(DeadlineState.Met, followed.Dates(FirstDecision)[0].State);
        Assert.Equal((DeadlineState.Superseded, over.Id), (followed.Dates(Recovery)[0].State, followed.Dates(Recovery)[0].EndedBy!.Value));
    }

    [Fact]
    public void What_a_person_said_of_a_date_stands_when_a_name_is_corrected_in_what_it_hangs_on()
    {
        var followed = Positive();
        followed.Take(LegalEvent.NegativeFinalDecision, "2026-12-20");
        var asked = followed.Date("GB.NRM.RECONSIDERATION");
        followed.Case.WaiveDeadline(asked.Id, "She does not want it", Stories.Ana);

        followed.Take(LegalEvent.NegativeFinalDecision, "2026-12-20", instead: followed.Procedure.Happened[^1]);

        Assert.Equal((DeadlineState.Waived, "She does not want it"), (followed.Date("GB.NRM.RECONSIDERATION").State, followed.Date("GB.NRM.RECONSIDERATION").Content!.Said));
    }

    [Fact]
    public void What_did_not_happen_is_taken_back_with_all_that_followed()
    {
        var followed = Positive();

        followed.Take(LegalEvent.DidNotHappen, "2026-11-24", instead: followed.Procedure.Happened[^1]);

        Assert.Equal(IdentificationState.Referred, followed.Procedure.State);
        Assert.Equal(DeadlineState.Superseded, followed.Dates(Recovery)[^1].State);
        Assert.Equal(DeadlineState.Open, followed.Dates(FirstDecision)[^1].State);
    }

    [Fact]
    public void At_most_ninety_days_are_as_many_as_the_authority_grants()
    {
        var followed = Reflecting("RO.MNIR");

        followed.Take(LegalEvent.PositiveInitialDecision, Book.Iso(followed.Procedure.Happened[^1].On.Earliest), Book.Iso(followed.Procedure.Happened[^1].On.Earliest.AddDays(30)), instead: followed.Procedure.Happened[^1]);
        Assert.Equal(followed.Procedure.Happened[^1].On.Earliest.AddDays(30), followed.Date("RO.REFLECTION").DueOn);

        followed.Take(LegalEvent.PositiveInitialDecision, Book.Iso(followed.Procedure.Happened[^1].On.Earliest), Book.Iso(followed.Procedure.Happened[^1].On.Earliest.AddDays(200)), instead: followed.Procedure.Happened[^1]);
        Assert.Equal(followed.Procedure.Happened[^1].On.Earliest.AddDays(90), followed.Date("RO.REFLECTION").DueOn);
    }

    [Fact]
    public void A_decision_reversed_ends_what_hung_on_the_one_before()
    {
        var followed = Followed.In("GB.NRM");
        followed.After(LegalEvent.Referred);
        followed.Take(LegalEvent.NegativeInitialDecision, "2026-11-24");
        followed.Take(LegalEvent.ReconsiderationAsked, "2026-11-25");

        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-26");

        Assert.Equal(DeadlineState.Superseded, followed.Dates("GB.NRM.MOVE_ON_NEGATIVE_FIRST")[^1].State);
        Assert.Equal(DeadlineState.Open, followed.Date(Recovery).State);
    }

    [Fact]
    public void A_date_of_no_procedure_stays_when_one_is_over()
    {
        var followed = Positive();
        var claim = Claim(followed, "2024-11-23");

        followed.Take(LegalEvent.Withdrawn, "2026-12-02");

        Assert.Equal(DeadlineState.Open, claim.State);
    }

    [Fact]
    public void A_corrected_day_reckons_the_date_anew()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");
        var before = followed.Date(Recovery);

        var corrected = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-10", instead: decided);

        var period = followed.Date(Recovery);
        Assert.Equal((DeadlineState.Superseded, "2026-12-04", corrected.Id), (before.State, Book.Iso(before.DueOn), before.EndedBy!.Value));
        Assert.Equal(("2026-12-09", before.Id, corrected.Id, true), (Book.Iso(period.DueOn), period.Follows!.Value, period.StepId!.Value, period.RunsOn));
    }

    [Fact]
    public void A_corrected_day_lives_through_what_happened_since()
    {
        var followed = Followed.In("GB.NRM");
        var referred = followed.Take(LegalEvent.Referred, "2026-11-02");
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");
        var before = followed.Date(FirstDecision);

        followed.Take(LegalEvent.Referred, "2026-10-26", instead: referred);

        var expected = followed.Date(FirstDecision);
        Assert.Equal((DeadlineState.Met, "2026-11-05", decided.Id), (expected.State, Book.Iso(expected.EndedOn), expected.EndedBy!.Value));
        Assert.Equal(("2026-11-02", before.Id), (Book.Iso(expected.DueOn), expected.Follows!.Value));
        Assert.Equal(DeadlineState.Open, followed.Date(Recovery).State);
    }

    [Fact]
    public void Of_a_date_that_was_met_and_reckoned_anew_the_earlier_counts_no_more()
    {
        var followed = Followed.In("GB.NRM");
        var referred = followed.Take(LegalEvent.Referred, "2026-11-02");
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");

        followed.Take(LegalEvent.Referred, "2026-10-26", instead: referred);

        Assert.Equal([DeadlineState.Superseded, DeadlineState.Met], followed.Dates(FirstDecision).Select(d => d.State));
    }

    [Fact]
    public void A_first_decision_corrected_after_the_final_one_ends_with_that()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");
        followed.Take(LegalEvent.PositiveFinalDecision, "2026-12-08");

        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-10", instead: decided);

        var period = followed.Date(Recovery);
        Assert.Equal(("2026-12-09", "2026-12-09", "2026-12-08", false), (Book.Iso(period.DueOn), Book.Iso(period.LeastOn), Book.Iso(period.NotBefore), period.RunsOn));
    }

    [Fact]
    public void A_corrected_final_decision_moves_the_end()
    {
        var followed = Positive();
        var final = followed.Take(LegalEvent.PositiveFinalDecision, "2027-01-20");

        followed.Take(LegalEvent.PositiveFinalDecision, "2027-02-20", instead: final);

        Assert.Equal("2027-02-20", Book.Iso(followed.Date(Recovery).DueOn));
        Assert.Equal("2027-04-06", Book.Iso(followed.Date("GB.NRM.MOVE_ON_POSITIVE").DueOn));
    }

    [Fact]
    public void A_decision_corrected_into_its_opposite_takes_its_dates_with_it()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-10");

        followed.Take(LegalEvent.NegativeInitialDecision, "2026-11-10", instead: decided);

        Assert.Equal(DeadlineState.Superseded, Assert.Single(followed.Dates(Recovery)).State);
        Assert.Equal(("2026-12-10", DeadlineState.Open), (Book.Iso(followed.Date("GB.NRM.RECONSIDERATION_FIRST").DueOn), followed.Date("GB.NRM.RECONSIDERATION_FIRST").State));
    }

    [Fact]
    public void A_decision_corrected_to_a_day_of_the_earlier_law_is_reckoned_by_that()
    {
        var followed = Followed.In("GB.NRM");
        followed.Take(LegalEvent.Referred, "2023-01-23");
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2023-01-30");
        Assert.Equal((2, "2023-02-28"), (followed.Date(Recovery).RuleVersion, Book.Iso(followed.Date(Recovery).DueOn)));

        followed.Take(LegalEvent.PositiveInitialDecision, "2023-01-29", instead: decided);

        Assert.Equal((1, "2023-03-15"), (followed.Date(Recovery).RuleVersion, Book.Iso(followed.Date(Recovery).DueOn)));
    }

    [Fact]
    public void When_the_day_of_what_met_a_date_is_corrected_it_was_met_on_that_day()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-09");

        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-19", instead: decided);

        Assert.Equal((DeadlineState.Met, "2026-11-19"), (followed.Date(FirstDecision).State, Book.Iso(followed.Date(FirstDecision).EndedOn)));
    }

    [Fact]
    public void A_withdrawal_that_was_none_gives_the_dates_back()
    {
        var followed = Positive();
        var withdrawn = followed.Take(LegalEvent.Withdrawn, "2026-11-20");

        followed.Take(LegalEvent.Suspended, "2026-11-20", instead: withdrawn);

        var period = followed.Dates(Recovery)[^1];
        Assert.Equal((DeadlineState.Open, true, "2026-12-04"), (period.State, period.RunsOn, Book.Iso(period.DueOn)));
    }

    [Fact]
    public void A_period_that_did_not_end_early_after_all_goes_on()
    {
        var followed = Reflecting("DE.FBS");
        var ended = followed.Take(LegalEvent.PeriodEnded, "2026-12-01");

        followed.Take(LegalEvent.PeriodExtended, "2026-12-01", "2027-05-31", instead: ended);

        var period = followed.Dates("DE.REFLECTION")[^1];
        Assert.Equal((DeadlineState.Open, "2027-05-31"), (period.State, Book.Iso(period.DueOn)));
    }

    [Fact]
    public void A_period_that_was_not_made_longer_after_all_ends_when_the_law_says()
    {
        var followed = Reflecting("DE.FBS");
        var extended = followed.Take(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");

        followed.Take(LegalEvent.PermitGranted, "2027-02-01", "2028-01-31", instead: extended);

        var period = followed.Dates("DE.REFLECTION")[^1];
        Assert.Equal(("2027-02-23", false), (Book.Iso(period.DueOn), period.IsGiven));
    }

    [Fact]
    public void An_extension_until_another_day_than_was_said_first_moves_the_end_to_it()
    {
        var followed = Reflecting("DE.FBS");
        var extended = followed.Take(LegalEvent.PeriodExtended, "2027-02-01", "2027-05-31");

        followed.Take(LegalEvent.PeriodExtended, "2027-02-01", "2027-04-30", instead: extended);

        Assert.Equal("2027-04-30", Book.Iso(followed.Date("DE.REFLECTION").DueOn));
    }

    [Fact]
    public void A_corrected_decision_leaves_the_date_of_a_later_one_alone()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        var first = followed.Take(LegalEvent.NegativeInitialDecision, "2026-11-10");
        followed.Take(LegalEvent.ReconsiderationAsked, "2026-11-20");
        followed.Take(LegalEvent.NegativeInitialDecision, "2026-12-20");

        followed.Take(LegalEvent.NegativeInitialDecision, "2026-11-11", instead: first);

        Assert.Equal("2027-01-19", Book.Iso(Assert.Single(followed.Dates("GB.NRM.RECONSIDERATION_FIRST"), d => d.State == DeadlineState.Open).DueOn));
    }

    [Fact]
    public void A_corrected_permit_leaves_its_renewal_alone()
    {
        var followed = Positive();
        var first = followed.Take(LegalEvent.PermitGranted, "2026-12-01", "2027-11-30");
        followed.Take(LegalEvent.PermitGranted, "2027-11-15", "2029-05-31");

        followed.Take(LegalEvent.PermitGranted, "2026-12-02", "2027-11-30", instead: first);

        Assert.Equal("2029-05-31", Book.Iso(Assert.Single(followed.Dates("GB.VTS"), d => d.State == DeadlineState.Open).DueOn));
    }

    [Fact]
    public void A_corrected_request_does_not_meet_the_date_for_the_next_one()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred, LegalEvent.NegativeInitialDecision);
        var asked = followed.Take(LegalEvent.ReconsiderationAsked, "2026-11-20");
        followed.Take(LegalEvent.NegativeInitialDecision, "2026-12-20");

        followed.Take(LegalEvent.ReconsiderationAsked, "2026-11-21", instead: asked);

        Assert.Equal("2027-01-19", Book.Iso(Assert.Single(followed.Dates("GB.NRM.RECONSIDERATION_FIRST"), d => d.State == DeadlineState.Open).DueOn));
    }

    [Fact]
    public void A_correction_asked_twice_with_one_id_reckons_once()
    {
        var (followed, id) = (Followed.In("GB.NRM").After(LegalEvent.Referred), Guid.CreateVersion7());
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var corrected = followed.Take(followed.Procedure, id, LegalEvent.PositiveInitialDecision, "2026-11-10", instead: decided);
        Assert.Same(corrected, followed.Take(followed.Procedure, id, LegalEvent.PositiveInitialDecision, "2026-11-10", instead: decided));

        Assert.Equal(2, followed.Dates(Recovery).Count);
    }

    [Fact]
    public void Whatever_happens_no_date_is_ever_taken_off()
    {
        var followed = Followed.In("GB.NRM");
        var kept = new List<Deadline>();
        var decided = default(Guid?);
        foreach (var (what, on, until, corrects) in new (LegalEvent, string, string?, bool)[]
        {
            (LegalEvent.Referred, "2026-11-02", null, false),
            (LegalEvent.PositiveInitialDecision, "2026-11-05", null, false),
            (LegalEvent.PermitGranted, "2026-11-20", "2027-11-19", false),
            (LegalEvent.PositiveInitialDecision, "2026-11-06", null, true),
            (LegalEvent.NegativeFinalDecision, "2026-12-20", null, false),
            (LegalEvent.ReconsiderationAsked, "2027-01-05", null, false),
            (LegalEvent.PositiveFinalDecision, "2027-02-01", null, false),
            (LegalEvent.PeriodEnded, "2027-02-02", null, false),
            (LegalEvent.Withdrawn, "2027-02-03", null, false),
        })
        {
            var step = followed.Take(what, on, until, corrects ? followed.Procedure.Happened.Single(s => s.Id == decided) : null);
            decided = what == LegalEvent.PositiveInitialDecision ? step.Id : decided;

            Assert.Equal(kept, followed.Case.Deadlines.Take(kept.Count));
            kept = [.. followed.Case.Deadlines];
        }

        Assert.Equal(DeadlineState.EndedEarly, followed.Dates(Recovery)[^1].State);
        Assert.All(kept, d => Assert.Equal(d.State == DeadlineState.Open, d.ClosedBy is null));
    }

    [Fact]
    public void A_date_of_no_procedure_is_added_by_hand_and_stands_with_the_claim()
    {
        var followed = Followed.In("GB.NRM");
        followed.Case.TakeUnrecorded();

        var claim = Claim(followed, "2024-02-29");

        Assert.Equal(("2026-02-28", DeadlineState.Open, Compartment.Compensation), (Book.Iso(claim.DueOn), claim.State, claim.Compartment));
        Assert.Equal((null, null, followed.Victim.Id, Stories.Ana.Who), (claim.ProcedureId, claim.StepId, claim.VictimId, claim.OwnerId));
        var told = Assert.Single(followed.Case.TakeUnrecorded());
        Assert.Equal((EventCode.DeadlineSet, Compartment.Compensation, "GB.CICA"), (told.Code, told.Compartment, Assert.Single(told.Arguments)));
    }

    [Fact]
    public void Whoever_adds_a_date_twice_with_one_id_has_added_one()
    {
        var (followed, id) = (Followed.In("GB.NRM"), Guid.CreateVersion7());

        Assert.Same(Claim(followed, "2024-11-23", id), Claim(followed, "2024-11-23", id));
        Assert.Single(followed.Case.Deadlines);
    }

    [Theory]
    [InlineData("2024", "2026-01-01")]
    [InlineData("2024-11", "2026-11-01")]
    [InlineData("2024-02", "2026-02-01")]
    public void Where_the_day_is_not_known_the_date_is_never_too_late(string from, string due)
    {
        var claim = Claim(Followed.In("GB.NRM"), from);

        Assert.Equal((due, from), (Book.Iso(claim.DueOn), claim.FromOn.ToString()));
    }

    [Fact]
    public void Where_whoever_decides_says_until_when_nothing_is_added_by_hand()
    {
        var followed = Followed.In("GB.NRM");

        Assert.Equal(
            Rule.DateNotReckoned,
            Assert.Throws<RuleBrokenException>(() => followed.Case.AddDeadline(followed.Victim, Guid.CreateVersion7(), Book.Latest("GB.VTS"), new(2026, 11, 23), Book.Shipped, Stories.Ana)).Rule);
        Assert.Empty(followed.Case.Deadlines);
    }

    [Fact]
    public void A_claim_made_in_time_meets_its_date_and_says_how()
    {
        var followed = Followed.In("GB.NRM");
        var claim = Claim(followed, "2024-11-23");

        followed.Case.MeetDeadline(claim.Id, Book.Day("2026-11-20"), "Claim sent", Stories.Ana);

        Assert.Equal((DeadlineState.Met, "2026-11-20", "Claim sent", null), (claim.State, Book.Iso(claim.EndedOn), claim.Content!.Said, claim.EndedBy));
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
    public void A_period_for_foreigners_is_for_those_who_are_not_known_to_be_citizens(string scheme, string rule, string citizenships, bool isSet) =>
        Assert.Equal(isSet, Reflecting(scheme, citizenships.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Dates(rule).Count == 1);

    [Fact]
    public void A_citizen_has_the_other_dates_of_the_procedure() =>
        Assert.Single(Reflecting("RO.MNIR", "RO").Dates("RO.MNIR.ASSESSMENT"));

    [Theory]
    [InlineData("2008-11-23", "PL.CERTIFICATE", "2027-02-23")]
    [InlineData("2008-11-24", "PL.CERTIFICATE_CHILD", "2027-03-23")]
    [InlineData("2012-05-01", "PL.CERTIFICATE_CHILD", "2027-03-23")]
    public void A_child_has_the_longer_period_as_old_as_they_are_on_the_day_of_the_decision(string born, string rule, string ends)
    {
        var followed = Followed.New("PL.KCIK", BirthDate.Exact(Book.Day(born)));
        followed.Answers(ConsentState.Given, "2026-11-01");

        followed.Take(LegalEvent.Referred, "2026-11-16");
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-23");

        var certificate = Assert.Single(followed.Case.Deadlines, d => d.From == LegalEvent.PositiveInitialDecision);
        Assert.Equal((rule, ends), (certificate.RuleCode, Book.Iso(certificate.DueOn)));
    }

    [Fact]
    public void Who_may_be_a_child_has_the_period_of_a_child()
    {
        var followed = Followed.New("PL.KCIK", BirthDate.Estimated(16, 20, Stories.Ana.Day));

        followed.Take(LegalEvent.Referred, "2026-11-16");
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-23");

        Assert.Equal("PL.CERTIFICATE_CHILD", Assert.Single(followed.Case.Deadlines).RuleCode);
    }

    [Fact]
    public void A_rule_changed_today_leaves_the_dates_of_yesterday_and_reckons_those_from_its_first_day_on()
    {
        var yesterday = Reflecting("BG.NRM");
        var before = yesterday.Date("BG.REFLECTION");
        var changed = Longer("BG.REFLECTION", 45, from: "2026-12-01");

        yesterday.Law = changed;
        var (earlier, onTheDay) = (Followed.In("BG.NRM"), Followed.In("BG.NRM"));
        (earlier.Law, onTheDay.Law) = (changed, changed);
        earlier.After(LegalEvent.Referred).Take(LegalEvent.PositiveInitialDecision, "2026-11-30");
        onTheDay.After(LegalEvent.Referred).Take(LegalEvent.PositiveInitialDecision, "2026-12-01");

        Assert.Equal((DeadlineState.Open, 1, "2026-12-23"), (before.State, before.RuleVersion, Book.Iso(before.DueOn)));
        Assert.Equal((1, "2026-12-30"), (earlier.Date("BG.REFLECTION").RuleVersion, Book.Iso(earlier.Date("BG.REFLECTION").DueOn)));
        Assert.Equal((2, "2027-01-15"), (onTheDay.Date("BG.REFLECTION").RuleVersion, Book.Iso(onTheDay.Date("BG.REFLECTION").DueOn)));
    }

    [Fact]
    public void A_date_moves_by_the_version_that_reckoned_it_also_after_the_rule_was_changed()
    {
        var followed = Positive();
        followed.Law = Longer(Recovery, 60, from: "2026-12-01");

        followed.Take(LegalEvent.PositiveFinalDecision, "2026-12-02");

        Assert.Equal((2, "2026-12-04"), (followed.Date(Recovery).RuleVersion, Book.Iso(followed.Date(Recovery).DueOn)));
    }

    [Fact]
    public void A_rule_that_was_written_down_wrongly_is_put_right_for_what_is_reckoned_from_now_on_and_no_sooner()
    {
        var yesterday = Reflecting("BG.NRM");
        yesterday.Law = Longer("BG.REFLECTION", 45, from: null);

        var today = Followed.In("BG.NRM");
        today.Law = yesterday.Law;
        today.After(LegalEvent.Referred).Take(LegalEvent.PositiveInitialDecision, "2026-11-23");

        Assert.Equal((1, "2026-12-23"), (yesterday.Date("BG.REFLECTION").RuleVersion, Book.Iso(yesterday.Date("BG.REFLECTION").DueOn)));
        Assert.Equal((2, "2027-01-07"), (today.Date("BG.REFLECTION").RuleVersion, Book.Iso(today.Date("BG.REFLECTION").DueOn)));
    }

    [Fact]
    public void A_new_version_keeps_the_code_and_the_kind_and_changes_nothing_of_the_one_before()
    {
        var before = Book.Latest("BG.REFLECTION");

        var after = before.Supersede(Book.FactsOf(before) with { Name = "Time to recover", IsVerified = true }, Stories.Ana);

        Assert.Equal((before.Code, before.Version + 1, before.Kind, before.Jurisdiction), (after.Code, after.Version, after.Kind, after.Jurisdiction));
        Assert.Equal((1, "Time for recovery and reflection", Stories.Ana.Who), (before.Version, before.Name, after.RecordedBy!.Value));
        Assert.Throws<ArgumentException>(() => before.Supersede(Book.FactsOf(Book.Latest("BG.NRM")), Stories.Ana));
    }

    [Fact]
    public void The_history_tells_of_each_date_by_its_rule_alone()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        followed.Case.TakeUnrecorded();

        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var told = followed.Case.TakeUnrecorded();
        Assert.Equal(
            [(EventCode.IdentificationStepRecorded, "PositiveInitialDecision"), (EventCode.DeadlineMet, FirstDecision), (EventCode.DeadlineSet, Recovery)],
            told.Select(e => (e.Code, Assert.Single(e.Arguments))));
        Assert.All(told, e => Assert.Equal((Compartment.Indicators, followed.Victim.Id), (e.Compartment, e.VictimId!.Value)));
    }

    [Fact]
    public void A_date_is_looked_after_by_whoever_took_it_down_and_by_no_one_from_outside()
    {
        var followed = Positive();
        var date = followed.Date(Recovery);

        Assert.Equal(Stories.Ana.Who, date.OwnerId);
        Assert.Equal(Rule.CannotOwnDeadline, Assert.Throws<RuleBrokenException>(() => followed.Case.HandDeadlineTo(date.Id, StaffId.New(), Stories.Ana)).Rule);
        Assert.Equal(Stories.Ana.Who, date.OwnerId);
    }

    [Fact]
    public void A_date_that_moves_stays_with_whoever_looks_after_it()
    {
        var followed = Positive();
        var mihai = Stories.Ana with { Who = StaffId.New() };
        followed.Case.HandDeadlineTo(followed.Date(Recovery).Id, mihai.Who, mihai);

        followed.Take(LegalEvent.PositiveFinalDecision, "2027-01-20");

        Assert.Equal(mihai.Who, followed.Date(Recovery).OwnerId);
    }

    private static Followed Positive()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");
        return followed;
    }

    private static Followed Reflecting(string scheme, params string[] citizenships)
    {
        var followed = Followed.In(scheme, citizenships).After(LegalEvent.Referred);
        followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-23");
        return followed;
    }

    private static Deadline Claim(Followed followed, string from, Guid? id = null) =>
        followed.Case.AddDeadline(followed.Victim, id ?? Guid.CreateVersion7(), Book.Latest("GB.CICA"), ApproximateDate.Parse(from), Book.Shipped, Stories.Ana);

    private static LawBook Longer(string code, int length, string? from)
    {
        var before = Book.Latest(code);
        return Book.With(before.Supersede(
            Book.FactsOf(before) with { ValidFrom = from is null ? null : Book.Day(from), Details = (DateRule)before.Details with { Length = length } }, Stories.Ana));
    }
}
