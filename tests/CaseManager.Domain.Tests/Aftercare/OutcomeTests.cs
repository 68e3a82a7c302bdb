using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>Calculation of outcome scores, due dates of assessments, and rejected input.</summary>
public class OutcomeTests
{
    private static readonly OutcomeDomain _safety = Recovered.Definition.Domains[0];
    private static readonly OutcomeDomain _company = Recovered.Definition.Domains[1];

    [Theory]
    [InlineData("S1=4", null, 1)] // one score is missing
    [InlineData("S1=4 S2=3", 3.5, 0)]
    [InlineData("S2=3", null, 1)]
    [InlineData("", null, 2)]
    [InlineData("S1=4 S2=-", 4.0, 0)] // an item that does not apply is excluded
    [InlineData("S2=-", null, 1)]
    public void A_domain_has_a_mean_once_everything_that_applies_is_scored(string scores, double? mean, int missing)
    {
        var read = OutcomeScores.Of(Recovered.Definition, Recovered.Ratings(scores));

        Assert.Equal(((decimal?)mean, missing), (read.MeanOf(_safety), read.MissingIn(_safety)));
    }

    [Fact]
    public void A_domain_of_which_nothing_applies_is_complete_without_a_mean_and_nothing_applying_at_all_is_no_recovery()
    {
        var allOptional = Recovered.Definition with { Domains = [.. Recovered.Definition.Domains.Select(d => d with { Items = [.. d.Items.Select(i => i with { MayNotApply = true })] })] };

        var company = OutcomeScores.Of(allOptional, Recovered.Ratings("S1=4 S2=4 C1=- C2=-"));
        Assert.Equal((null, 0, true, OutcomeResult.Restored), (company.MeanOf(_company), company.MissingIn(_company), company.IsComplete, company.ResultAt(OutcomeOccasion.Closure)));
        Assert.Equal(OutcomeResult.Complete, OutcomeScores.Of(allOptional, Recovered.Ratings("S1=- S2=- C1=- C2=-")).ResultAt(OutcomeOccasion.Closure));
        // Safety has a minimum score, so at least one of its items must be scored.
        Assert.Equal(OutcomeResult.Complete, OutcomeScores.Of(allOptional, Recovered.Ratings("S1=- S2=- C1=4 C2=4")).ResultAt(OutcomeOccasion.Closure));
    }

    [Theory]
    [InlineData("S1=4 S2=3 C1=3 C2=3", OutcomeResult.Restored, "")] // company: mean 3.0; lowest safety score: 3
    [InlineData("S1=4 S2=3 C1=3 C2=2", OutcomeResult.Complete, "COMPANY")] // company: mean 2.5
    [InlineData("S1=4 S2=2 C1=4 C2=4", OutcomeResult.Complete, "SAFETY")] // safety: mean 3.0, but one score is below the minimum
    [InlineData("S1=3 S2=3 C1=4 C2=2", OutcomeResult.Restored, "")] // the minimum applies to its own domain only
    [InlineData("S1=2 S2=2 C1=1 C2=1", OutcomeResult.Complete, "SAFETY COMPANY")]
    [InlineData("S1=4 S2=3 C1=3", OutcomeResult.Incomplete, "")]
    [InlineData("S1=2 C1=4 C2=4", OutcomeResult.Incomplete, "SAFETY")] // below the threshold already, although scores are missing
    [InlineData("S1=3 S2=- C1=3 C2=-", OutcomeResult.Restored, "")]
    public void Restored_is_whoever_lies_nowhere_below_the_threshold_at_closure(string scores, OutcomeResult result, string below)
    {
        var read = OutcomeScores.Of(Recovered.Definition, Recovered.Ratings(scores));

        Assert.Equal(below, string.Join(' ', read.BelowThreshold.Select(d => d.Code)));
        Assert.Equal(result, read.ResultAt(OutcomeOccasion.Closure));
        Assert.Equal(result, read.ResultAt(OutcomeOccasion.FollowUp));
    }

    [Fact]
    public void A_mean_a_hair_below_the_threshold_is_below_it()
    {
        var three = Recovered.Definition with { Domains = [new("ONE", "One", [.. Enumerable.Range(1, 20).Select(n => new OutcomeItem($"I{n}", "Something", null, null, false))])], Threshold = new(3.0m, []) };
        string Scores(int last) => string.Join(' ', Enumerable.Range(1, 20).Select(n => $"I{n}={(n == 20 ? last : 3)}"));

        Assert.Equal(OutcomeResult.Restored, OutcomeScores.Of(three, Recovered.Ratings(Scores(3))).ResultAt(OutcomeOccasion.Closure));
        Assert.Equal(OutcomeResult.Complete, OutcomeScores.Of(three, Recovered.Ratings(Scores(2))).ResultAt(OutcomeOccasion.Closure)); // mean 2.95
    }

