using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Law;
using CaseManager.Domain.Tests.Law;
using Xunit;
using static CaseManager.Domain.Tests.Identification.FollowedStories;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>Effect on a legal deadline when the step that it derives from is corrected.</summary>
public class DeadlineCorrectionTests
{
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
}
