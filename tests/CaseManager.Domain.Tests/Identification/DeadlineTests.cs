using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Tests.Law;
using Xunit;
using static CaseManager.Domain.Tests.Identification.FollowedStories;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>Effect of procedure steps on legal deadlines.</summary>
public class DeadlineTests
{
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
}