    [Theory]
    [InlineData(OutcomeOccasion.Intake, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.SixMonths, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.Yearly, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.Extra, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.Closure, OutcomeResult.Restored)]
    [InlineData(OutcomeOccasion.FollowUp, OutcomeResult.Restored)]
    public void Restored_is_said_at_closure_and_after_it_alone(OutcomeOccasion occasion, OutcomeResult result) =>
        Assert.Equal(result, OutcomeScores.Of(Recovered.Definition, Recovered.Ratings(Recovered.Well)).ResultAt(occasion));

    [Fact]
    public void An_instrument_without_a_threshold_never_says_restored()
    {
        var read = OutcomeScores.Of(Recovered.Definition with { Threshold = null }, Recovered.Ratings(Recovered.Well));

        Assert.Equal((OutcomeResult.Complete, OutcomeResult.Complete, 0), (read.ResultAt(OutcomeOccasion.Closure), read.ResultAt(OutcomeOccasion.FollowUp), read.BelowThreshold.Count));
    }

    [Fact]
    public void The_rating_that_counts_is_the_workers_or_the_survivors_as_the_instrument_says()
    {
        Rating[] ratings = [new("S1", 4, 1, false), new("S2", 4, 2, false), new("C1", null, 3, false), new("C2", 2, null, false)];
        var byWorker = OutcomeScores.Of(Recovered.Definition, ratings);
        var bySurvivor = OutcomeScores.Of(Recovered.Definition with { RatedBy = Rater.Survivor }, ratings);

        Assert.Equal((4m, 1.5m, null, null), (byWorker.MeanOf(_safety), byWorker.OwnMeanOf(_safety), byWorker.MeanOf(_company), byWorker.OwnMeanOf(_company)));
        Assert.Equal((1.5m, 1.5m, null, 1), (bySurvivor.MeanOf(_safety), bySurvivor.OwnMeanOf(_safety), bySurvivor.MeanOf(_company), bySurvivor.MissingIn(_company)));
        Assert.Equal((1, 4), (bySurvivor.Counted(_safety.Items[0]), byWorker.Counted(_safety.Items[0])));
        Assert.Equal(["S1", "S2"], bySurvivor.BelowFloorIn(_safety).Select(i => i.Code));
    }

    [Theory]
    [InlineData(OutcomeOccasion.Intake, "2025-08-31", "2026-02-28", OutcomeOccasion.SixMonths)] // in a shorter month, the last day
    [InlineData(OutcomeOccasion.Intake, "2023-08-31", "2024-02-29", OutcomeOccasion.SixMonths)]
    [InlineData(OutcomeOccasion.Intake, "2026-01-15", "2026-07-15", OutcomeOccasion.SixMonths)]
    [InlineData(OutcomeOccasion.SixMonths, "2024-02-29", "2025-02-28", OutcomeOccasion.Yearly)]
    [InlineData(OutcomeOccasion.Yearly, "2023-02-28", "2024-02-28", OutcomeOccasion.Yearly)]
    [InlineData(OutcomeOccasion.Closure, "2024-02-29", "2025-02-28", OutcomeOccasion.FollowUp)]
    [InlineData(OutcomeOccasion.FollowUp, "2024-02-29", null, OutcomeOccasion.FollowUp)]
    public void The_next_is_due_as_the_instrument_says(OutcomeOccasion last, string on, string? due, OutcomeOccasion next)
    {
        var recovered = new Recovered().And(last, on);

        Assert.Equal((due is null ? null : DateOnly.Parse(due, null), next), (recovered.Due, recovered.Next));
    }

    [Fact]
    public void Nothing_is_due_before_intake_and_one_in_between_moves_nothing()
    {
        var recovered = new Recovered();
        Assert.Equal((null, OutcomeOccasion.Intake), (recovered.Due, recovered.Next));

        recovered.And(OutcomeOccasion.Extra, "2026-01-10");
        Assert.Equal((null, OutcomeOccasion.Intake), (recovered.Due, recovered.Next));

        recovered.And(OutcomeOccasion.Intake, "2026-01-10").And(OutcomeOccasion.Extra, "2026-05-01");
        Assert.Equal((new DateOnly(2026, 7, 10), OutcomeOccasion.SixMonths), (recovered.Due, recovered.Next));
    }

