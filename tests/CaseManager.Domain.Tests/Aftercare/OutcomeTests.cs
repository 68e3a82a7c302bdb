using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>Calculation of outcome scores, due dates of assessments, and rejected input.</summary>
public class OutcomeTests
{
    private static readonly OutcomeDomain _safety = OutcomeScenario.Definition.Domains[0];
    private static readonly OutcomeDomain _company = OutcomeScenario.Definition.Domains[1];

    [Theory]
    [InlineData("S1=4", null, 1)] // one score is missing
    [InlineData("S1=4 S2=3", 3.5, 0)]
    [InlineData("S2=3", null, 1)]
    [InlineData("", null, 2)]
    [InlineData("S1=4 S2=-", 4.0, 0)] // an item that does not apply is excluded
    [InlineData("S2=-", null, 1)]
    public void A_domain_has_a_mean_once_everything_that_applies_is_scored(string scores, double? mean, int missing)
    {
        var read = OutcomeScores.Create(OutcomeScenario.Definition, OutcomeScenario.ParseRatings(scores));

        Assert.Equal(((decimal?)mean, missing), (read.GetMean(_safety), read.CountMissing(_safety)));
    }

    [Fact]
    public void A_domain_without_applicable_items_is_complete_without_a_mean()
    {
        var allOptional = OutcomeScenario.Definition with
        {
            Domains = [.. OutcomeScenario.Definition.Domains.Select(d =>
                d with { Items = [.. d.Items.Select(i => i with { HasNotApplicableOption = true })] })]
        };

        var company = OutcomeScores.Create(allOptional, OutcomeScenario.ParseRatings("S1=4 S2=4 C1=- C2=-"));
        Assert.Equal((null, 0, true, OutcomeResult.Restored),
            (company.GetMean(_company), company.CountMissing(_company), company.IsComplete, company.GetResult(OutcomeOccasion.Closure)));
        Assert.Equal(OutcomeResult.Complete,
            OutcomeScores.Create(allOptional, OutcomeScenario.ParseRatings("S1=- S2=- C1=- C2=-")).GetResult(OutcomeOccasion.Closure));
        // Safety has a minimum score, so at least one of its items must be scored.
        Assert.Equal(OutcomeResult.Complete,
            OutcomeScores.Create(allOptional, OutcomeScenario.ParseRatings("S1=- S2=- C1=4 C2=4")).GetResult(OutcomeOccasion.Closure));
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
    public void Restored_means_no_score_below_the_threshold_at_closure(string scores, OutcomeResult result, string below)
    {
        var read = OutcomeScores.Create(OutcomeScenario.Definition, OutcomeScenario.ParseRatings(scores));

        Assert.Equal(below, string.Join(' ', read.DomainsBelowThreshold.Select(d => d.Code)));
        Assert.Equal(result, read.GetResult(OutcomeOccasion.Closure));
        Assert.Equal(result, read.GetResult(OutcomeOccasion.FollowUp));
    }

    [Fact]
    public void A_mean_just_below_the_threshold_is_below_it()
    {
        var three = OutcomeScenario.Definition with
        {
            Domains = [new("ONE", "One", [.. Enumerable.Range(1, 20).Select(n => new OutcomeItem($"I{n}", "Something", null, null, false))])],
            Threshold = new(3.0m, [])
        };
        string Scores(int last) => string.Join(' ', Enumerable.Range(1, 20).Select(n => $"I{n}={(n == 20 ? last : 3)}"));

        Assert.Equal(OutcomeResult.Restored, OutcomeScores.Create(three, OutcomeScenario.ParseRatings(Scores(3))).GetResult(OutcomeOccasion.Closure));
        // mean 2.95
        Assert.Equal(OutcomeResult.Complete, OutcomeScores.Create(three, OutcomeScenario.ParseRatings(Scores(2))).GetResult(OutcomeOccasion.Closure));
    }

    [Theory]
    [InlineData(OutcomeOccasion.Intake, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.SixMonths, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.Yearly, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.Extra, OutcomeResult.Complete)]
    [InlineData(OutcomeOccasion.Closure, OutcomeResult.Restored)]
    [InlineData(OutcomeOccasion.FollowUp, OutcomeResult.Restored)]
    public void Restored_is_reported_only_at_or_after_closure(OutcomeOccasion occasion, OutcomeResult result) =>
        Assert.Equal(result, OutcomeScores.Create(OutcomeScenario.Definition, OutcomeScenario.ParseRatings(OutcomeScenario.RestoredScores))
            .GetResult(occasion));

    [Fact]
    public void An_instrument_without_a_threshold_never_reports_restored()
    {
        var read = OutcomeScores.Create(OutcomeScenario.Definition with { Threshold = null }, OutcomeScenario.ParseRatings(OutcomeScenario.RestoredScores));

        Assert.Equal((OutcomeResult.Complete, OutcomeResult.Complete, 0),
            (read.GetResult(OutcomeOccasion.Closure), read.GetResult(OutcomeOccasion.FollowUp), read.DomainsBelowThreshold.Count));
    }

    [Fact]
    public void The_instrument_decides_whose_rating_counts()
    {
        Rating[] ratings = [new("S1", 4, 1, false), new("S2", 4, 2, false), new("C1", null, 3, false), new("C2", 2, null, false)];
        var byWorker = OutcomeScores.Create(OutcomeScenario.Definition, ratings);
        var bySurvivor = OutcomeScores.Create(OutcomeScenario.Definition with { RatedBy = Rater.Survivor }, ratings);

        Assert.Equal((4m, 1.5m, null, null),
            (byWorker.GetMean(_safety), byWorker.GetSurvivorMean(_safety), byWorker.GetMean(_company), byWorker.GetSurvivorMean(_company)));
        Assert.Equal((1.5m, 1.5m, null, 1),
            (bySurvivor.GetMean(_safety), bySurvivor.GetSurvivorMean(_safety), bySurvivor.GetMean(_company), bySurvivor.CountMissing(_company)));
        Assert.Equal((1, 4), (bySurvivor.GetScore(_safety.Items[0]), byWorker.GetScore(_safety.Items[0])));
        Assert.Equal(["S1", "S2"], bySurvivor.GetItemsBelowFloor(_safety).Select(i => i.Code));
    }

    [Theory]
    [InlineData(OutcomeOccasion.Intake, "2025-08-31", "2026-02-28", OutcomeOccasion.SixMonths)] // in a shorter month, the last day
    [InlineData(OutcomeOccasion.Intake, "2023-08-31", "2024-02-29", OutcomeOccasion.SixMonths)]
    [InlineData(OutcomeOccasion.Intake, "2026-01-15", "2026-07-15", OutcomeOccasion.SixMonths)]
    [InlineData(OutcomeOccasion.SixMonths, "2024-02-29", "2025-02-28", OutcomeOccasion.Yearly)]
    [InlineData(OutcomeOccasion.Yearly, "2023-02-28", "2024-02-28", OutcomeOccasion.Yearly)]
    [InlineData(OutcomeOccasion.Closure, "2024-02-29", "2025-02-28", OutcomeOccasion.FollowUp)]
    [InlineData(OutcomeOccasion.FollowUp, "2024-02-29", null, OutcomeOccasion.FollowUp)]
    public void The_instrument_schedule_sets_the_next_due_date(OutcomeOccasion last, string date, string? due, OutcomeOccasion next)
    {
        var recovered = new OutcomeScenario().WithAssessment(last, date);

        Assert.Equal((due is null ? null : DateOnly.Parse(due, null), next), (recovered.NextDueOn, recovered.NextOccasion));
    }

    [Fact]
    public void Nothing_is_due_before_intake_and_extra_assessments_change_nothing()
    {
        var recovered = new OutcomeScenario();
        Assert.Equal((null, OutcomeOccasion.Intake), (recovered.NextDueOn, recovered.NextOccasion));

        recovered.WithAssessment(OutcomeOccasion.Extra, "2026-01-10");
        Assert.Equal((null, OutcomeOccasion.Intake), (recovered.NextDueOn, recovered.NextOccasion));

        recovered.WithAssessment(OutcomeOccasion.Intake, "2026-01-10").WithAssessment(OutcomeOccasion.Extra, "2026-05-01");
        Assert.Equal((new DateOnly(2026, 7, 10), OutcomeOccasion.SixMonths), (recovered.NextDueOn, recovered.NextOccasion));
    }

    [Fact]
    public void After_closure_there_is_one_follow_up_and_then_nothing()
    {
        var recovered = new OutcomeScenario().WithAssessment(OutcomeOccasion.Intake, "2025-01-10").WithAssessment(OutcomeOccasion.Closure, "2026-01-31");
        Assert.Equal((new DateOnly(2027, 1, 31), OutcomeOccasion.FollowUp), (recovered.NextDueOn, recovered.NextOccasion));

        recovered.WithAssessment(OutcomeOccasion.FollowUp, "2026-06-01");
        Assert.Null(recovered.NextDueOn);
    }

    [Fact]
    public void Each_instrument_has_its_own_schedule()
    {
        var recovered = new OutcomeScenario().WithAssessment(OutcomeOccasion.Intake, "2026-01-10");
        var other = Instrument.Load("OTHER", new("Another", "Written for tests", OutcomeScenario.Definition), CaseFixture.AnaStamp);

        Assert.Null(recovered.Case.GetNextOutcomeDueDate(recovered.Victim.Id, other));
        Assert.Null(recovered.Case.BlockerToAssessing(recovered.Victim, other, OutcomeScenario.CreateDetails(OutcomeOccasion.Intake, "2025-01-10", ""), null));
    }

    [Fact]
    public void There_is_one_intake_assessment_and_a_correction_adds_none()
    {
        var recovered = new OutcomeScenario();
        var intake = recovered.Assess(OutcomeOccasion.Intake, "2026-01-10");

        Assert.Equal(BusinessRule.IntakeAssessedAlready, recovered.GetBlocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Null(recovered.GetBlocker(OutcomeOccasion.Intake, "2026-01-11", supersedesId: intake.Id));
        Assert.Null(recovered.GetBlocker(OutcomeOccasion.SixMonths, "2026-07-10"));
    }

    [Fact]
    public void Nothing_is_assessed_before_intake()
    {
        var recovered = new OutcomeScenario().WithAssessment(OutcomeOccasion.Intake, "2026-01-10");

        Assert.Equal(BusinessRule.OutcomeBeforeIntake, recovered.GetBlocker(OutcomeOccasion.Extra, "2026-01-09"));
        Assert.Null(recovered.GetBlocker(OutcomeOccasion.Extra, "2026-01-10"));
    }

    [Fact]
    public void An_intake_does_not_come_after_what_was_assessed_already()
    {
        var recovered = new OutcomeScenario().WithAssessment(OutcomeOccasion.Extra, "2026-01-10");

        Assert.Equal(BusinessRule.OutcomeBeforeIntake, recovered.GetBlocker(OutcomeOccasion.Intake, "2026-01-11"));
        Assert.Null(recovered.GetBlocker(OutcomeOccasion.Intake, "2026-01-10"));
    }

    [Theory]
    [InlineData("S1=1", null)]
    [InlineData("S1=4", null)]
    [InlineData("S1=0", BusinessRule.ScoreOffScale)]
    [InlineData("S1=5", BusinessRule.ScoreOffScale)]
    [InlineData("X1=3", BusinessRule.ScoreOffScale)] // not an item of the instrument
    [InlineData("S1=3 S1=4", BusinessRule.ScoreOffScale)] // scored twice
    [InlineData("S2=-", null)]
    [InlineData("S1=-", BusinessRule.ScoreOffScale)] // this item always applies
    [InlineData("", null)]
    public void A_score_is_on_the_scale_of_its_item(string scores, BusinessRule? rule) =>
        Assert.Equal(rule, new OutcomeScenario().GetBlocker(OutcomeOccasion.Intake, "2026-01-10", scores));

    [Theory]
    [InlineData(1, false, null)]
    [InlineData(0, false, BusinessRule.ScoreOffScale)]
    [InlineData(5, false, BusinessRule.ScoreOffScale)]
    [InlineData(3, true, BusinessRule.ScoreOffScale)] // an item that does not apply has no score
    public void The_survivors_own_rating_lies_on_the_scale_too(int own, bool doesNotApply, BusinessRule? rule)
    {
        var recovered = new OutcomeScenario();
        OutcomeDetails details = new(OutcomeOccasion.Intake, new(2026, 1, 10), [new("S2", null, own, doesNotApply)], new(null, null));

        Assert.Equal(rule, recovered.Case.BlockerToAssessing(recovered.Victim, recovered.Instrument, details, null));
    }

    [Theory]
    [InlineData("2008-01-11", BusinessRule.InstrumentForAdults)] // turns 18 the next day
    [InlineData("2008-01-10", null)] // turns 18 on that day
    [InlineData("2008-01-09", null)]
    public void An_instrument_for_adults_is_not_for_children(string born, BusinessRule? rule)
    {
        var exact = BirthDate.FromExactDate(DateOnly.Parse(born, null));

        Assert.Equal(rule,
            new OutcomeScenario(exact, OutcomeScenario.Definition with { IsForAdultsOnly = true }).GetBlocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Null(new OutcomeScenario(exact).GetBlocker(OutcomeOccasion.Intake, "2026-01-10"));
    }

    [Fact]
    public void A_possible_adult_is_treated_as_an_adult()
    {
        var adults = OutcomeScenario.Definition with { IsForAdultsOnly = true };

        Assert.Null(new OutcomeScenario(null, adults).GetBlocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Null(new OutcomeScenario(BirthDate.FromEstimatedAge(16, 18, new(2026, 1, 10)), adults).GetBlocker(OutcomeOccasion.Intake, "2026-01-10"));
        Assert.Equal(BusinessRule.InstrumentForAdults,
            new OutcomeScenario(BirthDate.FromEstimatedAge(14, 16, new(2026, 1, 10)), adults).GetBlocker(OutcomeOccasion.Intake, "2026-01-10"));
    }

    [Fact]
    public void Nobody_is_assessed_by_an_instrument_whose_text_is_not_loaded()
    {
        var empty = OutcomeScenario.Definition with
        { Domains = [OutcomeScenario.Definition.Domains[0], OutcomeScenario.Definition.Domains[1] with { Items = [] }] };

        Assert.Equal(BusinessRule.InstrumentNotLoaded, new OutcomeScenario(null, empty).GetBlocker(OutcomeOccasion.Intake, "2026-01-10", "S1=3"));
    }

    [Fact]
    public void An_assessment_keeps_its_instrument_result_and_position()
    {
        var recovered = new OutcomeScenario();
        var assessed = recovered.Assess(OutcomeOccasion.Closure, "2026-01-10");

        Assert.Equal(("OWN", 1, OutcomeResult.Restored, CaseFixture.AnaStamp.ActorId),
            (assessed.InstrumentCode, assessed.InstrumentVersion, assessed.Result, assessed.RecordedBy));
        var recorded = recovered.Case.DequeueEvents()[^1];
        Assert.Equal((EventCode.OutcomeAssessed, Compartment.Aftercare), (recorded.Code, recorded.Compartment));
        Assert.Equal(["Closure"], recorded.Arguments);
    }

    [Fact]
    public void A_repeated_id_records_one_assessment()
    {
        var recovered = new OutcomeScenario();
        var id = Guid.CreateVersion7();

        Assert.Same(recovered.Assess(OutcomeOccasion.Intake, "2026-01-10", id: id), recovered.Assess(OutcomeOccasion.Intake, "2026-01-10", id: id));
        Assert.Single(recovered.Case.Outcomes);
    }

    [Fact]
    public void A_correction_replaces_only_a_current_assessment()
    {
        var recovered = new OutcomeScenario();
        var first = recovered.Assess(OutcomeOccasion.Intake, "2026-01-10", "S1=4");
        var second = recovered.Assess(OutcomeOccasion.Intake, "2026-01-09", supersedesId: first.Id);

        Assert.Equal([second], recovered.Case.GetOutcomes(recovered.Victim.Id, "OWN"));
        Assert.Equal([first, second], recovered.Case.Outcomes);
        Assert.Equal((first.Id, EventCode.OutcomeCorrected), (second.SupersedesId, recovered.Case.DequeueEvents()[^1].Code));
        Assert.Equal(BusinessRule.OutcomeSuperseded, recovered.GetBlocker(OutcomeOccasion.Intake, "2026-01-09", supersedesId: first.Id));
        Assert.Equal(BusinessRule.OutcomeSuperseded, recovered.GetBlocker(OutcomeOccasion.Intake, "2026-01-09", supersedesId: Guid.CreateVersion7()));
        Assert.Equal(BusinessRule.OutcomeSuperseded,
            Assert.Throws<BusinessRuleException>(() => recovered.Assess(OutcomeOccasion.Intake, "2026-01-09", supersedesId: first.Id)).Rule);
    }

    [Fact]
    public void Assessments_are_ordered_by_date()
    {
        var recovered = new OutcomeScenario().WithAssessment(OutcomeOccasion.Closure, "2026-05-01").WithAssessment(OutcomeOccasion.Extra, "2026-03-01")
            .WithAssessment(OutcomeOccasion.Intake, "2026-01-01");

        Assert.Equal(
            [OutcomeOccasion.Intake, OutcomeOccasion.Extra, OutcomeOccasion.Closure],
            recovered.Case.GetOutcomes(recovered.Victim.Id, "OWN").Select(o => o.Occasion));
    }
}