    [Fact]
    public void After_closure_there_is_one_follow_up_and_then_nothing()
    {
        var recovered = new Recovered().And(OutcomeOccasion.Intake, "2025-01-10").And(OutcomeOccasion.Closure, "2026-01-31");
        Assert.Equal((new DateOnly(2027, 1, 31), OutcomeOccasion.FollowUp), (recovered.Due, recovered.Next));

        recovered.And(OutcomeOccasion.FollowUp, "2026-06-01");
        Assert.Null(recovered.Due);
    }

    [Fact]
    public void Each_instrument_goes_by_itself()
    {
        var recovered = new Recovered().And(OutcomeOccasion.Intake, "2026-01-10");
        var other = Instrument.Load("OTHER", new("Another", "Written for tests", Recovered.Definition), Stories.Ana);

        Assert.Null(recovered.Case.NextOutcomeDue(recovered.Victim.Id, other));
        Assert.Null(recovered.Case.BlockerToAssessing(recovered.Victim, other, Recovered.Facts(OutcomeOccasion.Intake, "2025-01-10", ""), null));
    }

    [Fact]
    public void There_is_one_intake_and_a_correction_of_it_is_none_more()
    {
        var recovered = new Recovered();
        var intake = recovered.Assess(OutcomeOccasion.Intake, "2026-01-10");

        Assert.Equal(Rule.IntakeAssessedAlready, recovered.Blocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Null(recovered.Blocker(OutcomeOccasion.Intake, "2026-01-11", instead: intake.Id));
        Assert.Null(recovered.Blocker(OutcomeOccasion.SixMonths, "2026-07-10"));
    }

    [Fact]
    public void Nothing_is_assessed_before_intake()
    {
        var recovered = new Recovered().And(OutcomeOccasion.Intake, "2026-01-10");

        Assert.Equal(Rule.OutcomeBeforeIntake, recovered.Blocker(OutcomeOccasion.Extra, "2026-01-09"));
        Assert.Null(recovered.Blocker(OutcomeOccasion.Extra, "2026-01-10"));
    }

    [Fact]
    public void An_intake_does_not_come_after_what_was_assessed_already()
    {
        var recovered = new Recovered().And(OutcomeOccasion.Extra, "2026-01-10");

        Assert.Equal(Rule.OutcomeBeforeIntake, recovered.Blocker(OutcomeOccasion.Intake, "2026-01-11"));
        Assert.Null(recovered.Blocker(OutcomeOccasion.Intake, "2026-01-10"));
    }

    [Theory]
    [InlineData("S1=1", null)]
    [InlineData("S1=4", null)]
    [InlineData("S1=0", Rule.ScoreOffScale)]
    [InlineData("S1=5", Rule.ScoreOffScale)]
    [InlineData("X1=3", Rule.ScoreOffScale)] // not an item of the instrument
    [InlineData("S1=3 S1=4", Rule.ScoreOffScale)] // scored twice
    [InlineData("S2=-", null)]
    [InlineData("S1=-", Rule.ScoreOffScale)] // this item always applies
    [InlineData("", null)]
    public void A_score_is_a_point_of_the_scale_for_what_the_instrument_scores(string scores, Rule? rule) => Assert.Equal(rule, new Recovered().Blocker(OutcomeOccasion.Intake, "2026-01-10", scores));

    [Theory]
    [InlineData(1, false, null)]
    [InlineData(0, false, Rule.ScoreOffScale)]
    [InlineData(5, false, Rule.ScoreOffScale)]
    [InlineData(3, true, Rule.ScoreOffScale)] // an item that does not apply has no score
    public void The_survivors_own_rating_lies_on_the_scale_too(int own, bool doesNotApply, Rule? rule)
    {
        var recovered = new Recovered();
        OutcomeFacts facts = new(OutcomeOccasion.Intake, new(2026, 1, 10), [new("S2", null, own, doesNotApply)], new(null, null));

        Assert.Equal(rule, recovered.Case.BlockerToAssessing(recovered.Victim, recovered.Instrument, facts, null));
    }

    [Theory]
    [InlineData("2008-01-11", Rule.InstrumentForAdults)] // turns 18 the next day
    [InlineData("2008-01-10", null)] // turns 18 on that day
    [InlineData("2008-01-09", null)]
    public void An_instrument_for_adults_is_not_for_children(string born, Rule? rule)
    {
        var exact = BirthDate.Exact(DateOnly.Parse(born, null));

        Assert.Equal(rule, new Recovered(exact, Recovered.Definition with { ForAdultsOnly = true }).Blocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Null(new Recovered(exact).Blocker(OutcomeOccasion.Intake, "2026-01-10"));
    }

    [Fact]
    public void Who_may_be_grown_up_is_taken_for_grown_up()
    {
        var adults = Recovered.Definition with { ForAdultsOnly = true };

        Assert.Null(new Recovered(null, adults).Blocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Null(new Recovered(BirthDate.Estimated(16, 18, new(2026, 1, 10)), adults).Blocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Equal(Rule.InstrumentForAdults, new Recovered(BirthDate.Estimated(14, 16, new(2026, 1, 10)), adults).Blocker(OutcomeOccasion.Intake, "2026-01-10"));
    }

    [Fact]
    public void Nobody_is_assessed_by_an_instrument_whose_text_is_not_loaded()
    {
        var empty = Recovered.Definition with { Domains = [Recovered.Definition.Domains[0], Recovered.Definition.Domains[1] with { Items = [] }] };

        Assert.Equal(Rule.InstrumentNotLoaded, new Recovered(null, empty).Blocker(OutcomeOccasion.Intake, "2026-01-10", "S1=3"));
    }

    [Fact]
    public void What_was_taken_down_keeps_its_instrument_its_result_and_its_place_in_history()
    {
        var recovered = new Recovered();
        var assessed = recovered.Assess(OutcomeOccasion.Closure, "2026-01-10");

        Assert.Equal(("OWN", 1, OutcomeResult.Restored, Stories.Ana.Who), (assessed.InstrumentCode, assessed.InstrumentVersion, assessed.Result, assessed.RecordedBy));
        var told = recovered.Case.TakeUnrecorded()[^1];
        Assert.Equal((EventCode.OutcomeAssessed, Compartment.Aftercare), (told.Code, told.Compartment));
        Assert.Equal(["Closure"], told.Arguments);
    }

    [Fact]
    public void Whoever_asks_twice_has_taken_down_one()
    {
        var recovered = new Recovered();
        var id = Guid.CreateVersion7();

        Assert.Same(recovered.Assess(OutcomeOccasion.Intake, "2026-01-10", id: id), recovered.Assess(OutcomeOccasion.Intake, "2026-01-10", id: id));
        Assert.Single(recovered.Case.Outcomes);
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_stands_and_of_nothing_else()
    {
        var recovered = new Recovered();
        var first = recovered.Assess(OutcomeOccasion.Intake, "2026-01-10", "S1=4");
        var second = recovered.Assess(OutcomeOccasion.Intake, "2026-01-09", instead: first.Id);

        Assert.Equal([second], recovered.Case.OutcomesOf(recovered.Victim.Id, "OWN"));
        Assert.Equal([first, second], recovered.Case.Outcomes);
        Assert.Equal((first.Id, EventCode.OutcomeCorrected), (second.Replaces, recovered.Case.TakeUnrecorded()[^1].Code));
        Assert.Equal(Rule.OutcomeReplaced, recovered.Blocker(OutcomeOccasion.Intake, "2026-01-09", instead: first.Id));
        Assert.Equal(Rule.OutcomeReplaced, recovered.Blocker(OutcomeOccasion.Intake, "2026-01-09", instead: Guid.CreateVersion7()));
        Assert.Equal(Rule.OutcomeReplaced, Assert.Throws<RuleBrokenException>(() => recovered.Assess(OutcomeOccasion.Intake, "2026-01-09", instead: first.Id)).Rule);
    }

    [Fact]
    public void Assessments_stand_in_the_order_of_their_days()
    {
        var recovered = new Recovered().And(OutcomeOccasion.Closure, "2026-05-01").And(OutcomeOccasion.Extra, "2026-03-01").And(OutcomeOccasion.Intake, "2026-01-01");

        Assert.Equal(
            [OutcomeOccasion.Intake, OutcomeOccasion.Extra, OutcomeOccasion.Closure],
            recovered.Case.OutcomesOf(recovered.Victim.Id, "OWN").Select(o => o.Occasion));
    }
}
